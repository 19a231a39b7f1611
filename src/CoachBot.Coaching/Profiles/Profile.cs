namespace CoachBot.Coaching.Profiles;

/// <summary>How an organizer works, as told at the first meeting. Everything may be missing: every question can be passed over.</summary>
public sealed record Profile
{
    /// <summary>Minutes to round off in, when nothing was said.</summary>
    public const int UsualWrapUp = 30;

    public static Profile Unknown { get; } = new();

    /// <summary>The IANA name of the time zone; null follows the activity's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Monday first; empty when nothing was said.</summary>
    public IReadOnlyList<DayOfWeek> WorkDays { get; init => field = value ?? []; } = [];

    /// <summary>From when clients can reach the organizer.</summary>
    public TimeOnly? From { get; init; }

    public TimeOnly? To { get; init; }

    public int? SessionMinutes { get; init; }

    /// <summary>How long before the end the rounding off begins.</summary>
    public int? WrapUpMinutes { get; init; }

    /// <summary>The id of the rule about gifts: a text of the playbook.</summary>
    public string? GiftRule { get; init; }

    /// <summary>Whose help lines are named; null leaves it to the bot's setting.</summary>
    public string? Country { get; init; }

    /// <summary>Help lines in the organizer's own words, by the id of the country setting that they stand in for.</summary>
    public IReadOnlyDictionary<string, string> OwnLines { get; init => field = value ?? NoLines; } = NoLines;

    /// <summary>The day on which the organizer last looked whether the help lines are right.</summary>
    public DateOnly? LinesCheckedOn { get; init; }

    private static Dictionary<string, string> NoLines => [];
}
