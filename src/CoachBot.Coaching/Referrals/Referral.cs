namespace CoachBot.Coaching.Referrals;

/// <summary>A place that an organizer means to tell a client about. How it went is asked once, later.</summary>
public sealed record Referral
{
    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int MaxNote = 300;

    private const int DaysUntilAsked = 14;

    public required string Id { get; init; }

    /// <summary>The organizer's code for the client, never a name; null when none was given.</summary>
    public string? Client { get; init; }

    public required string ConcernId { get; init; }

    /// <summary>What was said or agreed, in the organizer's own words.</summary>
    public string? Note { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>From when on it may be asked how it went.</summary>
    public required DateTimeOffset AskAfter { get; init; }

    /// <summary>When that was asked; it is not asked again, whatever came of it.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>How it went; null while it is open, or when the question was passed over.</summary>
    public ReferralOutcome? Outcome { get; init; }

    /// <summary>Whether it is still to be asked how it went.</summary>
    [JsonIgnore]
    public bool IsOpen => AskedAt is null;

    /// <summary>A referral that begins now, to be asked about in two weeks.</summary>
    public static Referral Open(string id, string? client, string concernId, string? note, DateTimeOffset now) => new()
    {
        Id = id,
        Client = client,
        ConcernId = concernId,
        Note = note,
        OpenedAt = now,
        AskAfter = now.AddDays(DaysUntilAsked),
    };

    /// <summary>The one to ask about now: the oldest that is due; null when none is.</summary>
    public static Referral? Due(IEnumerable<Referral> referrals, DateTimeOffset now) =>
        referrals.Where(referral => referral.IsOpen && referral.AskAfter <= now).MinBy(referral => referral.AskAfter);
}

/// <summary>How a referral went, two weeks later.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReferralOutcome>))]
public enum ReferralOutcome
{
    /// <summary>The client is in touch with the place.</summary>
    [JsonStringEnumMemberName("in_touch")]
    InTouch,

    /// <summary>Other help came instead.</summary>
    [JsonStringEnumMemberName("other_help")]
    OtherHelp,

    /// <summary>The client does not want it, or not yet.</summary>
    [JsonStringEnumMemberName("declined")]
    Declined,

    /// <summary>The organizer has not raised it.</summary>
    [JsonStringEnumMemberName("not_raised")]
    NotRaised,
}
