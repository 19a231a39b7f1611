using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Coaching.Plans;

/// <summary>What an organizer resolved to do next time, and whether it held; kept per organizer.</summary>
public sealed record Plan
{
    private const int TimesUntilHabit = 2;
    private const int TimesUntilSmaller = 2;
    private const int MostChecks = 20;

    /// <summary>The id of the debrief it came from, or of the run in which it was made smaller.</summary>
    public required string Id { get; init; }

    public string? Client { get; init; }

    public required Pitfall Pitfall { get; init; }

    public required string RemedyId { get; init; }

    public string? When { get; init; }

    public string? Then { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether it held, session by session, the oldest first.</summary>
    public IReadOnlyList<PlanCheck> Checks { get; init => field = value ?? []; } = [];

    /// <summary>How it came to an end; null while it is open.</summary>
    public PlanEnding? Ending { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public bool IsOpen => Ending is null;

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

    /// <summary>
    /// The plan after a session in which it held or not. Sessions without an occasion say nothing. Held twice in a row it has become a
    /// habit, and ends; not held twice in a row it is too large as it is.
    /// </summary>
    /// <param name="debriefId">The debrief that told; the same one tells once.</param>
    public (Plan Plan, PlanNews News) Check(string debriefId, PlanAnswer answer, DateTimeOffset at)
    {
        if (!IsOpen || Checks.Any(check => check.DebriefId == debriefId)) return (this, PlanNews.None);
        var plan = this with { Checks = [.. Checks.TakeLast(MostChecks - 1), new PlanCheck(debriefId, answer, at)] };
        return answer switch
        {
            PlanAnswer.NoOccasion => (plan, PlanNews.None),
            PlanAnswer.Held when plan.InARow(PlanAnswer.Held) >= TimesUntilHabit => (plan.End(PlanEnding.Habit, at), PlanNews.Habit),
            PlanAnswer.Held => (plan, PlanNews.Held),
            PlanAnswer.NotHeld when plan.InARow(PlanAnswer.NotHeld) >= TimesUntilSmaller => (plan, PlanNews.TooLarge),
            PlanAnswer.NotHeld => (plan, PlanNews.NotHeld),
        };
    }

    public Plan End(PlanEnding ending, DateTimeOffset at) => IsOpen ? this with { Ending = ending, EndedAt = at } : this;

    private int InARow(PlanAnswer answer) =>
        Checks.Reverse().Where(check => check.Answer is not PlanAnswer.NoOccasion).TakeWhile(check => check.Answer == answer).Count();
}

/// <param name="DebriefId">The debrief in which it was told.</param>
public sealed record PlanCheck(string DebriefId, PlanAnswer Answer, DateTimeOffset At);

/// <summary>Whether a plan held in a session.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanAnswer>))]
public enum PlanAnswer
{
    [JsonStringEnumMemberName("held")]
    Held,

    [JsonStringEnumMemberName("not_held")]
    NotHeld,

    /// <summary>What it is for did not happen.</summary>
    [JsonStringEnumMemberName("no_occasion")]
    NoOccasion,
}

/// <summary>How a plan came to its end.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanEnding>))]
public enum PlanEnding
{
    /// <summary>It held twice in a row.</summary>
    [JsonStringEnumMemberName("habit")]
    Habit,

    /// <summary>A smaller one took its place.</summary>
    [JsonStringEnumMemberName("smaller")]
    Smaller,

    /// <summary>The organizer let it go.</summary>
    [JsonStringEnumMemberName("let_go")]
    LetGo,
}

/// <summary>What there is to say about a plan after a session.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanNews>))]
public enum PlanNews
{
    [JsonStringEnumMemberName("none")]
    None,

    [JsonStringEnumMemberName("held")]
    Held,

    [JsonStringEnumMemberName("habit")]
    Habit,

    [JsonStringEnumMemberName("not_held")]
    NotHeld,

    /// <summary>Not held twice in a row.</summary>
    [JsonStringEnumMemberName("too_large")]
    TooLarge,
}
