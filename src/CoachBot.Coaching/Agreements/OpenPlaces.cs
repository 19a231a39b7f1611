namespace CoachBot.Coaching.Agreements;

/// <summary>The names of what clauses and templates leave open, and which of them the organizer fills in words.</summary>
public static class OpenPlaces
{
    public const string Goal = "goal";
    public const string StartTime = "start_time";
    public const string EndTime = "end_time";
    public const string SessionHours = "session_hours";
    public const string Days = "days";
    public const string HoursFrom = "hours_from";
    public const string HoursTo = "hours_to";
    public const string Phone = "phone";
    public const string ResponseDays = "response_days";
    public const string DisposalRule = "disposal_rule";
    public const string GiftRule = "gift_rule";
    public const string Rate = "rate";
    public const string CancelHours = "cancel_hours";
    public const string CancelFee = "cancel_fee";
    public const string ReviewSessions = "review_sessions";
    public const string Organizer = "organizer";
    public const string Date = "date";

    /// <summary>Those that are asked as a line of text, in the order in which they are asked.</summary>
    public static IReadOnlyList<string> InWords { get; } =
        [Phone, ResponseDays, DisposalRule, ReviewSessions, Rate, CancelHours, CancelFee, Organizer];

    /// <summary>Those that the organizer's language is written in: not to be proposed for a letter in the other one.</summary>
    public static bool IsSentence(string name) => name is DisposalRule or CancelFee;

    /// <summary>Nobody filled it in: room to do so by hand.</summary>
    internal const string Room = "…";
}
