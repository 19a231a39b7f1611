using System.Text.Json;
using CoachBot.Coaching.Debriefs;
using CoachBot.Debriefs;
using CoachBot.Speech;

namespace CoachBot.Journal;

/// <summary>Debriefs as a page of the journal shows them: in full when they fit, else the long texts shortened.</summary>
internal static class JournalEntries
{
    // Characters of JSON. Teams takes 28 KB of UTF-16; the card's own frame needs the other half.
    private const int MostTogether = 7_000;

    // From the longest text there is to what a page of the longest ones can hold.
    private static readonly int[] Lengths = [2 * UserText.MaxText, 400, 150, 40];

    public static List<Dictionary<string, object?>> Of(Voice voice, IReadOnlyList<Debrief> debriefs)
    {
        List<Dictionary<string, object?>> entries = [];
        foreach (var length in Lengths)
        {
            entries = debriefs.Select(debrief => Entry(voice, debrief, length)).ToList();
            if (entries.Sum(Size) <= MostTogether) break;
        }

        return entries;
    }

    private static Dictionary<string, object?> Entry(Voice voice, Debrief debrief, int length)
    {
        var about = debrief.Client ?? voice["journal_nobody"];
        var balance = voice[debrief.Answers.Count == 0 ? "journal_skipped" : "journal_balance"];
        return new(StringComparer.Ordinal)
        {
            ["heading"] = voice.Say("summary_about", ("client", about), ("date", voice.Date(debrief.StartedAt))),
            ["standout"] = DebriefWords.StandOut(voice, debrief) ?? balance,
            ["proud"] = debrief.Proud is { } proud ? voice.Say("journal_proud", ("proud", UserText.Shorten(proud, length))) : null,
            ["plan"] = DebriefWords.Plan(voice, debrief) is { } plan ? voice.Say("journal_plan", ("plan", UserText.Shorten(plan, length))) : null,
        };
    }

    private static int Size(Dictionary<string, object?> entry) =>
        entry.Values.OfType<string>().Sum(text => JsonEncodedText.Encode(text).Value.Length);
}
