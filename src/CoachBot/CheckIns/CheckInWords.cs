using System.Globalization;
using CoachBot.Coaching.CheckIns;
using CoachBot.Settings;
using CoachBot.Speech;

namespace CoachBot.CheckIns;

/// <summary>How the rules of check-ins are said.</summary>
internal static class CheckInWords
{
    public static string Name(Voice voice, CheckInKind kind) => voice[kind switch
    {
        CheckInKind.Rehearsal => "kind_rehearsal",
        CheckInKind.WrapUp => "kind_wrap_up",
        CheckInKind.Debrief => "kind_debrief",
        CheckInKind.Reminder => "kind_reminder",
        CheckInKind.WeekQuestion => "kind_week_question",
        CheckInKind.LookBack => "kind_look_back",
    }];

    /// <summary>What is on and when it may come, a line each.</summary>
    public static List<string> Overview(Voice voice, CheckInRules rules, int wrapUpMinutes, AllowedTimes allowed, DateOnly today)
    {
        string? On(CheckInKind kind, string line) => rules.Off.Contains(kind) ? null : line;
        string?[] lines =
        [
            On(CheckInKind.Rehearsal, voice.Say("rules_known_rehearsal", ("length", SettingsWords.Length(voice, rules.RehearsalMinutes)))),
            On(CheckInKind.WrapUp, voice.Say("rules_known_wrapup", ("length", SettingsWords.Length(voice, wrapUpMinutes)))),
            On(CheckInKind.Debrief, rules.DebriefMinutes == 0 ? voice["rules_known_debrief_at_once"] : voice.Say("rules_known_debrief", ("length", SettingsWords.Length(voice, rules.DebriefMinutes)))),
            On(CheckInKind.Reminder, voice["rules_known_reminder"]),
            On(CheckInKind.WeekQuestion, voice.Say("rules_known_week", ("day", voice.Days([rules.WeekDay])), ("time", voice.Time(rules.WeekTime)))),
            On(CheckInKind.LookBack, voice["rules_known_month"]),
        ];
        var all = lines.OfType<string>().ToList();
        if (all.Count == 0) all.Add(voice["rules_known_none"]);
        all.Add(rules.QuietFrom == rules.QuietTo ? voice["rules_known_no_quiet"] : voice.Say("bv_4", ("hours_from", voice.Time(rules.QuietTo)), ("hours_to", voice.Time(rules.QuietFrom))));
        var off = Enum.GetValues<DayOfWeek>().Where(day => allowed.IsWeekDayOff(day)).OrderBy(day => ((int)day + 6) % 7).ToList();
        if (off.Count > 0) all.Add(voice.Say("rules_known_days_off", ("days", voice.Days(off))));
        if (rules.HolidaysOff) all.Add(voice["rules_known_holidays"]);
        all.AddRange(rules.Away.Where(away => away.To >= today).OrderBy(away => away.From).Select(away => Away(voice, away)));
        all.Add(voice.Say("rules_known_most", ("count", rules.MostADay.ToString(CultureInfo.InvariantCulture))));
        return all;
    }

    public static string Away(Voice voice, AwayPeriod away) => away.From == away.To
        ? voice.Say("rules_known_away_day", ("date", voice.Day(away.From)))
        : voice.Say("rules_known_away", ("first", voice.Day(away.From)), ("last", voice.Day(away.To)));
}
