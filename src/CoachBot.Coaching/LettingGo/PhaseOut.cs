namespace CoachBot.Coaching.LettingGo;

/// <summary>How an organizer makes herself superfluous: milestones, what to ask when it goes slower, and sentences to begin with.</summary>
/// <param name="Milestones">In the order in which they are due.</param>
/// <param name="Drift">What to ask when several milestones are late.</param>
/// <param name="LateForDrift">How many is several.</param>
public sealed record PhaseOut(IReadOnlyList<Milestone> Milestones, Milestone Drift, int LateForDrift, IReadOnlyList<Opening> Openings)
{
    public Milestone? Find(string id) => Milestones.FirstOrDefault(milestone => milestone.Id == id);

    /// <summary>All sentences to begin letting go with, the most fitting first.</summary>
    public IReadOnlyList<Opening> OpeningsFor(Fit fit) => [.. Openings.OrderBy(opening => opening.Fits == fit ? 0 : 1)];
}

/// <summary>One step of the client's on the way to doing without the organizer.</summary>
/// <param name="DoneWhen">What can be seen when it is reached.</param>
/// <param name="Role">What the organizer does meanwhile.</param>
/// <param name="ToClient">What to say to the client.</param>
/// <param name="Due">When, unless the organizer chose a date; null for what has no date of its own.</param>
public sealed record Milestone(
    string Id, LocalizedText Phase, LocalizedText When, LocalizedText DoneWhen, LocalizedText Role, LocalizedText ToClient, Due? Due);

/// <param name="From">What it is counted from.</param>
/// <param name="Sessions">With <see cref="Anchor.Start"/>: the number of the session, the first is 1.</param>
/// <param name="Weeks">With the others: weeks after it, or before it when negative.</param>
public sealed record Due(Anchor From, int Sessions, int Weeks);

public enum Anchor
{
    Start,
    Halfway,
    End,
}

/// <summary>A sentence to begin letting go with.</summary>
public sealed record Opening(string Id, Fit Fits, LocalizedText Text);

/// <summary>What is going on when an opening fits.</summary>
public enum Fit
{
    /// <summary>The client manages more and more.</summary>
    Towards,

    /// <summary>The client puts off finishing.</summary>
    Delays,

    /// <summary>There is always another room.</summary>
    MoreWork,

    /// <summary>The client says that it cannot be done without the organizer.</summary>
    Leans,
}
