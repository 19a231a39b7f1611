using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Coaching.Profiles;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Settings;

/// <summary>The three short cards of the first meeting, and a fourth for who has help lines of their own.</summary>
internal static class SettingsForms
{
    public const string Flow = "settings";
    public const string Language = "language";
    public const string Zone = "zone";
    public const string Country = "country";
    public const string Days = "days";
    public const string From = "from";
    public const string To = "to";
    public const string Session = "session";
    public const string WrapUp = "wrap_up";
    public const string Gifts = "gifts";
    public const string Checked = "lines_checked";

    /// <summary>The playbook's code of the country without numbers.</summary>
    public const string OtherCountry = "OTHER";

    /// <summary>The countries whose help lines the playbook has, and the text that names each.</summary>
    public static readonly IReadOnlyList<(string Id, string Name)> Countries =
        [("NL", "country_nl"), ("UK", "country_uk"), ("US", "country_us"), (OtherCountry, "country_other")];

    /// <summary>Not Sunday first.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly string[] GiftRules = ["gift_card", "gift_small", "gift_none"];
    private static readonly int[] SessionLengths = [60, 90, 120, 150, 180, 210, 240, 300, 360, 480];
    public static readonly int[] WrapUps = [10, 15, 20, 30, 45, 60];

    public static Form Basics(Voice voice, string key, OrganizerDocument document, DateTimeOffset now, string? deviceZone)
    {
        var zone = document.Profile.TimeZone ?? TimeZones.Known(deviceZone);
        return Of(voice, key, 1,
        [
            new(Language, voice["settings_language"], [new("nl", voice["settings_dutch"]), new("en", voice["settings_english"])])
            {
                Kept = voice.Language is CoachBot.Coaching.Language.Dutch ? "nl" : "en",
            },
            new(Zone, voice["settings_zone"], TimeZones.Choices(now, zone)) { Kind = FieldKind.List, Kept = zone },
            new(Country, voice["settings_country"], [.. Countries.Select(country => new FormChoice(country.Id, voice[country.Name]))])
            {
                Kept = document.Profile.Country ?? voice.Country.Country,
            },
        ]);
    }

    public static Form Hours(Voice voice, string key, Profile profile) => Of(voice, key, 2,
    [
        new(Days, voice["settings_days"], DayChoices(voice))
        {
            Kind = FieldKind.Many,
            Kept = profile.WorkDays.Count == 0 ? null : string.Join(',', profile.WorkDays.Select(IdOf)),
        },
        new(From, voice["settings_from"], []) { Kind = FieldKind.Time, Kept = Clock(profile.From), Placeholder = "09:00" },
        new(To, voice["settings_to"], []) { Kind = FieldKind.Time, Kept = Clock(profile.To), Placeholder = "17:00" },
    ]) with
    {
        Check = answers => answers.Time(To) <= answers.Time(From) ? voice["settings_hours_wrong"] : null,
    };

    public static Form Sessions(Voice voice, string key, Profile profile) => Of(voice, key, 3,
    [
        new(Session, voice["settings_session"], [.. SessionLengths.Select(minutes => new FormChoice(Number(minutes), SettingsWords.Length(voice, minutes)))])
        {
            Kind = FieldKind.List,
            Kept = profile.SessionMinutes is { } session ? Number(session) : null,
        },
        new(WrapUp, voice["settings_wrapup"], [.. WrapUps.Select(minutes => new FormChoice(Number(minutes), SettingsWords.Length(voice, minutes)))])
        {
            Kind = FieldKind.List,
            Kept = Number(profile.WrapUpMinutes ?? Profile.UsualWrapUp),
        },
        new(Gifts, voice["settings_gifts"], [.. GiftRules.Select(rule => new FormChoice(rule, voice[rule]))]) { Kept = profile.GiftRule },
    ]);

    /// <summary>The help lines: to be looked through, and for another country to be filled in.</summary>
    public static Form Lines(Voice voice, string key, Profile profile, bool own)
    {
        var today = voice.Country.Settings.Values.OrderBy(setting => setting.Id, StringComparer.Ordinal);
        List<FormField> fields = own
            ? [.. today.Select(setting => new FormField(setting.Id, voice.Of(setting.Name), [], MaxLine)
            {
                Kind = FieldKind.Line,
                Kept = profile.OwnLines.GetValueOrDefault(setting.Id),
                Placeholder = voice["settings_line_example"],
            })]
            : [];
        fields.Add(new(Checked, voice["settings_checked"], [new("yes", voice["settings_checked_yes"])]) { Kind = FieldKind.Many });
        List<string> lines = [voice[own ? "settings_lines_own" : "settings_lines_intro"], .. own ? [] : SettingsWords.Lines(voice)];
        return Form.Of(voice, key, voice["settings_lines_title"], lines, fields) with { SubmitTitle = voice["button_done"], SkipTitle = voice["button_skip"] };
    }

    public static DayOfWeek DayOf(string id) => Week.FirstOrDefault(day => IdOf(day) == id);

    public static string IdOf(DayOfWeek day) => day.ToString()[..3].ToLowerInvariant();

    public static List<FormChoice> DayChoices(Voice voice) => [.. Week.Select(day => new FormChoice(IdOf(day), voice.Days([day])))];

    /// <summary>The number that a choice stands for; null when nothing was chosen.</summary>
    public static int? Minutes(string? value) => value is null ? null : int.Parse(value, CultureInfo.InvariantCulture);

    private const int MaxLine = 80;

    private static Form Of(Voice voice, string key, int step, IReadOnlyList<FormField> fields) => Form.Of(
        voice, key, voice["settings_title"], [voice.Say("settings_step", ("number", Number(step)), ("count", "3"))], fields) with { SkipTitle = voice["button_skip"] };

    private static string? Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
