using System.Text.Json;

namespace CoachBot.Messages;

/// <summary>
/// Whether the members of an activity are of the kinds that they are to be. The SDK's serializer makes a text of a number and a date of half a sentence; what it
/// would guess at is refused. Members that are not named here, and what a value, channel data or a card holds, are anything that is JSON.
/// </summary>
internal static class ActivityShape
{
    private static readonly string[] Texts =
    [
        "type", "id", "channelId", "serviceUrl", "locale", "localTimezone", "text", "textFormat", "speak", "inputHint", "summary", "name", "action", "replyToId",
        "label", "valueType", "code", "importance", "deliveryMode", "topicName", "attachmentLayout", "contentType", "contentUrl", "aadObjectId", "role",
        "conversationType", "tenantId", "eventType",
    ];

    private static readonly string[] Truths = ["isGroup", "historyDisclosed"];
    private static readonly string[] Moments = ["timestamp", "localTimestamp", "expiration"];
    private static readonly string[] Parties = ["from", "recipient", "conversation"];
    private static readonly string[] Lists = ["membersAdded", "membersRemoved", "attachments", "entities"];

    public static bool Fits(JsonElement activity) => Has(activity, Texts, Truths, Moments) && activity.EnumerateObject().All(FitsPart);

    private static bool FitsPart(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Null || (member.Name switch
    {
        "relatesTo" or "suggestedActions" => member.Value.ValueKind == JsonValueKind.Object,
        var name when Parties.Contains(name) => Has(member.Value, Texts, Truths, []),
        var name when Lists.Contains(name) => member.Value.ValueKind == JsonValueKind.Array
            && member.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Null || Has(item, name == "entities" ? ["type"] : Texts, [], [])),
        _ => true,
    });

    private static bool Has(JsonElement owner, string[] texts, string[] truths, string[] moments) => owner.ValueKind == JsonValueKind.Object
        && owner.EnumerateObject().All(member => member.Value.ValueKind == JsonValueKind.Null
            || (texts.Contains(member.Name) ? member.Value.ValueKind == JsonValueKind.String
                : truths.Contains(member.Name) ? member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
                : !moments.Contains(member.Name) || (member.Value.ValueKind == JsonValueKind.String && member.Value.TryGetDateTimeOffset(out _))));
}
