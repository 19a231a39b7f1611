using CoachBot.Coaching.Sessions;

namespace CoachBot.Coaching.CheckIns;

/// <summary>One check-in that is due once.</summary>
/// <param name="Id">Its kind, and the session, week or month that it is for.</param>
/// <param name="At">When it comes: the planned moment, or the first allowed one after it.</param>
/// <param name="Stale">From when on it is pointless.</param>
/// <param name="Session">The session that it is about; null when it is about none.</param>
/// <param name="PutOff">Whether the organizer asked for it at this moment.</param>
public sealed record DueCheckIn(string Id, CheckInKind Kind, DateTimeOffset At, DateTimeOffset Stale, SessionOccurrence? Session = null, bool PutOff = false)
{
    /// <summary>Whether it can come at all.</summary>
    public bool IsTimely => At < Stale;
}
