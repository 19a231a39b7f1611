using CoachBot.Coaching.CheckIns;

namespace CoachBot.Organizers;

/// <summary>What the bot needs to speak first to an organizer, and what it has sent of itself.</summary>
internal sealed class CheckInState : IWoken
{
    // A message of the queue comes back within minutes or is known to be delivered.
    private const int MostSends = 6;
    private static readonly TimeSpan ReplyKept = TimeSpan.FromHours(1);

    public CheckInRules Rules { get; set; } = CheckInRules.Usual;

    public CheckInLog Log { get; set; } = CheckInLog.Empty;

    /// <summary>Where the organizer can be spoken to; null until the first activity of a personal chat.</summary>
    public Reach? Reach { get; set; }

    /// <summary>The time zone that the organizer's device named last, as an IANA name.</summary>
    public string? DeviceZone { get; set; }

    /// <summary>Since when Teams has refused what was sent, for good; nothing is sent until the organizer is back.</summary>
    public DateTimeOffset? UnreachableSince { get; set; }

    /// <summary>The message of the queue that wakes the bot for this organizer; null when nothing is due ahead.</summary>
    public Alarm? Alarm { get; set; }

    /// <summary>The version of the latest alarm there was.</summary>
    public long AlarmVersion { get; set; }

    /// <summary>Whether the alarm could not be set and is to be set again.</summary>
    public bool LacksAlarm { get; set; }

    /// <summary>The latest sends, the oldest first.</summary>
    public List<SendRecord> Sends { get; set; } = [];

    public SendRecord? SendOf(long version, string mark, string messageId) =>
        Sends.Find(send => send.Version == version && send.Mark == mark && send.MessageId == messageId);

    /// <summary>Keeps a send; the card of one that is long past is let go.</summary>
    public void Keep(SendRecord send, DateTimeOffset now)
    {
        Sends = [.. Sends.Where(known => known.MessageId != send.MessageId).TakeLast(MostSends - 1).Select(known => known.At < now - ReplyKept ? known with { Reply = null } : known), send];
    }
}

/// <summary>A personal chat, as far as it is needed to speak in it later.</summary>
internal sealed record Reach(string ServiceUrl, string ConversationId, string BotId, string? Locale)
{
    public static Reach? Of(Activity activity) =>
        activity is { ServiceUrl: { Length: > 0 } url, Conversation.Id: { Length: > 0 } conversation, Recipient.Id: { Length: > 0 } bot }
            ? new Reach(url, conversation, bot, activity.Locale)
            : null;

    public ConversationReference ToReference(OrganizerId organizer) => new()
    {
        ServiceUrl = ServiceUrl,
        ChannelId = Channels.Msteams,
        Locale = Locale,
        Conversation = new ConversationAccount { Id = ConversationId, ConversationType = OrganizerId.Personal, TenantId = organizer.TenantId },
        Bot = new ChannelAccount { Id = BotId },
        User = new ChannelAccount { Id = organizer.User },
    };
}

/// <summary>A document that is woken by a message of the queue.</summary>
internal interface IWoken
{
    /// <summary>The message that wakes it; null when nothing is due ahead.</summary>
    Alarm? Alarm { get; set; }

    /// <summary>The version of the latest alarm there was.</summary>
    long AlarmVersion { get; set; }

    /// <summary>Whether the alarm could not be set and is to be set again.</summary>
    bool LacksAlarm { get; set; }
}

/// <param name="Version">Higher than that of any alarm before it.</param>
/// <param name="Mark">Tells it from another of the same version that was not saved.</param>
internal sealed record Alarm(long Version, string Mark, DateTimeOffset At);

/// <summary>One check-in on its way: recorded before it is sent, so that whoever gets its message again knows of it.</summary>
/// <param name="Version">The version and <paramref name="Mark"/> of the alarm that it was due by.</param>
/// <param name="MessageId">The message of the queue.</param>
/// <param name="CheckIn">Its id.</param>
/// <param name="Stale">From when on it is pointless.</param>
internal sealed record SendRecord(long Version, string Mark, string MessageId, string CheckIn, DateTimeOffset At, DateTimeOffset Stale)
{
    /// <summary>How often it was tried, the try under way included.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Tries that were made although an earlier one may have arrived.</summary>
    public int Repeats { get; init; }

    /// <summary>What is sent; null when it is long past.</summary>
    public StoredReply? Reply { get; init; }
}
