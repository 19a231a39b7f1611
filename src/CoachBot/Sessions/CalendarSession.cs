using CoachBot.Coaching.Sessions;

namespace CoachBot.Sessions;

/// <summary>A session that a calendar seems to hold, to be confirmed by the organizer.</summary>
/// <param name="Client">The code of a client who is known already; null when the title holds none, or several.</param>
internal sealed record CalendarSession(SessionTimes Times, string? Client);
