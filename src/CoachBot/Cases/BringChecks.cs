using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Organizers;

namespace CoachBot.Cases;

/// <summary>What is still to be looked at in a case before it can be shared: what was found, without what the writer has said cannot be recognised.</summary>
internal static class BringChecks
{
    private const string Accepted = "accepted";

    // No text that was taken in has it.
    private const char Between = '\u001f';

    /// <summary>What the writer has not answered for yet. What leads to one person for certain always has to go.</summary>
    public static IReadOnlyList<AnonymityFinding> Open(AnonymityCheck check, FlowState state, string text, OrganizerDocument document)
    {
        var codes = BringDraft.Codes(document);
        var found = check.Find(text, codes);
        if (found.Any(one => one.IsCertain)) return found;
        var accepted = AcceptedIn(state);
        if (accepted.Length == 0) return found;
        // A few of each kind are found at a time: what was answered for makes room for the rest.
        var rest = accepted.Aggregate(text, (left, excerpt) => left.Replace(excerpt, "…", StringComparison.OrdinalIgnoreCase));
        return [.. check.Find(rest, codes).Where(one => !accepted.Contains(one.Excerpt, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The writer has seen these and says that nobody can be recognised by them.</summary>
    public static void Accept(FlowState state, IEnumerable<AnonymityFinding> seen) =>
        state[Accepted] = string.Join(Between, AcceptedIn(state).Concat(seen.Where(one => !one.IsCertain).Select(one => one.Excerpt)).Distinct(StringComparer.OrdinalIgnoreCase));

    private static string[] AcceptedIn(FlowState state) =>
        state[Accepted]?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
