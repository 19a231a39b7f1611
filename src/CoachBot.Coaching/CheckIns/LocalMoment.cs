using Cronos;

namespace CoachBot.Coaching.CheckIns;

/// <summary>
/// The one place where a time on the organizer's clock becomes an instant. A time that is skipped in spring is the
/// first instant after the gap, one that is repeated in autumn the first of the two. Seconds are left out.
/// </summary>
public static class LocalMoment
{
    /// <summary>The instant at which a clock in the zone shows this date and time, with the zone's offset at that instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is the first or the last one that a <see cref="DateOnly"/> can be.</exception>
    public static DateTimeOffset Of(TimeZoneInfo zone, DateOnly date, TimeOnly time)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var shown = new DateTimeOffset(date, new(time.Hour, time.Minute), TimeSpan.Zero);
        var before = zone.GetUtcOffset(shown.AddDays(-1));
        var after = zone.GetUtcOffset(shown.AddDays(1));
        if (zone.GetUtcOffset(shown - before) == before)
            return new(shown.DateTime, before);
        var at = shown - after;
        while (zone.GetUtcOffset(at) != after)
            at = at.AddMinutes(1);
        return at.ToOffset(after);
    }

    /// <summary>The local days and the instants of a rule after an instant, in order; none when it has no days.</summary>
    /// <returns>Endless for all practical purposes. A day is the one that the rule is for, even when its time is skipped and the instant is on the next.</returns>
    public static IEnumerable<(DateOnly Day, DateTimeOffset At)> Weekly(
        TimeZoneInfo zone, IReadOnlyCollection<DayOfWeek> days, TimeOnly time, DateTimeOffset after)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(days);
        return days.Count == 0 ? [] : After(zone, Rule(days, time), time, after);
    }

    private static CronExpression Rule(IEnumerable<DayOfWeek> days, TimeOnly time) =>
        CronExpression.Parse(FormattableString.Invariant($"{time.Minute} {time.Hour} * * {string.Join(',', days.Select(day => (int)day))}"));

    // Cronos only reads the clock's face, as if it were UTC. Given the zone it asks TimeZoneInfo about local times, which
    // answers an hour off where winter is the exception (Dublin, Casablanca, El Aaiun); about instants it is right.
    private static IEnumerable<(DateOnly Day, DateTimeOffset At)> After(TimeZoneInfo zone, CronExpression rule, TimeOnly time, DateTimeOffset after)
    {
        var shown = DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(after, zone).DateTime, DateTimeKind.Utc);
        while (rule.GetNextOccurrence(shown) is { } next)
        {
            shown = next;
            var day = DateOnly.FromDateTime(next);
            var at = Of(zone, day, time);
            // In a repeated hour the face comes back, the instant does not.
            if (at > after)
                yield return (day, at);
        }
    }
}
