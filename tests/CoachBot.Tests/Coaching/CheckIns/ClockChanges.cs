namespace CoachBot.Tests.Coaching.CheckIns;

/// <summary>A change of a zone's clock: from the instant <paramref name="At"/> the offset is another one.</summary>
internal sealed record ClockChange(TimeZoneInfo Zone, DateTimeOffset At, TimeSpan Before, TimeSpan After)
{
    /// <summary>The local day on which it is.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.ToOffset(Before).DateTime);

    /// <summary>The first instant at which the clock shows this time or has gone past it, a week or less from the change.</summary>
    public DateTimeOffset FirstShownOrPassed(DateOnly day, TimeOnly time)
    {
        var before = new DateTimeOffset(day.ToDateTime(time), Before);
        var after = new DateTimeOffset(day.ToDateTime(time), After);
        return before < At ? before : after < At ? At : after;
    }

    public override string ToString() => $"{Zone.Id} {At:u} {Before} to {After}";
}

/// <summary>Every zone of this machine and every change of its clock from November 2026 to the end of 2037.</summary>
internal static class ClockChanges
{
    private static readonly DateTimeOffset First = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2037, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<TimeZoneInfo> Zones { get; } = [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId)];

    public static IReadOnlyList<ClockChange> All { get; } = [.. Zones.SelectMany(Of)];

    private static IEnumerable<ClockChange> Of(TimeZoneInfo zone)
    {
        for (var from = First; from < Last; from = from.AddHours(12))
        {
            var before = zone.GetUtcOffset(from);
            var after = zone.GetUtcOffset(from.AddHours(12));
            if (before != after)
                yield return new(zone, Minute(zone, from, before), before, after);
        }
    }

    /// <summary>The first minute of the next 12 hours with another offset.</summary>
    private static DateTimeOffset Minute(TimeZoneInfo zone, DateTimeOffset from, TimeSpan before)
    {
        var (still, changed) = (0, 12 * 60);
        while (changed - still > 1)
        {
            var middle = (still + changed) / 2;
            if (zone.GetUtcOffset(from.AddMinutes(middle)) == before)
                still = middle;
            else
                changed = middle;
        }

        return from.AddMinutes(changed);
    }
}
