using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Reflections;
using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.Reflections;

/// <summary>The cards of a reflection: the question, and what was kept.</summary>
internal static class ReflectionForms
{
    public const string WordsField = "words";
    public const string PitfallField = "pitfall";

    /// <param name="kept">The answer of this week, to be changed.</param>
    /// <param name="before">The answer of an earlier time.</param>
    public static Form OfWeek(Voice voice, string key, WeeklyQuestion question, Reflection? kept, Reflection? before) => Form.Of(
        voice,
        key,
        voice["question_title"],
        [voice["question_intro"], .. Earlier(voice, before)],
        [new(WordsField, voice.Of(question.Text), [], Reflection.MaxWords) { Kind = FieldKind.Line, Kept = kept?.Words, Placeholder = voice["optional"] }]) with
    {
        SubmitTitle = voice["question_keep"],
        SkipTitle = voice["question_skip"],
        TakesTextBesideCard = true,
    };

    /// <param name="evidence">What the organizer's own debriefs say; null when that is not known.</param>
    public static Form OfPitfall(Voice voice, string key, WeeklyQuestion question, PitfallEvidence? evidence, Reflection? kept, Reflection? before) => Form.Of(
        voice,
        key,
        voice["pitfall_title"],
        [.. EvidenceWords.Of(voice, evidence), .. Earlier(voice, before)],
        [
            new(PitfallField, voice.Of(question.Text), [.. Enum.GetValues<Pitfall>().Select(pitfall => new FormChoice(pitfall.Id(), EvidenceWords.Name(voice, pitfall)))])
            {
                Kept = kept?.Pitfall?.Id(),
            },
            new(WordsField, voice["pitfall_words"], [], Reflection.MaxWords) { Kind = FieldKind.Line, Kept = kept?.Words, Placeholder = voice["optional"] },
        ]) with
    {
        SubmitTitle = voice["question_keep"],
        SkipTitle = voice["question_skip"],
    };

    /// <summary>What was kept, and with a pitfall one idea to go on with.</summary>
    public static View Kept(Voice voice, string key, Reflection reflection)
    {
        var nudge = reflection.RemedyId is { } remedy && voice[remedy] is { Length: > 0 } idea ? $"**{voice["summary_nudge"]}**: {idea}" : null;
        List<string?> paragraphs = [Said(voice, reflection), voice["question_kept"], nudge];
        return Notice.Of(voice, voice["question_kept_title"], [.. paragraphs.OfType<string>()],
        [
            Commands.Debrief.Button(voice["button_debrief"], key),
            Screen.Urgent(voice, key),
        ]);
    }

    private static List<string> Earlier(Voice voice, Reflection? before) => before is not null && Said(voice, before) is { } said
        ? [voice.Say("question_before", ("date", voice.Date(before.At)), ("words", said))]
        : [];

    private static string? Said(Voice voice, Reflection reflection) => (reflection.Pitfall, reflection.Words) switch
    {
        ({ } pitfall, { } words) => $"{EvidenceWords.Name(voice, pitfall)}: {words}",
        ({ } pitfall, null) => EvidenceWords.Name(voice, pitfall),
        (null, var words) => words,
    };
}
