using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Sessions;
using CoachBot.Speech;

namespace CoachBot.Sessions;

/// <summary>How a session ahead is said.</summary>
internal static class SessionWords
{
    /// <summary>"Thursday 26 November, 13:00 to 16:00, M7, every week"</summary>
    public static string Of(Voice voice, SessionTimes times, string? client)
    {
        string?[] parts = [When(voice, times.Date, times.Start, times.End), client, Repeats(voice, times)];
        return string.Join(", ", parts.OfType<string>());
    }

    public static string Of(Voice voice, SessionOccurrence session) =>
        Of(voice, new SessionTimes(session.Day, session.Start, session.End, session.Session.Times.Repeat), session.Session.Client);

    /// <summary>This one alone, whatever series it is of.</summary>
    public static string This(Voice voice, SessionOccurrence session) => Of(voice, new SessionTimes(session.Day, session.Start, session.End), session.Session.Client);

    /// <summary>When the coach comes by around a session, a line each.</summary>
    public static List<string> Around(Voice voice, CheckInSchedule schedule, SessionOccurrence session, DateTimeOffset now)
    {
        var all = Enum.GetValues<CheckInKind>().Select(kind => schedule.Find($"{kind.Id()}/{session.Id}", now)).OfType<DueCheckIn>().ToList();
        var lines = all.Where(due => due.IsTimely && due.At > now && due.Kind is not CheckInKind.Rehearsal)
            .Select(due => voice.Say(due.Kind is CheckInKind.WrapUp ? "session_wrapup" : "session_debrief", ("when", Moment(voice, schedule, due.At, session.Day))))
            .ToList();
        if (IsOutside(schedule, session, now)) lines.Add(voice["session_outside"]);
        return lines;
    }

    /// <summary>Whether the bot's own bounds keep it from speaking during the session.</summary>
    public static bool IsOutside(CheckInSchedule schedule, SessionOccurrence session, DateTimeOffset now) =>
        schedule.Find($"{CheckInKind.WrapUp.Id()}/{session.Id}", now) is { IsTimely: false };

    private static string Moment(Voice voice, CheckInSchedule schedule, DateTimeOffset at, DateOnly day)
    {
        var local = TimeZoneInfo.ConvertTime(at, schedule.Zone).DateTime;
        var time = voice.Time(TimeOnly.FromDateTime(local));
        return DateOnly.FromDateTime(local) == day ? voice.Say("session_moment_today", ("time", time)) : voice.Say("session_moment", ("day", voice.Day(DateOnly.FromDateTime(local))), ("time", time));
    }

    private static string When(Voice voice, DateOnly day, TimeOnly start, TimeOnly end) =>
        voice.Say("session_when", ("day", voice.Day(day)), ("start_time", voice.Clock(start)), ("end_time", voice.Time(end)));

    private static string? Repeats(Voice voice, SessionTimes times)
    {
        var every = times.Repeat switch { Repeat.Once => null, Repeat.Weekly => voice["session_weekly"], Repeat.Fortnightly => voice["session_fortnightly"] };
        return every is not null && times.Until is { } until ? voice.Say("session_until", ("rule", every), ("date", voice.Day(until))) : every;
    }
}
