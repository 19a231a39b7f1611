using CoachBot.Coaching.Sessions;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace CoachBot.Sessions;

/// <summary>When an event of a calendar is still to come, as sessions. Whatever it throws can hold the calendar's text.</summary>
/// <param name="moved">The occurrences that have an event of their own instead.</param>
internal sealed class CalendarEventTimes(CalendarEvent source, IEnumerable<CalDateTime> moved, CalendarClock clock)
{
    private const int MostOccurrences = 4;
    private const int FarthestDays = 366;

    // No program counts further than 999, and each of what is counted has to be looked at; more is as good as no end.
    private const int LongestCount = 1000;

    // Without a count the evaluator begins near now; what is excluded is passed over.
    private const int LookedAt = 150;
    private const int OldestSeriesYears = 30;

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // A rule such as every 30th of February would be looked for to the end of time.
    private static readonly EvaluationOptions Bounded = new() { MaxUnmatchedIncrementsLimit = 400 };

    /// <summary>The sessions that have not ended; empty for what is no session: a whole day, minutes, free time, cancelled.</summary>
    public IEnumerable<SessionTimes> ToCome()
    {
        if (source.DtStart is not { HasTime: true } start || Is(source.Status, "CANCELLED") || Is(source.Transparency, "TRANSPARENT"))
            return [];
        if (Length(start) < Shortest || Length(start) > Longest)
            return [];
        return source.RecurrenceRule is not { } rule || source.RecurrenceIdentifier is not null ? Ahead([start], []).Select(Once)
            : CanBeLookedAt(rule, start) ? Series(rule) : [];
    }

    private TimeSpan Length(CalDateTime start) => start.Add(source.EffectiveDuration).SubtractExact(start);

    private static bool Is(string? value, string other) => string.Equals(value, other, StringComparison.OrdinalIgnoreCase);

    private bool CanBeLookedAt(RecurrenceRule rule, CalDateTime start) =>
        rule.Frequency is FrequencyType.Daily or FrequencyType.Weekly or FrequencyType.Monthly or FrequencyType.Yearly
        && rule is { BySecond.Count: 0, ByMinute.Count: 0, ByHour.Count: 0, ByYearDay.Count: 0, ByWeekNo.Count: 0 }
        && rule is { ByDay.Count: <= 7, ByMonthDay.Count: <= 31, ByMonth.Count: <= 12, BySetPosition.Count: <= 7 }
        && start.Year >= clock.Now.Year - OldestSeriesYears;

    private IEnumerable<SessionTimes> Series(RecurrenceRule rule)
    {
        if (rule.Count > LongestCount)
            rule.Count = null;
        var from = new CalDateTime(clock.Now.UtcDateTime.AddDays(-2));
        var starts = source.GetOccurrences(from, Bounded).Take(rule.Count ?? LookedAt).Select(occurrence => occurrence.Period.StartTime);
        var ahead = Ahead(starts, [.. source.ExceptionDates.GetAllDates(), .. moved]);
        var isWeekly = rule is { Frequency: FrequencyType.Weekly, Interval: 1 or 2, ByMonth.Count: 0, ByMonthDay.Count: 0, BySetPosition.Count: 0 };
        return isWeekly
            ? ahead.GroupBy(occurrence => occurrence.Source.DayOfWeek).Select(day => Weekly([.. day], rule))
            : ahead.TakeWhile(occurrence => occurrence.Start < clock.Shown(clock.Now).AddDays(FarthestDays)).Take(MostOccurrences).Select(Once);
    }

    /// <summary>Those that have not ended, on the organizer's clock.</summary>
    /// <param name="gone">What is excluded or moved: instants, or whole days.</param>
    private IEnumerable<Occurrence> Ahead(IEnumerable<CalDateTime> starts, List<CalDateTime> gone)
    {
        var days = gone.Where(time => !time.HasTime).Select(time => time.Date).ToHashSet();
        var instants = gone.Where(time => time.HasTime).Select(clock.Instant).ToHashSet();
        foreach (var start in starts)
        {
            var begins = clock.Instant(start);
            var ends = begins + Length(start);
            if (ends > clock.Now && !days.Contains(start.Date) && !instants.Contains(begins))
                yield return new(start, clock.Shown(begins), clock.Shown(ends));
        }
    }

    private SessionTimes Weekly(List<Occurrence> day, RecurrenceRule rule)
    {
        var first = Once(day[0]);
        var last = rule.Count is null ? LastDay(rule, first.Start) : DateOnly.FromDateTime(day[^1].Start);
        if (last < first.Date.AddDays(7 * rule.Interval))
            return first;
        return first with { Repeat = rule.Interval == 1 ? Repeat.Weekly : Repeat.Fortnightly, Until = last };
    }

    /// <summary>The last day on which a session with this start is not after the rule's end, which can be a time of a day.</summary>
    private DateOnly? LastDay(RecurrenceRule rule, TimeOnly start)
    {
        if (rule.Until is not { } until)
            return null;
        var end = until.IsFloating ? new CalDateTime(until.Date, until.Time ?? new(23, 59), source.DtStart!.TzId) : until;
        var shown = clock.Shown(clock.Instant(end));
        return DateOnly.FromDateTime(shown).AddDays(start > TimeOnly.FromDateTime(shown) ? -1 : 0);
    }

    private static SessionTimes Once(Occurrence occurrence) =>
        new(DateOnly.FromDateTime(occurrence.Start), Minute(occurrence.Start), Minute(occurrence.End));

    private static TimeOnly Minute(DateTime shown) => new(shown.Hour, shown.Minute);

    private readonly record struct Occurrence(CalDateTime Source, DateTime Start, DateTime End);
}
