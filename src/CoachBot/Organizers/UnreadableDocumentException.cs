using CoachBot.Storage;

namespace CoachBot.Organizers;

/// <summary>A stored document that this version of the bot cannot read. The message names its key and the reason, never its content.</summary>
internal sealed class UnreadableDocumentException(DocumentKey key, string reason) : Exception($"The document {key.Path} was set aside: {reason}")
{
    public DocumentKey Key => key;
}
