namespace CoachBot.Coaching.Supervision;

/// <summary>How a circle works: by working day or live, in which hours, and what is cleared when.</summary>
public sealed record CirclePace
{
    public static CirclePace Usual { get; } = new();

    public PaceMode Mode { get; init; }

    /// <summary>Working days a step, 1 to 5.</summary>
    public int Days { get; init; } = 1;

    public IReadOnlyList<DayOfWeek> WorkDays { get; init => field = value ?? []; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Nothing is asked before this time, on the circle's clock.</summary>
    public TimeOnly From { get; init; } = new(9, 0);

    /// <summary>Nor after this one.</summary>
    public TimeOnly To { get; init; } = new(18, 0);

    /// <summary>The IANA name of the circle's time zone; null leaves it to the bot's setting.</summary>
    public string? TimeZone { get; init; }

    /// <summary>How many days after its end a case's texts are cleared. Longer than the two weeks after which the presenter is asked how it went.</summary>
    public int RetentionDays { get; init; } = 21;

    /// <summary>The day of the weekly question; null when it is not asked.</summary>
    public DayOfWeek? WeatherDay { get; init; } = DayOfWeek.Friday;
}

[JsonConverter(typeof(JsonStringEnumConverter<PaceMode>))]
public enum PaceMode
{
    [JsonStringEnumMemberName("by_day")]
    ByDay,

    /// <summary>Everyone is there at once; steps last minutes.</summary>
    [JsonStringEnumMemberName("live")]
    Live,
}
