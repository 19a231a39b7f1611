using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;

namespace CoachBot.Coaching.Supervision;

/// <summary>
/// A case for colleagues, drafted from what the organizer noted: ids of texts, and the organizer's own words where those tell
/// nothing of who the client is. At most 150 words when said; the client's code is never in it.
/// </summary>
public sealed record CaseDraft
{
    private const int WordsOfALine = 25;
    private const int WordsOfAClause = 12;

    public required Pitfall Pitfall { get; init; }

    public required string SituationId { get; init; }

    /// <summary>How often it was; null when for the first time.</summary>
    public string? RepeatId { get; init; }

    /// <summary>What the organizer was pleased with.</summary>
    public string? Proud { get; init; }

    /// <summary>What the organizer wrote besides.</summary>
    public string? Open { get; init; }

    public bool HasPlan { get; init; }

    /// <summary>The plan in the organizer's own words; null when there was none, or when these words tell too much.</summary>
    public IfThenPlan? Plan { get; init; }

    /// <summary>How often the plan did not hold; null when it always did, or was not asked about.</summary>
    public string? HeldId { get; init; }

    public required string QuestionId { get; init; }

    /// <summary>The draft about the latest debrief in which something stood out; null when nothing did.</summary>
    /// <param name="debriefs">All about one client, or just one; the latest first.</param>
    /// <param name="plan">The plan that did not hold.</param>
    /// <param name="clientCodes">The organizer's codes for all their clients.</param>
    public static CaseDraft? Of(IReadOnlyList<Debrief> debriefs, Plan? plan, AnonymityCheck check, IEnumerable<string> clientCodes)
    {
        if (debriefs.FirstOrDefault(past => past is { Pitfall: not null, Level: > 0 }) is not { Pitfall: { } pitfall } debrief) return null;
        IReadOnlyList<string> codes = [.. clientCodes, .. debriefs.Select(past => past.Client).Append(plan?.Client).OfType<string>()];
        var noted = debriefs.Count(past => past.Levels.GetValueOrDefault(pitfall) > 0);
        return new CaseDraft
        {
            Pitfall = pitfall,
            SituationId = CaseTexts.Situation(pitfall, debrief.Level),
            RepeatId = CaseTexts.Repeat(Math.Max(noted, debrief.Repeat + 1)),
            Proud = Words(debrief.Proud, WordsOfALine),
            Open = Words(debrief.Open, WordsOfALine),
            HasPlan = plan is not null,
            Plan = plan is not null && Words(plan.Then, WordsOfAClause) is { } then && (plan.When is null || Words(plan.When, WordsOfAClause) is not null)
                ? new IfThenPlan(plan.RemedyId, Words(plan.When, WordsOfAClause), then)
                : null,
            HeldId = CaseTexts.NotHeld(plan?.Checks.Count(held => held.Answer is PlanAnswer.NotHeld) ?? 0),
            QuestionId = CaseTexts.Question(pitfall),
        };

        // All of it is checked, then the beginning taken: half a line is judged by the whole.
        string? Words(string? written, int most) =>
            string.IsNullOrWhiteSpace(written) || check.Find(written, codes).Count > 0 ? null : Beginning(written, most);
    }

    private static string Beginning(string written, int most)
    {
        var words = written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= most ? string.Join(' ', words) : string.Join(' ', words.Take(most)) + "…";
    }
}
