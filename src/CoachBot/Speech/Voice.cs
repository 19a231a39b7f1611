using CoachBot.Coaching;

namespace CoachBot.Speech;

/// <summary>The coach's sentences in one language, with the numbers of one country.</summary>
internal sealed class Voice(Playbook playbook, Language language, CountrySettings country)
{
    public Playbook Playbook => playbook;

    public Language Language => language;

    public CountrySettings Country => country;

    /// <summary>The BCP 47 tag of the language.</summary>
    public string Tag => language switch { Language.Dutch => "nl-NL", Language.English => "en-GB" };

    /// <summary>The sentence with this id. Debriefs outlive wording: one that is no longer in the playbook is silent.</summary>
    public string this[string id] => playbook.Texts.TryGetValue(id, out var text) ? Of(text) : "";

    public string Of(LocalizedText text) => playbook.Fill(text, language, country);

    public string Say(string id, params ReadOnlySpan<(string Name, string Value)> values) =>
        playbook.Texts.TryGetValue(id, out var text) ? Say(text, values) : "";

    public string Say(LocalizedText text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values) all[name] = value;
        return playbook.Fill(text, language, country, all);
    }

    /// <summary>Whether a text is one of a command's words, in either language.</summary>
    public bool Hears(string command, string text) => CommandWords.Match(playbook.Text(command), text);

    /// <inheritdoc cref="Date(DateTimeOffset)"/>
    public string Date(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo(Tag));

    /// <summary>A date as people write it.</summary>
    public string Date(DateTimeOffset moment) =>
        moment.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo(Tag));
}
