using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Coaching.Reflections;

/// <summary>What an organizer's own debriefs of the last three months say about each pitfall: facts, no verdict, no score.</summary>
/// <param name="Since">The first day that was looked at.</param>
/// <param name="Debriefs">How many debriefs there were.</param>
public sealed record PitfallEvidence(DateOnly Since, int Debriefs)
{
    /// <summary>How far back the evidence goes.</summary>
    public const int Months = 3;

    /// <summary>The pitfalls that were there at all, the most frequent first.</summary>
    public IReadOnlyList<PitfallFact> Facts { get; init => field = value ?? []; } = [];

    /// <summary>The moment from which debriefs count.</summary>
    public static DateTimeOffset From(DateTimeOffset now) => now.AddMonths(-Months);

    /// <param name="debriefs">Debriefs of this organizer, in any order, from any time; one that is there twice counts once.</param>
    public static PitfallEvidence Of(IEnumerable<Debrief> debriefs, DateTimeOffset now)
    {
        var from = From(now);
        var counted = debriefs
            .Where(debrief => debrief.Outcome is not null && debrief.StartedAt >= from && debrief.StartedAt <= now)
            .DistinctBy(debrief => debrief.Id)
            .ToList();
        return new PitfallEvidence(DateOnly.FromDateTime(from.DateTime), counted.Count)
        {
            Facts =
            [
                .. Enum.GetValues<Pitfall>()
                    .Select(pitfall => FactOf(pitfall, counted))
                    .Where(fact => fact.Times > 0)
                    .OrderByDescending(fact => fact.Times)
                    .ThenByDescending(fact => fact.Last),
            ],
        };
    }

    private static PitfallFact FactOf(Pitfall pitfall, List<Debrief> debriefs)
    {
        var noted = debriefs.Where(debrief => debrief.Levels.GetValueOrDefault(pitfall) >= 1).ToList();
        return noted.Count == 0
            ? new PitfallFact(pitfall, 0, 0, default)
            : new PitfallFact(
                pitfall,
                noted.Count,
                noted.Max(debrief => debrief.Levels[pitfall]),
                DateOnly.FromDateTime(noted.Max(debrief => debrief.StartedAt).DateTime));
    }
}

/// <param name="Times">In how many debriefs it was at level 1 or more.</param>
/// <param name="Heaviest">The highest level it was at.</param>
/// <param name="Last">The day of the last debrief it was noted in.</param>
public sealed record PitfallFact(Pitfall Pitfall, int Times, int Heaviest, DateOnly Last);
