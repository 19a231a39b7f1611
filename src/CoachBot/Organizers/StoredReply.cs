using System.Text.Json.Serialization;

namespace CoachBot.Organizers;

/// <summary>A reply as it is kept: until the turn is saved, and after it for a redelivery.</summary>
/// <param name="Content">
/// Message and update: <c>text</c>, <c>summary</c>, <c>card</c>, <c>id</c>. Invoke: <c>status</c> and, when it
/// answers a card action, <c>body</c> with <c>statusCode</c>, <c>type</c> and <c>value</c>.
/// </param>
[method: JsonConstructor]
internal sealed record StoredReply(StoredReplyKind Kind, StoredContent Content)
{
    public StoredReply(StoredReplyKind kind, Dictionary<string, object?> content)
        : this(kind, new StoredContent(content))
    {
    }
}

internal enum StoredReplyKind
{
    Message,
    Update,
    Invoke,
}
