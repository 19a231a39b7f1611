using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Reflections;
using CoachBot.Speech;

namespace CoachBot.Reflections;

/// <summary>An organizer's own evidence in words: facts only.</summary>
internal static class EvidenceWords
{
    public static string Name(Voice voice, Pitfall pitfall) => voice.Of(voice.Playbook.Pitfalls[pitfall].Name);

    public static List<string> Of(Voice voice, PitfallEvidence? evidence) => evidence switch
    {
        null or { Debriefs: 0 } => [voice["pitfall_nothing"]],
        { Facts: [] } => [voice.Say("pitfall_balance", ("date", voice.Date(evidence.Since)))],
        _ =>
        [
            voice.Say("pitfall_since", ("date", voice.Date(evidence.Since))),
            string.Join('\n', evidence.Facts.Select(fact => $"- {Fact(voice, evidence, fact)}")),
        ],
    };

    private static string Fact(Voice voice, PitfallEvidence evidence, PitfallFact fact) => voice.Say(
        evidence.Debriefs == 1 ? "pitfall_fact_one" : "pitfall_fact",
        ("pitfall", Name(voice, fact.Pitfall)),
        ("times", $"{fact.Times}"),
        ("count", $"{evidence.Debriefs}"),
        ("date", voice.Date(fact.Last)),
        ("level", voice.Of(voice.Playbook.Levels[Math.Clamp(fact.Heaviest, 0, voice.Playbook.Levels.Count - 1)])));
}
