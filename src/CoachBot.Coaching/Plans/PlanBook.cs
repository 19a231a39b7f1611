using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Coaching.Plans;

/// <summary>An organizer's plans: which are asked about, and what a finished debrief does to them.</summary>
public static class PlanBook
{
    /// <summary>More questions than this before a debrief would be a debrief of their own.</summary>
    private const int MostAsked = 3;

    /// <summary>The open plans that a debrief asks about first: those with its client when it is known, else the latest.</summary>
    public static IReadOnlyList<Plan> Asked(IEnumerable<Plan> plans, Debrief debrief)
    {
        ArgumentNullException.ThrowIfNull(debrief);
        // What the debrief has been answered about stays on its card.
        return [.. plans
            .Where(plan => plan.IsOpen && plan.CreatedAt < debrief.StartedAt)
            .Where(plan => debrief.Client is null || plan.Client is null || UserText.SameClient(plan.Client, debrief.Client) || debrief.PlanAnswers.ContainsKey(plan.Id))
            .OrderByDescending(plan => plan.CreatedAt)
            .Take(MostAsked)];
    }

    /// <summary>The open plans with a client, or with nobody in particular, the latest first.</summary>
    public static IReadOnlyList<Plan> OpenFor(IEnumerable<Plan> plans, string? client) =>
        [.. plans.Where(plan => plan.IsOpen && (plan.Client is null || UserText.SameClient(plan.Client, client))).OrderByDescending(plan => plan.CreatedAt)];

    /// <summary>The plans after a debrief, and the debrief with what there is to say about them.</summary>
    public static (IReadOnlyList<Plan> Plans, Debrief Debrief) Close(IEnumerable<Plan> plans, Debrief done)
    {
        ArgumentNullException.ThrowIfNull(done);
        var news = new Dictionary<string, PlanNews>(StringComparer.Ordinal);
        var after = plans.Select(plan =>
        {
            if (!done.PlanAnswers.TryGetValue(plan.Id, out var answer)) return plan;
            var (next, said) = plan.Check(done.Id, answer, done.CompletedAt ?? done.StartedAt);
            if (said is not PlanNews.None) news[plan.Id] = said;
            return next;
        }).ToList();
        return (after, done with { PlanNews = news });
    }

    /// <summary>A smaller plan in the place of one that was too large.</summary>
    /// <param name="id">The new plan's id.</param>
    public static IReadOnlyList<Plan> MakeSmaller(IEnumerable<Plan> plans, string planId, string id, string? when, string? then, DateTimeOffset now)
    {
        var all = plans.ToList();
        if (all.Find(plan => plan.Id == planId) is not { IsOpen: true } old || all.Exists(plan => plan.Id == id)) return all;
        all[all.IndexOf(old)] = old.End(PlanEnding.Smaller, now);
        all.Add(new Plan
        {
            Id = id,
            Client = old.Client,
            Pitfall = old.Pitfall,
            RemedyId = old.RemedyId,
            When = UserText.Text(when),
            Then = UserText.Text(then),
            CreatedAt = now,
        });
        return all;
    }

    public static IReadOnlyList<Plan> LetGo(IEnumerable<Plan> plans, string planId, DateTimeOffset now) =>
        [.. plans.Select(plan => plan.Id == planId ? plan.End(PlanEnding.LetGo, now) : plan)];
}
