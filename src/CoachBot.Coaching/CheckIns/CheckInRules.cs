namespace CoachBot.Coaching.CheckIns;

/// <summary>When the coach may speak first, as the organizer wants it.</summary>
public sealed record CheckInRules
{
    public static CheckInRules Usual { get; } = new();

    /// <summary>The moments that are switched off.</summary>
    public IReadOnlyList<CheckInKind> Off { get; init => field = value ?? []; } = [];

    /// <summary>Minutes before a session at which open plans are rehearsed.</summary>
    public int RehearsalMinutes { get; init; } = 60;

    /// <summary>Minutes after a session at which its debrief comes.</summary>
    public int DebriefMinutes { get; init; } = 15;

    public DayOfWeek WeekDay { get; init; } = DayOfWeek.Thursday;

    public TimeOnly WeekTime { get; init; } = new(16, 0);

    /// <summary>Quiet from this time on every day.</summary>
    public TimeOnly QuietFrom { get; init; } = new(20, 0);

    /// <summary>Quiet until this time; the same as <see cref="QuietFrom"/> when there are no quiet hours.</summary>
    public TimeOnly QuietTo { get; init; } = new(8, 0);

    /// <summary>Null: the days that are not among the organizer's working days.</summary>
    public IReadOnlyList<DayOfWeek>? DaysOff { get; init; }

    /// <summary>Whether national holidays are days off.</summary>
    public bool HolidaysOff { get; init; } = true;

    /// <summary>Pauses and holidays of the organizer's own.</summary>
    public IReadOnlyList<AwayPeriod> Away { get; init => field = value ?? []; } = [];

    public int MostADay { get; init; } = 6;

    /// <summary>When this became so; what was due before is not sent.</summary>
    public DateTimeOffset Since { get; init; }

    public CheckInRules Without(CheckInKind kind) => Off.Contains(kind) ? this : this with { Off = [.. Off, kind] };
}

/// <param name="From">The first day away.</param>
/// <param name="To">The last day away.</param>
public sealed record AwayPeriod(DateOnly From, DateOnly To)
{
    public bool Has(DateOnly day) => day >= From && day <= To;
}
