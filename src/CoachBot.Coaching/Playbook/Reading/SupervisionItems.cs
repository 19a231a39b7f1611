namespace CoachBot.Coaching.Reading;

internal sealed class MethodItem : Item
{
    public Words? BestFor { get; init; }
    public List<string>? Fits { get; init; }
    public int? Members { get; init; }
    public int? Meetings { get; init; }
    public Words? Safeguard { get; init; }
    public List<StepItem>? Steps { get; init; }
}

internal sealed class StepItem : Item
{
    public int? Number { get; init; }
    public string? Who { get; init; }
    public string? Kind { get; init; }
    public double? Days { get; init; }
    public int? Minutes { get; init; }
    public int? Most { get; init; }
    public int? MostWords { get; init; }
    public string? About { get; init; }
    public string? AdviceTo { get; init; }
    public bool? Warm { get; init; }
    public bool? Silent { get; init; }
    public bool? MayReturn { get; init; }
}

internal sealed record SupervisionFile(List<Item>? Rules, List<Item>? Checks, List<Item>? Messages, List<MethodItem>? Methods);
