using System.Globalization;
using CoachBot.Coaching.Profiles;
using CoachBot.Speech;

namespace CoachBot.Settings;

/// <summary>How settings are said.</summary>
internal static class SettingsWords
{
    /// <summary>"1 minute", "45 minutes", "1 hour", "2.5 hours"</summary>
    public static string Length(Voice voice, int minutes)
    {
        if (minutes == 1) return voice["length_minute"];
        if (minutes < 60) return voice.Say("length_minutes", ("count", minutes.ToString(CultureInfo.InvariantCulture)));
        var hours = (minutes / 60m).ToString("0.##", CultureInfo.GetCultureInfo(voice.Tag));
        return voice.Say(minutes == 60 ? "length_hour" : "length_hours", ("count", hours));
    }

    /// <summary>What is known, a line each; what is not known is left out.</summary>
    public static List<string> Overview(Voice voice, Profile profile, DateTimeOffset now)
    {
        var lines = new List<string> { voice["settings_known_language"] };
        if (profile.TimeZone is { } zone) lines.Add(voice.Say("settings_known_zone", ("zone", TimeZones.Title(zone, now))));
        if (profile.WorkDays.Count > 0) lines.Add(voice["settings_known_days"]);
        if (profile is { From: not null, To: not null }) lines.Add(voice["settings_known_hours"]);
        if (profile.SessionMinutes is { } session) lines.Add(voice.Say("settings_known_session", ("length", Length(voice, session))));
        lines.Add(voice.Say("settings_known_wrapup", ("length", Length(voice, profile.WrapUpMinutes ?? Profile.UsualWrapUp))));
        if (profile.GiftRule is { } rule && voice[rule] is { Length: > 0 } gifts) lines.Add(voice.Say("settings_known_gifts", ("rule", gifts)));
        lines.Add(voice.Say("settings_known_country", ("country", voice[SettingsForms.Countries.First(country => country.Id == voice.Country.Country).Name])));
        if (Stale(voice, DateOnly.FromDateTime(now.DateTime)) is { } stale) lines.Add(stale);
        return lines;
    }

    /// <summary>That the help lines were looked at too long ago, or never; null when they are fresh.</summary>
    public static string? Stale(Voice voice, DateOnly today)
    {
        var unverified = voice.Country.Unverified(today).ToList();
        if (unverified.Count == 0) return null;
        return unverified.Min(setting => setting.VerifiedOn) is { } oldest && unverified.TrueForAll(setting => setting.VerifiedOn is not null)
            ? voice.Say("lines_stale", ("date", voice.Date(oldest)))
            : voice["lines_never"];
    }

    /// <summary>Each help line with the day somebody looked whether it is right; a day that is missing everywhere is not said each time.</summary>
    public static List<string> Lines(Voice voice)
    {
        var settings = voice.Country.Settings.Values;
        var never = settings.All(setting => setting.VerifiedOn is null) ? "line_plain" : "line_unchecked";
        return
        [
            .. settings.Select(setting => voice.Say(
                setting.VerifiedOn is null ? never : "line_checked",
                ("name", voice.Of(setting.Name)),
                ("line", voice.Of(setting.Text)),
                ("date", setting.VerifiedOn is { } day ? voice.Date(day) : ""))),
        ];
    }
}
