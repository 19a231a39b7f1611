using CoachBot.Coaching.Debriefs;

namespace CoachBot.Coaching.Sessions;

/// <summary>An organizer's sessions ahead: which come next, and what changes them.</summary>
public static class SessionBook
{
    /// <summary>A practice has fewer series and single sessions ahead than this.</summary>
    public const int MostSessions = 100;

    // Long enough for the debrief of a session, and its reminder after a weekend.
    private const int DaysKept = 14;

    /// <summary>The next sessions, the first one first.</summary>
    /// <param name="localNow">On the organizer's clock.</param>
    public static IReadOnlyList<SessionOccurrence> Next(IEnumerable<PlannedSession> sessions, DateTime localNow, int most)
    {
        var today = DateOnly.FromDateTime(localNow);
        return [.. sessions
            .SelectMany(session => session.From(today.AddDays(-1)).Where(one => one.EndDay.ToDateTime(one.End) > localNow).Take(most))
            .OrderBy(one => one.Day).ThenBy(one => one.Start).ThenBy(one => one.Id, StringComparer.Ordinal)
            .Take(most)];
    }

    /// <summary>The sessions that run into this one on its day, other than itself.</summary>
    public static IEnumerable<SessionOccurrence> Beside(IEnumerable<PlannedSession> sessions, PlannedSession planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return planned.From(planned.Times.Date).Take(1).SelectMany(one => sessions
            .Where(other => other.Id != planned.Id)
            .SelectMany(other => other.From(one.Day).TakeWhile(theirs => theirs.Date <= one.Day).Where(theirs => theirs.Day == one.Day && theirs.Start < one.End && one.Start < theirs.End)));
    }

    /// <summary>Adds a session; of too many, the one planned longest ago leaves.</summary>
    public static IReadOnlyList<PlannedSession> Add(IEnumerable<PlannedSession> sessions, PlannedSession planned)
    {
        var all = sessions.Where(session => session.Id != planned.Id).ToList();
        if (all.Count >= MostSessions) all.Remove(all.MinBy(session => session.PlannedAt)!);
        return [.. all, planned];
    }

    /// <summary>One session of a series at another time, or off.</summary>
    /// <param name="moved">When it is instead; null when it is off.</param>
    public static IReadOnlyList<PlannedSession> Change(IEnumerable<PlannedSession> sessions, string id, DateOnly date, SessionTimes? moved, DateTimeOffset now) =>
    [
        .. sessions.Where(session => session.Id != id || session.Times.Repeat is not Repeat.Once || moved is not null).Select(session => session.Id != id ? session
            : session.Times.Repeat is Repeat.Once ? session with { Times = moved!, Changes = [], PlannedAt = now }
            : session with { Changes = [.. session.Changes.Where(change => change.Date != date), new SessionChange(date, moved)], PlannedAt = now }),
    ];

    /// <summary>The whole series off, from this date on; what was before it stays.</summary>
    public static IReadOnlyList<PlannedSession> End(IEnumerable<PlannedSession> sessions, string id, DateOnly date, DateTimeOffset now) =>
    [
        .. sessions.Where(session => session.Id != id || session.Times.Date < date).Select(session => session.Id != id
            ? session
            : session with { Times = session.Times with { Until = date.AddDays(-1) }, Changes = [.. session.Changes.Where(change => change.Date < date)], PlannedAt = now }),
    ];

    /// <summary>Without those whose last session is long past, and without changes of days long past.</summary>
    public static IReadOnlyList<PlannedSession> Prune(IReadOnlyList<PlannedSession> sessions, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        var from = today.AddDays(-DaysKept);
        bool IsOver(SessionChange change) => change.Date < from && (change.Moved is null || change.Moved.Date < from);
        if (sessions.All(session => session.From(from).Any() && !session.Changes.Any(IsOver))) return sessions;
        return [.. sessions.Where(session => session.From(from).Any()).Select(session => session with { Changes = [.. session.Changes.Where(change => !IsOver(change))] })];
    }

    public static IReadOnlyList<PlannedSession> Forget(IEnumerable<PlannedSession> sessions, string client) =>
        [.. sessions.Where(session => !UserText.SameClient(session.Client, client))];
}
