namespace CoachBot.BotBuilder.Schema;

/// <summary>What is needed to speak in a conversation again, later.</summary>
public class ConversationReference
{
    public string? ActivityId { get; set; }

    public ChannelAccount? User { get; set; }

    public ChannelAccount? Bot { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? ChannelId { get; set; }

    public string? Locale { get; set; }

    public string? ServiceUrl { get; set; }

    /// <summary>The activity of a turn that the bot itself starts.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = ActivityId,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
