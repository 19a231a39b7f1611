using System.Text.Json;

namespace CoachBot.Tests.Drivers;

/// <summary>The body with which a conversation is begun.</summary>
internal sealed record NewConversation(JsonElement Body)
{
    /// <summary>Under which channel the new thread goes.</summary>
    public string? ChannelId => At(At(At(Body, "channelData"), "channel"), "id") is { ValueKind: JsonValueKind.String } id ? id.GetString() : null;

    /// <summary>With whom the new personal chat is.</summary>
    public string? MemberId =>
        At(Body, "members") is { ValueKind: JsonValueKind.Array } members && members.GetArrayLength() == 1 ? At(members[0], "id").GetString() : null;

    /// <summary>The first activity, or undefined.</summary>
    public JsonElement Activity => At(Body, "activity");

    /// <summary>The id of the conversation; null for what Teams does not begin.</summary>
    public string? IdFor(string activityId) => (ChannelId, MemberId, Activity.ValueKind) switch
    {
        ({ } channel, null, JsonValueKind.Object) => $"{channel};messageid={activityId}",
        (null, { } member, _) => $"a:{member}",
        _ => null,
    };

    private static JsonElement At(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;
}
