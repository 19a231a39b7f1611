using CoachBot.Coaching.Sessions;

namespace CoachBot.Sessions;

/// <summary>The days that a text names: in the calendar, of the week, and in which week.</summary>
internal sealed class SpokenDays(DateOnly today)
{
    /// <summary>Days of the calendar, those that count from today among them.</summary>
    public List<DateOnly> Days { get; } = [];

    public List<DayOfWeek> Weekdays { get; } = [];

    public List<SpokenWeek> Weeks { get; } = [];

    /// <summary>Whether the week is named before the day of the week.</summary>
    public bool IsWeekFirst { get; set; }

    /// <summary>Whether the day of the week is called the coming one, and so is not today.</summary>
    public bool IsComing { get; set; }

    public SpokenPart? Part { get; set; }

    public bool AreSaid => Days.Count + Weekdays.Count + Weeks.Count > 0;

    /// <summary>The first day of the session.</summary>
    /// <param name="start">A day of the week can be today as long as this is still ahead.</param>
    /// <returns>The day, and whether all that was said of it agrees.</returns>
    public (DateOnly? Day, bool Agrees) First(TimeOnly? start, TimeOnly now, Repeat repeat)
    {
        var alone = Days.Distinct().Count() <= 1 && Weekdays.Distinct().Count() <= 1 && Weeks.Count <= 1;
        if (Days is [var day, ..])
        {
            alone &= Weeks.Count == 0;
            if (Weekdays is not [var named, ..] || named == day.DayOfWeek) return (day, alone);
            // Every Thursday from December 1 on is from the first Thursday on.
            return repeat != Repeat.Once ? (From(day, named), alone) : (day, false);
        }

        if (Weekdays is not [var weekday, ..]) return (Weeks is [{ IsNumbered: true } ahead, ..] ? today.AddDays(7 * ahead.Ahead) : null, alone);
        var coming = From(IsComing || start is null || start <= now ? today.AddDays(1) : today, weekday);
        return (Weeks is [var week, ..] ? In(week, weekday, coming) : coming, alone);
    }

    // A Thursday in two weeks is two weeks after the coming one; in two weeks on Thursday is in that week.
    private DateOnly In(SpokenWeek week, DayOfWeek weekday, DateOnly coming)
    {
        if (week.IsNumbered && !IsWeekFirst) return coming.AddDays(7 * week.Ahead);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return From(monday.AddDays(7 * week.Ahead), weekday);
    }

    private static DateOnly From(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);
}
