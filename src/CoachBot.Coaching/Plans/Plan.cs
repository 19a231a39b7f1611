using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Coaching.Plans;

/// <summary>What an organizer resolved to do next time; kept per organizer.</summary>
public sealed record Plan
{
    /// <summary>The id of the debrief it came from.</summary>
    public required string Id { get; init; }

    public string? Client { get; init; }

    public required Pitfall Pitfall { get; init; }

    public required string RemedyId { get; init; }

    public string? When { get; init; }

    public string? Then { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The plan that a debrief ended with; null when it ended without one.</summary>
    public static Plan? From(Debrief debrief) =>
        debrief is { Plan: { } plan, Pitfall: { } pitfall, CompletedAt: { } completed }
            ? new Plan
            {
                Id = debrief.Id,
                Client = debrief.Client,
                Pitfall = pitfall,
                RemedyId = plan.RemedyId,
                When = plan.When,
                Then = plan.Then,
                CreatedAt = completed,
            }
            : null;
}
