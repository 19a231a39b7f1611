using System.Globalization;
using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Profiles;
using CoachBot.Dialogs;
using CoachBot.Settings;
using CoachBot.Speech;

namespace CoachBot.CheckIns;

/// <summary>Two cards: which moments and when, and when not.</summary>
internal static class CheckInRulesForms
{
    public const string On = "on";
    public const string Rehearsal = "rehearsal";
    public const string WrapUp = "wrap_up";
    public const string Debrief = "after";
    public const string Day = "week_day";
    public const string Time = "week_time";
    public const string QuietFrom = "quiet_from";
    public const string QuietTo = "quiet_to";
    public const string Off = "days_off";
    public const string Holidays = "holidays";
    public const string Most = "most";
    public const string Yes = "yes";
    public const string No = "no";

    private static readonly int[] Before = [15, 30, 60, 120, 180];
    private static readonly int[] After = [0, 15, 30, 60, 120];
    private static readonly int[] Mosts = [1, 2, 3, 4, 6, 8, 12];

    public static Form Moments(Voice voice, string key, CheckInRules rules, Profile profile) => Form.Of(
        voice, key, voice["rules_title"], [voice.Say("rules_step", ("number", "1"), ("count", "2"))],
        [
            new(On, voice["rules_on"], [.. Enum.GetValues<CheckInKind>().Select(kind => new FormChoice(kind.Id(), CheckInWords.Name(voice, kind))), new FormChoice(No, voice["rules_on_none"])])
            {
                Kind = FieldKind.Many,
                Kept = string.Join(',', Enum.GetValues<CheckInKind>().Except(rules.Off).Select(kind => kind.Id())) is { Length: > 0 } on ? on : No,
            },
            Minutes(voice, Rehearsal, "rules_rehearsal", Before, rules.RehearsalMinutes),
            Minutes(voice, WrapUp, "rules_wrapup", SettingsForms.WrapUps, profile.WrapUpMinutes ?? Profile.UsualWrapUp),
            Minutes(voice, Debrief, "rules_debrief", After, rules.DebriefMinutes),
            new(Day, voice["rules_week_day"], SettingsForms.DayChoices(voice)) { Kind = FieldKind.List, Kept = SettingsForms.IdOf(rules.WeekDay) },
            new(Time, voice["rules_week_time"], []) { Kind = FieldKind.Time, Kept = Clock(rules.WeekTime) },
        ]) with { SkipTitle = voice["button_skip"] };

    public static Form Quiet(Voice voice, string key, CheckInRules rules, AllowedTimes allowed) => Form.Of(
        voice, key, voice["rules_title"], [voice.Say("rules_step", ("number", "2"), ("count", "2")), voice["rules_quiet_how"]],
        [
            new(QuietFrom, voice["rules_quiet_from"], []) { Kind = FieldKind.Time, Kept = Clock(rules.QuietFrom) },
            new(QuietTo, voice["rules_quiet_to"], []) { Kind = FieldKind.Time, Kept = Clock(rules.QuietTo) },
            new(Off, voice["rules_days_off"], [.. SettingsForms.DayChoices(voice), new FormChoice(No, voice["rules_days_off_none"])])
            {
                Kind = FieldKind.Many,
                Kept = string.Join(',', SettingsForms.Week.Where(allowed.IsWeekDayOff).Select(SettingsForms.IdOf)) is { Length: > 0 } off ? off : No,
            },
            new(Holidays, voice["rules_holidays"], [new(Yes, voice["rules_yes"]), new(No, voice["rules_no"])]) { Kept = rules.HolidaysOff ? Yes : No },
            new(Most, voice["rules_most"], [.. Mosts.Select(count => new FormChoice(Number(count), Number(count)))]) { Kind = FieldKind.List, Kept = Number(rules.MostADay) },
        ]) with { SkipTitle = voice["button_skip"] };

    public static CheckInRules Take(CheckInRules rules, FormAnswers answers)
    {
        var on = answers.Several(On).Select(CheckInKinds.Parse).ToList();
        return rules with
        {
            Off = [.. Enum.GetValues<CheckInKind>().Where(kind => !on.Contains(kind))],
            RehearsalMinutes = SettingsForms.Minutes(answers[Rehearsal]) ?? rules.RehearsalMinutes,
            DebriefMinutes = SettingsForms.Minutes(answers[Debrief]) ?? rules.DebriefMinutes,
            WeekDay = answers[Day] is { } day ? SettingsForms.DayOf(day) : rules.WeekDay,
            WeekTime = answers.Time(Time) ?? rules.WeekTime,
        };
    }

    public static CheckInRules TakeQuiet(CheckInRules rules, FormAnswers answers) => rules with
    {
        // Emptied: no quiet hours.
        QuietFrom = answers.Time(QuietFrom) ?? answers.Time(QuietTo) ?? TimeOnly.MinValue,
        QuietTo = answers.Time(QuietTo) ?? answers.Time(QuietFrom) ?? TimeOnly.MinValue,
        DaysOff = [.. answers.Several(Off).Where(day => day != No).Select(SettingsForms.DayOf)],
        HolidaysOff = answers[Holidays] != No,
        MostADay = SettingsForms.Minutes(answers[Most]) ?? rules.MostADay,
    };

    private static FormField Minutes(Voice voice, string id, string label, int[] choices, int now) =>
        new(id, voice[label], [.. choices.Append(now).Distinct().Order().Select(minutes => new FormChoice(Number(minutes), minutes == 0 ? voice["rules_at_once"] : SettingsWords.Length(voice, minutes)))])
        {
            Kind = FieldKind.List,
            Kept = Number(now),
        };

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
