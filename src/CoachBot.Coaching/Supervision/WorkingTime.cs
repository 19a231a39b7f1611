using CoachBot.Coaching.CheckIns;

namespace CoachBot.Coaching.Supervision;

/// <summary>A circle's own boundaries: nobody is asked anything outside its working days and hours.</summary>
/// <param name="country">Whose national holidays are no working days, as the playbook names it.</param>
public sealed class WorkingTime(CirclePace pace, TimeZoneInfo zone, string? country)
{
    private const int DaysAhead = 400;
    private static readonly TimeSpan Least = TimeSpan.FromHours(24);

    public bool IsWorkDay(DateOnly day) => (pace.WorkDays.Count == 0 || pace.WorkDays.Contains(day.DayOfWeek)) && !Holidays.IsHoliday(country, day);

    public bool IsOpen(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        return IsWorkDay(DateOnly.FromDateTime(local)) && time >= pace.From && time <= pace.To;
    }

    /// <summary>The moment itself when people are at work, else the beginning of their next working day.</summary>
    public DateTimeOffset Next(DateTimeOffset moment)
    {
        if (IsOpen(moment)) return moment;
        var local = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        var today = DateOnly.FromDateTime(local);
        return TimeOnly.FromDateTime(local) < pace.From && IsWorkDay(today) ? LocalMoment.Of(zone, today, pace.From) : LocalMoment.Of(zone, WorkDayAfter(today), pace.From);
    }

    /// <summary>When a step ends that is opened now: at this time so many working days on, and never sooner than 24 hours.</summary>
    /// <param name="days">In the method's own measure; a part of a day is a whole one.</param>
    public DateTimeOffset Due(DateTimeOffset opened, double days) => After(opened, Math.Max(1, (int)Math.Ceiling(days * pace.Days)));

    /// <summary>So many working days after a moment, counted from when people are at work; never sooner than 24 hours.</summary>
    public DateTimeOffset After(DateTimeOffset moment, int workDays)
    {
        var begin = Next(moment);
        var local = TimeZoneInfo.ConvertTime(begin, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        for (var left = workDays; left > 0; left--) day = WorkDayAfter(day);
        var due = LocalMoment.Of(zone, day, TimeOnly.FromDateTime(local));
        // A night in which the clock goes forward takes an hour; what it takes may lie after work.
        return due < begin + Least ? Next(begin + Least) : due;
    }

    /// <summary>This time of day on the next such weekday that people work; the end of time when they never do.</summary>
    public DateTimeOffset OnNext(DayOfWeek weekDay, TimeOnly time, DateTimeOffset after)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime);
        for (var day = today; day.DayNumber < today.DayNumber + DaysAhead; day = day.AddDays(1))
            if (day.DayOfWeek == weekDay && IsWorkDay(day) && LocalMoment.Of(zone, day, time) is var at && at > after) return at;
        return DateTimeOffset.MaxValue;
    }

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>When those who are still to come are reminded, once: when three quarters have gone by; null when that is no time to do so.</summary>
    public DateTimeOffset? Reminder(DateTimeOffset opened, DateTimeOffset due)
    {
        var at = Next(opened + (0.75 * (due - opened)));
        return at < due ? at : null;
    }

    private DateOnly WorkDayAfter(DateOnly day)
    {
        for (var next = day.AddDays(1); next.DayNumber < day.DayNumber + DaysAhead; next = next.AddDays(1))
            if (IsWorkDay(next)) return next;
        return day.AddDays(1);
    }
}
