namespace CoachBot.BotBuilder.Schema;

/// <summary>What every activity has. All of it comes off the wire, so all of it may be missing.</summary>
public interface IActivity
{
    string? Type { get; set; }

    string? Id { get; set; }

    string? ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    string? ChannelId { get; set; }

    ChannelAccount? From { get; set; }

    ConversationAccount? Conversation { get; set; }

    ChannelAccount? Recipient { get; set; }

    string? ReplyToId { get; set; }

    IList<Entity>? Entities { get; set; }

    /// <summary>Read it through <see cref="GetChannelData{T}"/> or as the JSON text that its ToString gives.</summary>
    object? ChannelData { get; set; }

    T? GetChannelData<T>();

    bool TryGetChannelData<T>(out T? instance);

    IMessageActivity? AsMessageActivity();

    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    IConversationUpdateActivity? AsConversationUpdateActivity();

    IInvokeActivity? AsInvokeActivity();

    IMessageUpdateActivity? AsMessageUpdateActivity();

    IMessageDeleteActivity? AsMessageDeleteActivity();

    ConversationReference GetConversationReference();

    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
