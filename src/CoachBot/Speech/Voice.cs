using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Coaching.Profiles;

namespace CoachBot.Speech;

/// <summary>The coach's sentences in one language, with the help lines and the hours of one organizer.</summary>
internal sealed class Voice(Playbook playbook, Language language, CountrySettings country, Profile profile)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(TagOf(language));

    public Playbook Playbook => playbook;

    public Language Language => language;

    public CountrySettings Country => country;

    /// <summary>The BCP 47 tag of the language.</summary>
    public string Tag => TagOf(language);

    /// <summary>The sentence with this id. Debriefs outlive wording: one that is no longer in the playbook is silent.</summary>
    public string this[string id] => Say(id);

    public string Of(LocalizedText text) => Say(text);

    public string Say(string id, params ReadOnlySpan<(string Name, string Value)> values) =>
        playbook.Texts.TryGetValue(id, out var text) ? Say(text, values) : "";

    public string Say(LocalizedText text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (values.IsEmpty && !text.In(language).Contains('{', StringComparison.Ordinal)) return text.In(language);
        var all = Known();
        foreach (var (name, value) in values) all[name] = value;
        return playbook.Fill(text, language, country, all);
    }

    /// <summary>The same voice in another language: for what somebody else is to read.</summary>
    public Voice In(Language other) => new(playbook, other, country, profile);

    /// <summary>Whether a text is one of a command's words, in either language.</summary>
    public bool Hears(string command, string text) => CommandWords.Match(playbook.Text(command), text);

    /// <summary>A date as people write it.</summary>
    public string Date(DateTimeOffset moment) => moment.ToString("d MMMM yyyy", _culture);

    /// <inheritdoc cref="Date(DateTimeOffset)"/>
    public string Date(DateOnly day) => day.ToString("d MMMM yyyy", _culture);

    /// <summary>A day that is not far off: donderdag 26 november, Thursday 26 November.</summary>
    public string Day(DateOnly day) => day.ToString("dddd d MMMM", _culture);

    /// <summary>A time of day as people write it: 9:00 uur, 9:00 am.</summary>
    public string Time(TimeOnly time) => language switch
    {
        Language.Dutch => time.ToString("H:mm' uur'", _culture),
        Language.English => time.ToString("h:mm", CultureInfo.InvariantCulture) + (time.Hour < 12 ? " am" : " pm"),
    };

    /// <summary>The first of two times: 9:00 before "to 12:00 o'clock", where the language names the hour once.</summary>
    public string Clock(TimeOnly time) => language == Language.Dutch ? time.ToString("H:mm", _culture) : Time(time);

    /// <summary>Monday, Tuesday and Friday.</summary>
    public string Days(IEnumerable<DayOfWeek> days) => List(days.Select(day => _culture.DateTimeFormat.GetDayName(day)));

    /// <summary>One, two and three.</summary>
    public string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} {Say("list_and")} {all[^1]}";
    }

    // What the organizer told at the first meeting, for sentences that name it.
    private Dictionary<string, string> Known()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        if (profile.From is { } from) known["hours_from"] = Time(from);
        if (profile.To is { } to) known["hours_to"] = Time(to);
        if (profile.WorkDays.Count > 0) known["days"] = Days(profile.WorkDays);
        return known;
    }

    private static string TagOf(Language language) => language switch { Language.Dutch => "nl-NL", Language.English => "en-GB" };
}
