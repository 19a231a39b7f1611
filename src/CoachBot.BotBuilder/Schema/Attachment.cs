namespace CoachBot.BotBuilder.Schema;

public class Attachment
{
    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    /// <summary>Write it as dictionaries, lists and primitives; read its JSON text with ToString.</summary>
    public object? Content { get; set; }

    public string? Name { get; set; }

    public string? ThumbnailUrl { get; set; }
}
