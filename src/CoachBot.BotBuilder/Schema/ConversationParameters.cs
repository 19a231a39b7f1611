namespace CoachBot.BotBuilder.Schema;

/// <summary>
/// The conversation that is to begin. A channel thread: <see cref="IsGroup"/>, channelData.channel.id and a first <see cref="Activity"/>.
/// A personal chat: <see cref="Bot"/>, one of <see cref="Members"/> and channelData.tenant.id.
/// </summary>
public class ConversationParameters
{
    public ConversationParameters()
    {
    }

    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount? bot = null,
        IList<ChannelAccount>? members = null,
        string? topicName = null,
        Activity? activity = null,
        object? channelData = null,
        string? tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    public bool? IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    public IList<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    public Activity? Activity { get; set; }

    public object? ChannelData { get; set; }

    public string? TenantId { get; set; }
}
