namespace CoachBot.Coaching.Reading;

internal sealed class MilestoneItem : Item
{
    public DueItem? Due { get; init; }
    public int? Late { get; init; }
    public Words? Phase { get; init; }
    public Words? When { get; init; }
    public Words? Done { get; init; }
    public Words? Role { get; init; }
}

internal sealed class DueItem
{
    public string? From { get; init; }
    public int? Sessions { get; init; }
    public int? Weeks { get; init; }
}

internal sealed class OpeningItem : Item
{
    public string? Fits { get; init; }
}

internal sealed record PhaseOutFile(List<MilestoneItem>? Milestones, MilestoneItem? Drift, List<OpeningItem>? Openings);

internal sealed record NameSignsFile(
    List<string>? Titles,
    List<string>? Particles,
    List<string>? Streets,
    List<string>? Roads,
    List<string>? Born,
    List<string>? Months,
    List<string>? FirstNames);
