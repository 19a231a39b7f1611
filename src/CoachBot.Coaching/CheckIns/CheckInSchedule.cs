using System.Globalization;
using CoachBot.Coaching.Profiles;
using CoachBot.Coaching.Reflections;
using CoachBot.Coaching.Sessions;

namespace CoachBot.Coaching.CheckIns;

/// <summary>
/// Which check-ins an organizer has ahead, reckoned anew each time from the rules, the sessions and what was handled; nothing of it is stored but
/// the moment of the first one.
/// </summary>
public sealed class CheckInSchedule(CheckInRules rules, Profile profile, IReadOnlyList<PlannedSession> sessions, CheckInLog log, TimeZoneInfo zone, string? country)
{
    // A debrief of Friday evening may wait for Monday morning.
    private static readonly TimeSpan DebriefLasts = TimeSpan.FromDays(4);
    private static readonly TimeSpan ReminderLasts = TimeSpan.FromDays(2);
    private const int LookBackLastsUntilDay = 10;

    // How far back something can still be due, and how many sessions of a series are looked at.
    private const int DaysBack = 5;
    private const int SessionsAhead = 4;
    private const int WeeksBack = 1;

    private readonly AllowedTimes _allowed = new(rules, profile, zone, country);

    public AllowedTimes Allowed => _allowed;

    public TimeZoneInfo Zone => zone;

    /// <summary>What is due now, sent or not, the first one first.</summary>
    public IReadOnlyList<DueCheckIn> Due(DateTimeOffset now) => [.. Open(now).Where(due => due.At <= now || Overdue(due, now)).OrderBy(due => due.At)];

    /// <summary>The moment of the next check-in; now or earlier when one is due; null when there is none.</summary>
    public DateTimeOffset? Next(DateTimeOffset now) => Open(now).Where(due => due.IsTimely && due.Stale > now).Select(due => (DateTimeOffset?)due.At).Min();

    /// <summary>The check-in with this id as it would come, handled or not; null when there is none any more.</summary>
    public DueCheckIn? Find(string id, DateTimeOffset now) => All(now).FirstOrDefault(due => due.Id == id);

    // What cannot come within bounds any more is dropped when its own moment has passed.
    private static bool Overdue(DueCheckIn due, DateTimeOffset now) => !due.IsTimely && due.Stale <= now;

    private IEnumerable<DueCheckIn> Open(DateTimeOffset now) => All(now).Where(due => !log.IsHandled(due.Id));

    private IEnumerable<DueCheckIn> All(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return sessions
            .SelectMany(session => session.From(today.AddDays(-DaysBack)).Take(SessionsAhead)).SelectMany(OfSession)
            .Concat(Weekly(now)).Concat(Monthly(today))
            .Where(due => !rules.Off.Contains(due.Kind) || due.PutOff);
    }

    private IEnumerable<DueCheckIn> OfSession(SessionOccurrence session)
    {
        var start = LocalMoment.Of(zone, session.Day, session.Start);
        var end = LocalMoment.Of(zone, session.EndDay, session.End);
        var wrapUp = end.AddMinutes(-(profile.WrapUpMinutes ?? Profile.UsualWrapUp));
        DueCheckIn?[] all =
        [
            Of(CheckInKind.Rehearsal, session, start.AddMinutes(-rules.RehearsalMinutes), start),
            // In a session shorter than the rounding off it begins with the session.
            Of(CheckInKind.WrapUp, session, wrapUp > start ? wrapUp : start, end),
            Of(CheckInKind.Debrief, session, end.AddMinutes(rules.DebriefMinutes), end + DebriefLasts),
            Reminder(session),
        ];
        return all.OfType<DueCheckIn>();
    }

    private DueCheckIn? Reminder(SessionOccurrence session)
    {
        if (log.Find(IdOf(CheckInKind.Debrief, session.Id)) is not { Outcome: CheckInOutcome.Sent, At: var sent }) return null;
        var morning = _allowed.MorningAfter(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(sent, zone).DateTime));
        return morning == DateTimeOffset.MaxValue ? null : Of(CheckInKind.Reminder, session, morning, morning + ReminderLasts);
    }

    private DueCheckIn? Of(CheckInKind kind, SessionOccurrence session, DateTimeOffset planned, DateTimeOffset stale) =>
        planned < session.Session.PlannedAt && PutOffOf(IdOf(kind, session.Id)) is null ? null
        : Bound(new DueCheckIn(IdOf(kind, session.Id), kind, planned, stale, session));

    private IEnumerable<DueCheckIn> Weekly(DateTimeOffset now) => LocalMoment.Weekly(zone, [rules.WeekDay], rules.WeekTime, now.AddDays(-WeeksBack * 7)).Take(WeeksBack + 2).Select(week =>
    {
        var nextMonday = week.Day.AddDays(7 - (((int)week.Day.DayOfWeek + 6) % 7));
        var id = IdOf(CheckInKind.WeekQuestion, WeeklyCycle.WeekOf(new DateTimeOffset(week.Day, TimeOnly.MinValue, TimeSpan.Zero)));
        return new DueCheckIn(id, CheckInKind.WeekQuestion, week.At, LocalMoment.Of(zone, nextMonday, TimeOnly.MinValue));
    }).Where(IsOfNow).Select(Bound);

    private IEnumerable<DueCheckIn> Monthly(DateOnly today) => Enumerable.Range(0, 3).Select(month =>
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(month);
        var planned = _allowed.MorningAfter(first.AddDays(-1));
        var id = IdOf(CheckInKind.LookBack, first.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return new DueCheckIn(id, CheckInKind.LookBack, planned, LocalMoment.Of(zone, first.AddDays(LookBackLastsUntilDay), TimeOnly.MinValue));
    }).Where(IsOfNow).Select(Bound);

    private bool IsOfNow(DueCheckIn due) => due.At >= rules.Since || PutOffOf(due.Id) is not null;

    /// <summary>At the moment it was put off to, and within bounds.</summary>
    private DueCheckIn Bound(DueCheckIn due)
    {
        if (PutOffOf(due.Id) is { } putOff) due = due with { At = putOff.Until, PutOff = true };
        return due.Session?.Session.Anyway == true ? due : due with { At = _allowed.Next(due.At) };
    }

    private PutOffCheckIn? PutOffOf(string id) => log.PutOff.FirstOrDefault(putOff => putOff.Id == id);

    private static string IdOf(CheckInKind kind, string about) => $"{kind.Id()}/{about}";
}
