using System.Runtime.InteropServices;
using System.Text.Json;

namespace CoachBot.Benchmarks.Compare;

/// <summary>The one card that a turn was answered with, wherever it came from.</summary>
internal sealed record Answer(JsonElement Card)
{
    /// <summary>A message as it came to the Connector or among the expected replies.</summary>
    public static Answer OfMessage(JsonElement activity) => new(Text(activity, "type") == "message"
        && activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() == 1
        && Text(attachments[0], "contentType") == AdaptiveCard.ContentType
            ? attachments[0].GetProperty("content")
            : throw new WrongAnswerException($"No message with a card: {activity}"));

    /// <summary>The body that a tap is answered with.</summary>
    public static Answer OfTap(JsonElement body) => new(body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("statusCode", out var status) && status.GetInt32() == 200
        && Text(body, "type") == AdaptiveCard.ContentType
            ? body.GetProperty("value")
            : throw new WrongAnswerException($"No card in answer to a tap: {body}"));

    /// <summary>The one activity of the expected replies.</summary>
    public static JsonElement OnlyReply(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("activities", out var activities) && activities.GetArrayLength() == 1
            ? activities[0]
            : throw new WrongAnswerException($"Not one expected reply: {body}");

    /// <summary>An answer to a tap among the expected replies; the SDK writes an invoke's answer as it is named in C#.</summary>
    public static Answer OfTapReply(JsonElement activity) => Text(activity, "type") == "invokeResponse"
        ? OfTap(activity.GetProperty("value").GetProperty("Body"))
        : throw new WrongAnswerException($"No answer to a tap among the expected replies: {activity}");

    /// <summary>That it is this card, by something that no other of the mix has.</summary>
    public Answer Check(ReadOnlySpan<byte> mark) => JsonMarshal.GetRawUtf8Value(Card).IndexOf(mark) >= 0
        ? this
        : throw new WrongAnswerException($"Another card than was asked for: {Card}");

    /// <summary>What the card's button for going on brings.</summary>
    public JsonElement Data => Card.GetProperty("actions").EnumerateArray()
        .First(action => Text(action, "verb") == "submit").GetProperty("data");

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
