namespace CoachBot.Speech;

/// <summary>A time of day as it was said.</summary>
/// <param name="Time">With a half of the day that was left unsaid, between 1:00 and 12:59.</param>
internal readonly record struct SaidTime(TimeOnly Time, HalfOfDay Half)
{
    // Nobody receives clients at half past three in the night.
    private const int Earliest = 7;

    public TimeOnly Morning => Time.Hour == 12 ? Time.AddHours(-12) : Time;

    public TimeOnly Afternoon => Time.Hour < 12 ? Time.AddHours(12) : Time;

    /// <summary>In the part of the day in which people work.</summary>
    public TimeOnly ByDay => Half == HalfOfDay.Unsaid && Time.Hour < Earliest ? Afternoon : Time;
}

/// <summary>What tells the half of the day.</summary>
internal enum HalfOfDay
{
    /// <summary>Nothing: 9, half past three.</summary>
    Unsaid,

    /// <summary>A word: 9 am, noon.</summary>
    Said,

    /// <summary>The clock of 24 hours: 16:00, 09:00.</summary>
    Clock,
}
