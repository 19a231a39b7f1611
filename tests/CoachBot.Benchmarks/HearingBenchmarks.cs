using BenchmarkDotNet.Attributes;
using CoachBot.Coaching;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Hearing;

namespace CoachBot.Benchmarks;

/// <summary>What listening to a text costs: a line in the chat, a long story, and one that is longer than is listened to.</summary>
[MemoryDiagnoser]
public class HearingBenchmarks
{
    private const string Line = "weer een uur uitgelopen bij M, ze belde ook zondag";
    private static readonly string Long = string.Concat(Enumerable.Repeat($"{Line}. ", PitfallHearing.LongestText / Line.Length));
    private static readonly string TooLong = string.Concat(Enumerable.Repeat($"{Line}. ", 550));
    private PitfallHearing _hearing = null!;

    [GlobalSetup]
    public void Setup() => _hearing = Playbook.Load(Path.Combine(AppContext.BaseDirectory, "playbook")).Hearing;

    [Benchmark(Baseline = true)]
    public IReadOnlyList<Pitfall> ALine() => _hearing.Listen(Line);

    [Benchmark]
    public IReadOnlyList<Pitfall> AStory() => _hearing.Listen(Long);

    [Benchmark]
    public IReadOnlyList<Pitfall> TwentyEightKilobytes() => _hearing.Listen(TooLong);
}
