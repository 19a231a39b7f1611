using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Sessions;

namespace CoachBot.Organizers;

/// <summary>The check-ins of an organizer beside what became of them.</summary>
internal static class OrganizerCheckIns
{
    // A session of nobody in particular is covered by a debrief of the same evening.
    private static readonly TimeSpan SameEvening = TimeSpan.FromHours(12);
    private static readonly TimeSpan SameSession = TimeSpan.FromDays(4);

    /// <summary>The check-in that was sent with this card; null when the card is of another making.</summary>
    /// <param name="cardKey">flow.run.step</param>
    public static HandledCheckIn? AwaitedRun(this OrganizerDocument document, CheckInKind kind, string cardKey) =>
        cardKey.Split('.') is [_, var run, ..] ? document.CheckIns.Log.Handled.LastOrDefault(handled => handled.Kind == kind && handled.Run == run) : null;

    /// <summary>The session that a check-in is about; null when it is about none, or the session is no longer there.</summary>
    public static SessionOccurrence? SessionOf(this OrganizerDocument document, HandledCheckIn handled) =>
        handled.Id.Split('/') is [_, var id, var date] && DateOnly.TryParseExact(date, "yyyyMMdd", out var day)
            ? document.Sessions.FirstOrDefault(session => session.Id == id)?.On(day)
            : null;

    /// <summary>The finished debrief of a session; null when there is none yet.</summary>
    public static Debrief? DebriefOf(this OrganizerDocument document, SessionOccurrence? session)
    {
        if (session is null) return null;
        var (start, end, client) = (session.Day.ToDateTime(session.Start), session.EndDay.ToDateTime(session.End), session.Session.Client);
        return document.Debriefs.FindLast(debrief =>
        {
            var at = debrief.StartedAt.DateTime;
            if (at <= start) return false;
            return UserText.SameClient(debrief.Client, client) ? at < end + SameSession : (debrief.Client is null || client is null) && at < end + SameEvening;
        });
    }
}
