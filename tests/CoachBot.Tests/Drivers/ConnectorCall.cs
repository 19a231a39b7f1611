using System.Text.Json;

namespace CoachBot.Tests.Drivers;

/// <summary>One request that the bot made to the Connector.</summary>
/// <param name="Method">POST = sent, PUT = updated, DELETE = deleted.</param>
/// <param name="ConversationId">Decoded from the path.</param>
/// <param name="ActivityId">What was replied to, updated or deleted; null for a plain send.</param>
/// <param name="Activity">The body; undefined for a delete.</param>
/// <param name="Authorization">The header as it came, or empty.</param>
/// <param name="Status">What the Connector answered.</param>
internal sealed record ConnectorCall(
    string Method, string ConversationId, string? ActivityId, JsonElement Activity, string Authorization, int Status)
{
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
