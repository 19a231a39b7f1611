using CoachBot.Cards;
using CoachBot.Coaching.CheckIns;
using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.CheckIns;

/// <summary>The ways to have a check-in later, or less of it.</summary>
internal static class LaterView
{
    public const string Key = "checkin.later";
    private static readonly TimeOnly Evening = new(19, 0);

    // Later than this, "tonight" would be no later than "in an hour".
    private static readonly TimeOnly LatestForTonight = new(18, 15);

    /// <summary>The moments that can be chosen, each within the bot's bounds and before the check-in is pointless.</summary>
    public static IReadOnlyList<(Later When, DateTimeOffset Until)> Moments(CheckInSchedule schedule, DueCheckIn due, DateTimeOffset now)
    {
        var all = due.Kind.IsOfTheMoment() ? [Later.TenMinutes] : new[] { Later.Hour, Later.Tonight, Later.Tomorrow };
        var moments = all.Select(when => (When: when, Until: Of(schedule, when, now))).Where(moment => moment.Until is { } until && until < due.Stale && (due.Session?.Session.Anyway == true || schedule.Allowed.Allow(until)));
        return [.. moments.Select(moment => (moment.When, moment.Until!.Value)).Take(2)];
    }

    /// <summary>The moment that is meant; null when it is past.</summary>
    public static DateTimeOffset? Of(CheckInSchedule schedule, Later when, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, schedule.Zone).DateTime;
        var (today, clock) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return when switch
        {
            Later.TenMinutes => now.AddMinutes(10),
            Later.Hour => now.AddHours(1),
            Later.Tonight => clock <= LatestForTonight ? LocalMoment.Of(schedule.Zone, today, Evening) : null,
            Later.Tomorrow => schedule.Allowed.MorningAfter(today),
        };
    }

    public static View Of(Voice voice, CheckInSchedule schedule, DueCheckIn due, DateTimeOffset now)
    {
        var kind = CheckInWords.Name(voice, due.Kind);
        List<CardButton> buttons =
        [
            .. Moments(schedule, due, now).Select(moment => PutOffIntent.Of(moment.When, due).Button(voice[TitleOf(moment.When)], Key)),
            SkipThisIntent.Of(due).Button(voice["button_skip_this"], Key),
            StopTheseIntent.Of(due).Button(voice["button_stop_these"], Key),
            CheckInRulesDialog.Open.Button(voice["button_checkins"], Key),
            Screen.Urgent(voice, Key),
        ];
        return Notice.Of(voice, voice["later_title"], [voice.Say("later_what", ("kind", kind))], buttons);
    }

    private static string TitleOf(Later when) => when switch
    {
        Later.TenMinutes => "button_ten_minutes",
        Later.Hour => "button_hour",
        Later.Tonight => "button_tonight",
        Later.Tomorrow => "button_tomorrow",
    };
}

/// <summary>When a check-in is to come again.</summary>
internal enum Later
{
    TenMinutes,
    Hour,
    Tonight,
    Tomorrow,
}
