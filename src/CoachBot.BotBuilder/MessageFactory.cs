namespace CoachBot.BotBuilder;

public static class MessageFactory
{
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) => new(ActivityTypes.Message)
    {
        Text = NullIfEmpty(text),
        Speak = NullIfEmpty(ssml),
        InputHint = inputHint ?? InputHints.AcceptingInput,
    };

    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = "list";
        message.Attachments = [.. attachments];
        return message;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
