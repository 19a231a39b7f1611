using CoachBot.Coaching.Profiles;

namespace CoachBot.Coaching.CheckIns;

/// <summary>The bot's own boundaries: outside these times it does not speak first.</summary>
/// <param name="country">Whose national holidays count, as the playbook names it.</param>
public sealed class AllowedTimes(CheckInRules rules, Profile profile, TimeZoneInfo zone, string? country)
{
    // Nobody is away for longer without saying so again.
    private const int DaysAhead = 800;

    public bool IsDayOff(DateOnly day) =>
        IsWeekDayOff(day.DayOfWeek) || rules.Away.Any(away => away.Has(day)) || (rules.HolidaysOff && Holidays.IsHoliday(country, day));

    public bool Allow(DateTimeOffset moment) => Next(moment) == moment;

    /// <summary>The moment itself when it is allowed, else the first one after it that is; the end of time when all days are off.</summary>
    public DateTimeOffset Next(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        var today = DateOnly.FromDateTime(local);
        for (var day = today; day.DayNumber < today.DayNumber + DaysAhead; day = day.AddDays(1))
        {
            if (IsDayOff(day)) continue;
            if (day > today) return LocalMoment.Of(zone, day, Begin);
            var time = TimeOnly.FromDateTime(local);
            if (!IsQuiet(time)) return moment;
            if (time < End) return LocalMoment.Of(zone, day, End);
        }

        return DateTimeOffset.MaxValue;
    }

    /// <summary>The first working morning after a day.</summary>
    public DateTimeOffset MorningAfter(DateOnly day)
    {
        var morning = profile.From is { } from && from > End && from < new TimeOnly(12, 0) ? from : UsualMorning > End ? UsualMorning : End;
        for (var next = day.AddDays(1); next.DayNumber < day.DayNumber + DaysAhead; next = next.AddDays(1))
            if (!IsDayOff(next)) return LocalMoment.Of(zone, next, morning);
        return DateTimeOffset.MaxValue;
    }

    private static TimeOnly UsualMorning => new(9, 0);

    // Where quiet hours stand within a day ("13 to 15"), the day begins before them.
    private TimeOnly End => rules.QuietFrom == rules.QuietTo ? TimeOnly.MinValue : rules.QuietTo;

    private TimeOnly Begin => rules.QuietFrom > rules.QuietTo || IsQuiet(UsualMorning) ? rules.QuietTo : UsualMorning;

    private bool IsQuiet(TimeOnly time) => rules.QuietFrom != rules.QuietTo && time.IsBetween(rules.QuietFrom, rules.QuietTo);

    public bool IsWeekDayOff(DayOfWeek day) => rules.DaysOff is { } off
        ? off.Contains(day)
        : profile.WorkDays.Count > 0 && !profile.WorkDays.Contains(day);
}
