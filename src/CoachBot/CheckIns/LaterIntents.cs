using CoachBot.Cards;
using CoachBot.Coaching.CheckIns;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.CheckIns;

/// <summary>What can be answered to a check-in, on its card or in words; words are about the latest one.</summary>
internal abstract class CheckInAnswer(Command command, Schedules schedules, Screen screen, TimeProvider time) : Intent(command)
{
    private static readonly TimeSpan Latest = TimeSpan.FromHours(14);

    protected Screen Screen => screen;

    // In a flow "tonight" is an answer to something else.
    public override string? Hear(Voice voice, string text, bool inFlow) => inFlow ? null : base.Hear(voice, text, inFlow);

    /// <param name="argument">The check-in's id; empty for the latest.</param>
    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var document = dc.Context.Document();
        var (voice, now) = (screen.VoiceOf(dc.Context), schedules.Now(document, time));
        var schedule = schedules.Of(document);
        var id = argument.Length > 0 ? argument : document.CheckIns.Log.LastSent is { } last && last.At > now - Latest ? last.Id : null;
        var view = id is not null && schedule.Find(id, now) is { } due
            ? Answer(voice, document, schedule, due, now)
            : Notice.WithStart(voice, LaterView.Key, "later_none_title", "later_none");
        return screen.ShowAsync(dc.Context, view, cancellationToken);
    }

    protected abstract View Answer(Voice voice, OrganizerDocument document, CheckInSchedule schedule, DueCheckIn due, DateTimeOffset now);

    /// <summary>It does not come again, and is not reminded of; its card can still be filled in.</summary>
    protected static void Skip(OrganizerDocument document, DueCheckIn due, DateTimeOffset now) => document.CheckIns.Log = document.CheckIns.Log.Add(
        new HandledCheckIn(due.Id, due.Kind, now.ToUniversalTime(), CheckInOutcome.Skipped, document.CheckIns.Log.Find(due.Id)?.Run));

    protected static View Done(Voice voice, string line) => Notice.Of(voice, voice["later_done_title"], [line],
    [
        CheckInRulesDialog.Open.Button(voice["button_checkins"], LaterView.Key),
        Screen.Urgent(voice, LaterView.Key),
    ]);
}

/// <summary>"Not now": shows the ways to have it later, or less of it.</summary>
internal sealed class LaterIntent(Schedules schedules, Screen screen, TimeProvider time) : CheckInAnswer(Open, schedules, screen, time)
{
    public static readonly Command Open = new("cmd_later");

    public static Command Of(DueCheckIn due) => Open.Saying(due.Id);

    protected override View Answer(Voice voice, OrganizerDocument document, CheckInSchedule schedule, DueCheckIn due, DateTimeOffset now) =>
        LaterView.Of(voice, schedule, due, now);
}

/// <summary>"In an hour", "tonight": the check-in comes again then, or at the first allowed moment after it.</summary>
internal sealed class PutOffIntent(Later when, Schedules schedules, Screen screen, TimeProvider time)
    : CheckInAnswer(Of(when), schedules, screen, time)
{
    public static Command Of(Later when) => new(when switch
    {
        Later.TenMinutes => "cmd_ten_minutes",
        Later.Hour => "cmd_hour",
        Later.Tonight => "cmd_tonight",
        Later.Tomorrow => "cmd_tomorrow",
    });

    public static Command Of(Later when, DueCheckIn due) => Of(when).Saying(due.Id);

    protected override View Answer(Voice voice, OrganizerDocument document, CheckInSchedule schedule, DueCheckIn due, DateTimeOffset now)
    {
        var asked = LaterView.Of(schedule, when, now) ?? schedule.Allowed.MorningAfter(DateOnly.FromDateTime(now.DateTime));
        var until = due.Session?.Session.Anyway == true ? asked : schedule.Allowed.Next(asked);
        if (until >= due.Stale) return Done(voice, voice["later_too_late"]);
        document.CheckIns.Log = document.CheckIns.Log.Delay(due, until.ToUniversalTime());
        var local = TimeZoneInfo.ConvertTime(until, schedule.Zone);
        var at = voice.Time(TimeOnly.FromDateTime(local.DateTime));
        return Done(voice, local.Date == now.Date ? voice.Say("later_today", ("time", at)) : voice.Say("later_day", ("date", voice.Day(DateOnly.FromDateTime(local.DateTime))), ("time", at)));
    }
}

internal sealed class SkipThisIntent(Schedules schedules, Screen screen, TimeProvider time) : CheckInAnswer(Open, schedules, screen, time)
{
    public static readonly Command Open = new("cmd_skip_this");

    public static Command Of(DueCheckIn due) => Open.Saying(due.Id);

    protected override View Answer(Voice voice, OrganizerDocument document, CheckInSchedule schedule, DueCheckIn due, DateTimeOffset now)
    {
        Skip(document, due, now);
        return Done(voice, voice["later_skipped"]);
    }
}

/// <summary>Switches a kind of check-in off.</summary>
internal sealed class StopTheseIntent(Schedules schedules, Screen screen, TimeProvider time) : CheckInAnswer(Open, schedules, screen, time)
{
    public static readonly Command Open = new("cmd_stop_these");

    public static Command Of(DueCheckIn due) => Open.Saying(due.Id);

    protected override View Answer(Voice voice, OrganizerDocument document, CheckInSchedule schedule, DueCheckIn due, DateTimeOffset now)
    {
        Skip(document, due, now);
        document.CheckIns.Rules = document.CheckIns.Rules.Without(due.Kind) with { Since = now.ToUniversalTime() };
        return Done(voice, voice.Say("later_stopped", ("kind", CheckInWords.Name(voice, due.Kind))));
    }
}
