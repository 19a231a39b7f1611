using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Reflections;

namespace CoachBot.Tests.Coaching.Reflections;

public sealed class PitfallEvidenceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 20, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void It_says_how_often_how_heavy_and_when_last()
    {
        Debrief[] debriefs =
        [
            Past(2, (Pitfall.Overtime, 1), (Pitfall.OffHours, 2)),
            Past(20, (Pitfall.Overtime, 3), (Pitfall.OffHours, 0)),
            Past(40, (Pitfall.Overtime, 2)),
            Past(41),
        ];

        var evidence = PitfallEvidence.Of(debriefs, Now);

        Assert.Equal((new DateOnly(2026, 8, 23), 4), (evidence.Since, evidence.Debriefs));
        Assert.Equal(
            [new(Pitfall.Overtime, 3, 3, new DateOnly(2026, 11, 21)), new PitfallFact(Pitfall.OffHours, 1, 2, new DateOnly(2026, 11, 21))],
            evidence.Facts);
    }

    [Fact]
    public void Older_unfinished_and_double_debriefs_do_not_count()
    {
        var counted = Past(5, (Pitfall.Overtime, 1));

        var evidence = PitfallEvidence.Of([counted, counted, Past(100, (Pitfall.Overtime, 3)), Past(6, (Pitfall.Overtime, 3)) with { Outcome = null }], Now);

        Assert.Equal(1, evidence.Debriefs);
        Assert.Equal([new(Pitfall.Overtime, 1, 1, new DateOnly(2026, 11, 18))], evidence.Facts);
    }

    [Fact]
    public void Nothing_noted_is_no_fact()
    {
        Assert.Empty(PitfallEvidence.Of([Past(1, (Pitfall.Overtime, 0))], Now).Facts);
        Assert.Equal(0, PitfallEvidence.Of([], Now).Debriefs);
    }

    [Fact]
    public void Equally_often_the_latest_goes_first()
    {
        var facts = PitfallEvidence.Of([Past(9, (Pitfall.HelperChair, 1)), Past(3, (Pitfall.ExtraTasks, 1))], Now).Facts;

        Assert.Equal([Pitfall.ExtraTasks, Pitfall.HelperChair], facts.Select(fact => fact.Pitfall));
    }

    private static Debrief Past(int days, params (Pitfall Pitfall, int Level)[] levels) => new()
    {
        Id = $"d{days}",
        StartedAt = Now.AddDays(-days),
        Outcome = Outcome.Closed,
        Levels = levels.ToDictionary(level => level.Pitfall, level => level.Level),
    };
}
