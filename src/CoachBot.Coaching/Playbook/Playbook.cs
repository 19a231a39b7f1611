using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Hearing;
using CoachBot.Coaching.LettingGo;
using CoachBot.Coaching.Reading;
using CoachBot.Coaching.Safety;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Coaching;

/// <summary>All that the coach can say, in both languages. Immutable; loaded once from a folder of JSON files.</summary>
public sealed class Playbook
{
    /// <summary>The prefix of the texts that stand in for a placeholder nobody gave a value.</summary>
    internal const string FallbackPrefix = "ph_";

    internal Playbook()
    {
    }

    public required IReadOnlyDictionary<Pitfall, PitfallText> Pitfalls { get; init; }

    /// <summary>The names of level 0 to 3.</summary>
    public required IReadOnlyList<LocalizedText> Levels { get; init; }

    public required DebriefForm Debrief { get; init; }

    public required IReadOnlyDictionary<Pitfall, IReadOnlyList<FollowUpQuestion>> FollowUps { get; init; }

    /// <summary>In the order of the cycle; the one that asks for a pitfall is among them.</summary>
    public required IReadOnlyList<WeeklyQuestion> WeeklyQuestions { get; init; }

    public required IReadOnlyDictionary<Pitfall, IReadOnlyList<Remedy>> Remedies { get; init; }

    public required IReadOnlyList<ClosingLine> ClosingLines { get; init; }

    public required ReferralMap Referrals { get; init; }

    public required SafetyCards Safety { get; init; }

    public required DangerSigns DangerSigns { get; init; }

    /// <summary>The clauses of the letter with working agreements, in its order.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Voicemail, automatic replies and the mail signature.</summary>
    public required IReadOnlyList<MessageTemplate> Templates { get; init; }
    /// <summary>Hears which pitfalls a text touches.</summary>
    public required PitfallHearing Hearing { get; init; }

    public required PhaseOut PhaseOut { get; init; }

    public required SupervisionGuide Supervision { get; init; }

    public required LooksLikeName LooksLikeName { get; init; }

    /// <summary>Finds what could tell who a client is, before a case is shared.</summary>
    public required AnonymityCheck AnonymityCheck { get; init; }

    /// <summary>By country code, in any case: NL, UK, US.</summary>
    public required IReadOnlyDictionary<string, CountrySettings> Countries { get; init; }

    /// <summary>Every sentence by its id, whichever file it comes from.</summary>
    public required IReadOnlyDictionary<string, LocalizedText> Texts { get; init; }

    /// <summary>Reads and checks the content files.</summary>
    /// <exception cref="PlaybookException">A file is missing or wrong; the message names file, line, id and reason.</exception>
    public static Playbook Load(string folder) => PlaybookLoader.Load(folder);

    /// <summary>The sentence with this id.</summary>
    /// <exception cref="KeyNotFoundException">The playbook has no such id.</exception>
    public LocalizedText Text(string id) =>
        Texts.TryGetValue(id, out var text) ? text : throw new KeyNotFoundException($"The playbook has no text '{id}'.");

    /// <inheritdoc cref="Fill(LocalizedText, Language, CountrySettings, IReadOnlyDictionary{string, string}?)"/>
    public string Fill(string id, Language language, CountrySettings country, IReadOnlyDictionary<string, string>? values = null) =>
        Fill(Text(id), language, country, values);

    /// <summary>The sentence with its placeholders filled: from the values, else the country's settings, else the text <c>ph_…</c>.</summary>
    public string Fill(LocalizedText text, Language language, CountrySettings country, IReadOnlyDictionary<string, string>? values = null) =>
        Placeholders.Fill(text.In(language), name =>
        {
            if (values is not null && values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
                return value;
            if (country.Settings.TryGetValue(name, out var setting))
                return setting.Text.In(language);
            return Texts.TryGetValue(FallbackPrefix + name, out var fallback) ? fallback.In(language) : name.Replace('_', ' ');
        });
}
