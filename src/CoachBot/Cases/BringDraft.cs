using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Coaching.Supervision;
using CoachBot.Organizers;

namespace CoachBot.Cases;

/// <summary>What a case is drafted from: debriefs about one client, or one, and the plan that did not hold.</summary>
internal static class BringDraft
{
    private const int MostOffered = 5;

    /// <summary>The sessions that a case can be about, the latest first.</summary>
    public static IReadOnlyList<Debrief> Offered(OrganizerDocument document) =>
        [.. document.Debriefs.Where(debrief => debrief is { Pitfall: not null, Level: > 0 }).OrderByDescending(debrief => debrief.StartedAt).Take(MostOffered)];

    /// <param name="about">A debrief's id, a plan's id or a client's code.</param>
    /// <returns>Null when it leads to nothing that stood out.</returns>
    public static CaseDraft? Of(OrganizerDocument document, string about, AnonymityCheck check)
    {
        var (debriefs, plan) = From(document, about);
        return CaseDraft.Of(debriefs, plan, check, Codes(document));
    }

    /// <summary>The organizer's codes for all their clients.</summary>
    public static IReadOnlyList<string> Codes(OrganizerDocument document) =>
        [.. document.KnownClients().Select(client => client.Code).Concat(document.Plans.Select(plan => plan.Client).OfType<string>()).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static (IReadOnlyList<Debrief> Debriefs, Plan? Plan) From(OrganizerDocument document, string about)
    {
        if (document.Debriefs.Find(debrief => debrief.Id == about) is { } one)
        {
            var tooLarge = document.Plans.FindLast(plan => one.PlanNews.GetValueOrDefault(plan.Id) is PlanNews.TooLarge);
            // Where nothing else stood out in it, it is about the plan.
            return one is { Pitfall: null } or { Level: 0 } && tooLarge is not null ? OfPlan(document, tooLarge) : ([one], tooLarge ?? NotHeld(document, one));
        }

        if (document.Plans.Find(plan => plan.Id == about) is { } known) return OfPlan(document, known);
        if (document.KnownClient(ClientCode.Of(about)) is not { } client) return ([], null);
        List<Debrief> all = [.. document.DebriefsOf(client)];
        return (all, all.Find(debrief => debrief is { Pitfall: not null, Level: > 0 }) is { } latest ? NotHeld(document, latest) : null);
    }

    private static (IReadOnlyList<Debrief> Debriefs, Plan? Plan) OfPlan(OrganizerDocument document, Plan plan) =>
        ([.. document.Debriefs.Where(debrief => debrief.Pitfall == plan.Pitfall && IsAbout(debrief.Client, plan.Client)).OrderByDescending(debrief => debrief.StartedAt)], plan);

    private static Plan? NotHeld(OrganizerDocument document, Debrief debrief) =>
        document.Plans.FindLast(plan => plan.IsOpen && plan.Pitfall == debrief.Pitfall && IsAbout(debrief.Client, plan.Client) && plan.Checks.Any(check => check.Answer is PlanAnswer.NotHeld));

    private static bool IsAbout(string? client, string? other) => client is null ? other is null : UserText.SameClient(client, other);
}
