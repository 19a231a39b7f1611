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
    public static IReadOnlyList<AnonymityFinding> Open(AnonymityCheck check, FlowValues values, string text, OrganizerDocument document)
    {
        var codes = BringDraft.Codes(document);
        var found = check.Find(text, codes);
        if (found.Any(one => one.IsCertain)) return found;
        var accepted = AcceptedIn(values);
        if (accepted.Length == 0) return found;
        // A few of each kind are found at a time: what was answered for makes room for the rest.
        var rest = accepted.Aggregate(text, (left, excerpt) => left.Replace(excerpt, "…", StringComparison.OrdinalIgnoreCase));
        return [.. check.Find(rest, codes).Where(one => !accepted.Contains(one.Excerpt, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The writer has seen these and says that nobody can be recognised by them.</summary>
    public static void Accept(FlowValues values, IEnumerable<AnonymityFinding> seen) =>
        values[Accepted] = string.Join(Between, AcceptedIn(values).Concat(seen.Where(one => !one.IsCertain).Select(one => one.Excerpt)).Distinct(StringComparer.OrdinalIgnoreCase));

    private static string[] AcceptedIn(FlowValues values) =>
        values[Accepted]?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
