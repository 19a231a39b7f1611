using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Plans;

namespace CoachBot.Coaching.Debriefs;

/// <summary>One debrief, from the first card to what the journal keeps. Grows by the methods of <see cref="DebriefCoach"/>.</summary>
public sealed record Debrief
{
    public required string Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public DebriefStep Step { get; init; }

    /// <summary>The organizer's code for the client, never a name; null when none was given.</summary>
    public string? Client { get; init; }

    public string? Proud { get; init; }

    /// <summary>Question id to answer id; a skipped question is absent.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init => field = value ?? NoAnswers; } = NoAnswers;

    public string? Open { get; init; }

    /// <summary>The pitfalls that a text made the coach fill in as a guess, until the facts are in; null when none was.</summary>
    public IReadOnlyList<Pitfall>? Heard { get; init; }

    /// <summary>Level 0 to 3 a pitfall; a skipped one is absent, never 0.</summary>
    public IReadOnlyDictionary<Pitfall, int> Levels { get; init => field = value ?? NoLevels; } = NoLevels;

    /// <summary>The pitfall that stands out, if any.</summary>
    public Pitfall? Pitfall { get; init; }

    public int Level { get; init; }

    public int Repeat { get; init; }

    /// <summary>Whether earlier plans held, by the plan's id.</summary>
    public IReadOnlyDictionary<string, PlanAnswer> PlanAnswers { get; init => field = value ?? NoPlanAnswers; } = NoPlanAnswers;

    /// <summary>What there was to say about those plans when the debrief was done, by the plan's id.</summary>
    public IReadOnlyDictionary<string, PlanNews> PlanNews { get; init => field = value ?? NoPlanNews; } = NoPlanNews;

    /// <summary>Null until the facts are in.</summary>
    public Outcome? Outcome { get; init; }

    public bool OffersCircle { get; init; }

    public bool OffersReferral { get; init; }

    public bool OffersPhaseOut { get; init; }

    /// <summary>The pitfalls that this debrief called better; "better" is not said again for the same row.</summary>
    public IReadOnlyList<Pitfall> Better { get; init => field = value ?? []; } = [];

    /// <summary>Lines of appreciation for answers that deserve one, beside the closing line.</summary>
    public IReadOnlyList<string> WarmLineIds { get; init => field = value ?? []; } = [];

    public string? FollowUpId { get; init; }

    public string? FollowUpAnswer { get; init; }

    /// <summary>The second question, which only a heavy session gets.</summary>
    public string? DeeperId { get; init; }

    public string? DeeperAnswer { get; init; }

    /// <summary>The remedies to choose from.</summary>
    public IReadOnlyList<string> RemedyIds { get; init => field = value ?? []; } = [];

    /// <summary>What the organizer will do; null when no remedy was chosen.</summary>
    public IfThenPlan? Plan { get; init; }

    public string? NudgeRemedyId { get; init; }

    public string? ClosingLineId { get; init; }

    private static Dictionary<string, string> NoAnswers => [];

    private static Dictionary<Pitfall, int> NoLevels => [];

    private static Dictionary<string, PlanAnswer> NoPlanAnswers => [];

    private static Dictionary<string, PlanNews> NoPlanNews => [];
}

/// <summary>If <paramref name="When"/>, then <paramref name="Then"/>; either may be null, the remedy then speaks for itself.</summary>
public sealed record IfThenPlan(string RemedyId, string? When, string? Then);

/// <summary>The card a debrief is at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DebriefStep>))]
public enum DebriefStep
{
    /// <summary>The questions.</summary>
    [JsonStringEnumMemberName("facts")]
    Facts,

    /// <summary>What stands out, and one question about it.</summary>
    [JsonStringEnumMemberName("follow_up")]
    FollowUp,

    /// <summary>A second question, one step deeper; for a heavy session only.</summary>
    [JsonStringEnumMemberName("deeper")]
    Deeper,

    /// <summary>Three remedies, one to make a plan of.</summary>
    [JsonStringEnumMemberName("plan")]
    Plan,

    /// <summary>The summary.</summary>
    [JsonStringEnumMemberName("done")]
    Done,
}
