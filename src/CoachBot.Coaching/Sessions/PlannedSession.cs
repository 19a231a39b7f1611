namespace CoachBot.Coaching.Sessions;

/// <summary>A session ahead, or a series of them, as a rule on the organizer's own clock.</summary>
public sealed record PlannedSession
{
    public required string Id { get; init; }

    public string? Client { get; init; }

    public required SessionTimes Times { get; init; }

    /// <summary>Days of the series that go otherwise.</summary>
    public IReadOnlyList<SessionChange> Changes { get; init => field = value ?? []; } = [];

    /// <summary>Whether its check-ins come in quiet hours and on days off too.</summary>
    public bool Anyway { get; init; }

    /// <summary>When it was planned or last changed; what was due before that is not sent any more.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>The sessions of the series whose own day is this one or later, in order of the rule; without end for an endless series.</summary>
    public IEnumerable<SessionOccurrence> From(DateOnly day)
    {
        foreach (var date in Dates(day))
        {
            var change = Changes.FirstOrDefault(changed => changed.Date == date);
            if (change is { Moved: null }) continue;
            var times = change?.Moved ?? Times with { Date = date };
            if (times.Date >= day) yield return new SessionOccurrence(this, date, times.Date, times.Start, times.End);
        }
    }

    /// <summary>The session of the series that the rule has on this date; null when there is none.</summary>
    public SessionOccurrence? On(DateOnly date) => From(DateOnly.MinValue).TakeWhile(session => session.Date <= date).FirstOrDefault(session => session.Date == date);

    // A moved session may come to lie later than its date in the rule.
    private IEnumerable<DateOnly> Dates(DateOnly day)
    {
        if (Times.Repeat is Repeat.Once) return [Times.Date];
        var step = Times.Repeat is Repeat.Weekly ? 7 : 14;
        var from = Changes.Where(change => change.Moved?.Date >= day).Select(change => change.Date).Append(day).Min();
        var skipped = Math.Max(0, (from.DayNumber - Times.Date.DayNumber + step - 1) / step);
        return Series(Times.Date.AddDays(skipped * step), step, Times.Until ?? DateOnly.MaxValue);
    }

    private static IEnumerable<DateOnly> Series(DateOnly first, int step, DateOnly until)
    {
        for (var date = first; date <= until; date = date.AddDays(step))
        {
            yield return date;
            if (date.DayNumber > DateOnly.MaxValue.DayNumber - step) yield break;
        }
    }
}

/// <summary>What became of one session of a series.</summary>
/// <param name="Date">Its date in the rule.</param>
/// <param name="Moved">When it is instead; null when it is off.</param>
public sealed record SessionChange(DateOnly Date, SessionTimes? Moved);

/// <summary>One session.</summary>
/// <param name="Date">Its date in the rule, which stays when it is moved.</param>
/// <param name="Day">The day on which it begins.</param>
/// <param name="End">On the next day when it is not later than <paramref name="Start"/>.</param>
public sealed record SessionOccurrence(PlannedSession Session, DateOnly Date, DateOnly Day, TimeOnly Start, TimeOnly End)
{
    public string Id => $"{Session.Id}/{Date.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)}";

    public DateOnly EndDay => End > Start ? Day : Day.AddDays(1);

    public TimeSpan Length => End - Start;
}
