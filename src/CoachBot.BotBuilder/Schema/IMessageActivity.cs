namespace CoachBot.BotBuilder.Schema;

public interface IMessageActivity : IActivity
{
    string? Locale { get; set; }

    string? Text { get; set; }

    string? Speak { get; set; }

    string? InputHint { get; set; }

    string? Summary { get; set; }

    string? TextFormat { get; set; }

    string? AttachmentLayout { get; set; }

    IList<Attachment>? Attachments { get; set; }

    string? Importance { get; set; }

    string? DeliveryMode { get; set; }

    DateTimeOffset? Expiration { get; set; }

    /// <summary>What a card's Action.Submit sends. Read its JSON text with ToString.</summary>
    object? Value { get; set; }

    Mention[] GetMentions();
}

/// <summary>An edited or undeleted message.</summary>
public interface IMessageUpdateActivity : IMessageActivity;
