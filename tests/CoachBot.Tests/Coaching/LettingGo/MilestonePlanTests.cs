using CoachBot.Coaching.LettingGo;

namespace CoachBot.Tests.Coaching.LettingGo;

public sealed class MilestonePlanTests
{
    private static readonly PhaseOut PhaseOut = TestPlaybook.Shipped.PhaseOut;
    private static readonly DateOnly First = new(2026, 9, 7);

    [Fact]
    public void The_content_has_nine_milestones_a_question_at_drift_and_four_openings()
    {
        Assert.Equal(Enumerable.Range(1, 9).Select(number => $"ms_{number}"), PhaseOut.Milestones.Select(milestone => milestone.Id));
        Assert.Equal(("ms_10", 2), (PhaseOut.Drift.Id, PhaseOut.LateForDrift));
        Assert.Equal(["po_4", "po_1", "po_2", "po_3"], PhaseOut.OpeningsFor(Fit.Leans).Select(opening => opening.Id));
    }

    [Fact]
    public void Weekly_sessions_and_an_end_date_give_every_milestone_its_day()
    {
        var marks = MilestonePlan.Of(PhaseOut, First, 7, First.AddDays(140));

        Assert.Equal(
            [14, 14, 21, 28, 70, 98, 112, 140, 168],
            marks.Select(mark => mark.Due.DayNumber - First.DayNumber));
    }

    [Fact]
    public void Fortnightly_sessions_take_twice_as_long_to_the_first_milestones() =>
        Assert.Equal([28, 28, 42, 56], MilestonePlan.Of(PhaseOut, First, 14, First.AddDays(300)).Take(4).Select(mark => mark.Due.DayNumber - First.DayNumber));

    [Fact]
    public void Without_an_end_date_twenty_weeks_are_taken() =>
        Assert.Equal(First.AddDays(140), MilestonePlan.Of(PhaseOut, First, 7, null).Single(mark => mark.Id == "ms_8").Due);

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(3000)]
    public void No_milestone_is_due_before_the_one_before_it_nor_a_session_after_the_last(int days)
    {
        var marks = MilestonePlan.Of(PhaseOut, First, 30, First.AddDays(days));

        Assert.Equal(marks.Select(mark => mark.Due).Order(), marks.Select(mark => mark.Due));
        Assert.All(marks.SkipLast(1), mark => Assert.InRange(mark.Due, First, First.AddDays(days)));
        Assert.Equal(First.AddDays(days + 28), marks[^1].Due);
    }

    [Fact]
    public void An_end_date_at_the_end_of_the_calendar_still_gives_a_plan() =>
        Assert.Equal(First.AddDays(3640), MilestonePlan.Of(PhaseOut, First, 7, DateOnly.MaxValue).Single(mark => mark.Id == "ms_8").Due);

    [Fact]
    public void A_tick_keeps_its_first_day_and_can_be_taken_back()
    {
        var marks = MilestonePlan.Of(PhaseOut, First, 7, null);

        var ticked = MilestonePlan.Tick(marks, ["ms_1"], First.AddDays(14));
        var again = MilestonePlan.Tick(ticked, ["ms_1", "ms_2"], First.AddDays(20));
        var back = MilestonePlan.Tick(again, ["ms_2"], First.AddDays(21));

        Assert.Equal(First.AddDays(14), again[0].ReachedOn);
        Assert.Equal((null, First.AddDays(20)), (back[0].ReachedOn, back[1].ReachedOn));
        Assert.Equal("ms_1", MilestonePlan.Ahead(back)[0].Id);
    }

    [Fact]
    public void Two_milestones_late_is_drift_and_one_is_not()
    {
        var marks = MilestonePlan.Of(PhaseOut, First, 7, null);

        Assert.False(MilestonePlan.IsDrifting(PhaseOut, marks, First.AddDays(14)));
        Assert.True(MilestonePlan.IsDrifting(PhaseOut, marks, First.AddDays(15)));
        Assert.False(MilestonePlan.IsDrifting(PhaseOut, MilestonePlan.Tick(marks, ["ms_1"], First), First.AddDays(15)));
        Assert.False(MilestonePlan.IsDrifting(PhaseOut, MilestonePlan.Move(marks, "ms_2", First.AddDays(30)), First.AddDays(15)));
    }
}
