using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Plans;

namespace CoachBot.Coaching.Debriefs;

/// <summary>What came in from the first card, as it came: anything may be missing, blank or unknown.</summary>
public sealed record DebriefFacts
{
    public string? Client { get; init; }

    public string? Proud { get; init; }

    public string? Open { get; init; }

    /// <summary>Question id to answer id; missing, blank or <c>skip</c> is skipped.</summary>
    public IReadOnlyDictionary<string, string?>? Answers { get; init; }

    /// <summary>Whether earlier plans held, by the plan's id.</summary>
    public IReadOnlyDictionary<string, PlanAnswer>? Plans { get; init; }

    /// <summary>Pitfalls heard in the free text.</summary>
    public IReadOnlyCollection<Pitfall>? Labels { get; init; }
}
