namespace CoachBot.Circles;

/// <summary>The circles that a turn in a personal chat has changed; their channels are brought in line after it.</summary>
internal sealed class TouchedCircles
{
    private readonly HashSet<CircleId> _all = [];

    public IReadOnlyCollection<CircleId> All => _all;

    public void Add(CircleId id) => _all.Add(id);
}
