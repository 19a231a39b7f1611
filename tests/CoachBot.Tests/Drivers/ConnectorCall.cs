using System.Text.Json;

namespace CoachBot.Tests.Drivers;

/// <summary>One request that the bot made to the Connector.</summary>
/// <param name="Method">POST = sent, PUT = updated, DELETE = deleted, CREATE = began a conversation, GET = asked about a member.</param>
/// <param name="ConversationId">Decoded from the path; for a CREATE the id that it got or, refused, would have got.</param>
/// <param name="ActivityId">What was replied to, updated or deleted; null for a plain send.</param>
/// <param name="MemberId">Who was asked about.</param>
/// <param name="Body">The body; undefined for a DELETE or GET.</param>
/// <param name="Authorization">The header as it came, or empty.</param>
/// <param name="Status">What the Connector answered.</param>
internal sealed record ConnectorCall(
    string Method, string ConversationId, string? ActivityId, string? MemberId, JsonElement Body, string Authorization, int Status)
{
    /// <summary>The id that the Connector gave, or would have given, to what was sent.</summary>
    public string Id { get; init; } = "";

    /// <summary>How a conversation was begun; null for any other call.</summary>
    public NewConversation? Created => Method == ConnectorRoute.Create ? new(Body) : null;

    /// <summary>What was said: the body, or what a new conversation begins with. Undefined when nothing was.</summary>
    public JsonElement Activity => Created is { } created ? created.Activity : Body;

    /// <summary>Whether it went well and its conversation shows it.</summary>
    public bool IsSeen => Status < 300 && (Method == "DELETE" || Activity.ValueKind == JsonValueKind.Object);

    public string? Type => Property("type");
    public string? Text => Property("text");

    /// <summary>The content of the first attachment, or undefined.</summary>
    public JsonElement Card =>
        Activity.ValueKind == JsonValueKind.Object && Activity.TryGetProperty("attachments", out var all) && all.GetArrayLength() > 0
            ? all[0].GetProperty("content")
            : default;

    private string? Property(string name) =>
        Activity.ValueKind == JsonValueKind.Object && Activity.TryGetProperty(name, out var value) ? value.GetString() : null;
}
