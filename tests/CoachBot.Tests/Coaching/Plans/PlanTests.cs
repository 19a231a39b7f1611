using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;

namespace CoachBot.Tests.Coaching.Plans;

/// <summary>A plan from the day it is made until it is a habit, smaller, or let go.</summary>
public sealed class PlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);
    private static readonly Plan Made = new() { Id = "p1", Client = "M7", Pitfall = Pitfall.Overtime, RemedyId = "rm_overtime_1", CreatedAt = Now };

    [Theory]
    [InlineData("held", PlanNews.Held, null)]
    [InlineData("held held", PlanNews.Habit, PlanEnding.Habit)]
    [InlineData("held none held", PlanNews.Habit, PlanEnding.Habit)]
    [InlineData("held not held", PlanNews.Held, null)]
    [InlineData("not", PlanNews.NotHeld, null)]
    [InlineData("not not", PlanNews.TooLarge, null)]
    [InlineData("not none not", PlanNews.TooLarge, null)]
    [InlineData("not held not", PlanNews.NotHeld, null)]
    [InlineData("not not not", PlanNews.TooLarge, null)]
    [InlineData("none none", PlanNews.None, null)]
    public void What_the_last_session_makes_of_it(string sessions, PlanNews news, PlanEnding? ending)
    {
        var plan = Made;
        var last = PlanNews.None;
        foreach (var (session, index) in sessions.Split(' ').Select((session, index) => (session, index)))
            (plan, last) = plan.Check($"d{index}", session switch { "held" => PlanAnswer.Held, "not" => PlanAnswer.NotHeld, _ => PlanAnswer.NoOccasion }, Now);

        Assert.Equal((news, ending), (last, plan.Ending));
    }

    [Fact]
    public void The_same_debrief_tells_once()
    {
        var (once, _) = Made.Check("d1", PlanAnswer.Held, Now);
        var (twice, news) = once.Check("d1", PlanAnswer.Held, Now);

        Assert.Equal((PlanNews.None, 1, true), (news, twice.Checks.Count, twice.IsOpen));
    }

    [Fact]
    public void A_plan_that_has_ended_is_asked_about_no_more()
    {
        var ended = Made.End(PlanEnding.LetGo, Now);

        Assert.Equal(PlanNews.None, ended.Check("d1", PlanAnswer.Held, Now).News);
        Assert.Equal(PlanEnding.LetGo, ended.End(PlanEnding.Smaller, Now).Ending);
        Assert.Empty(PlanBook.Asked([ended], DebriefAbout("M7")));
    }

    [Fact]
    public void A_debrief_asks_about_the_plans_with_its_client_and_about_those_with_nobody()
    {
        Plan[] plans = [Made, Made with { Id = "p2", Client = "K3" }, Made with { Id = "p3", Client = null }, Made with { Id = "p4", CreatedAt = Now.AddDays(2) }];

        Assert.Equal(["p1", "p3"], PlanBook.Asked(plans, DebriefAbout("m7")).Select(plan => plan.Id));
        Assert.Equal(["p1", "p2", "p3"], PlanBook.Asked(plans, DebriefAbout(null)).Select(plan => plan.Id));
    }

    [Fact]
    public void A_debrief_asks_about_three_plans_at_most_the_latest_first() => Assert.Equal(
        ["p9", "p8", "p7"],
        PlanBook.Asked(Enumerable.Range(1, 9).Select(number => Made with { Id = $"p{number}", CreatedAt = Now.AddMinutes(number) }), DebriefAbout("M7")).Select(plan => plan.Id));

    [Fact]
    public void A_finished_debrief_tells_what_became_of_the_plans_and_closes_them()
    {
        var once = Made.Check("d0", PlanAnswer.Held, Now).Plan;
        var done = DebriefAbout("M7") with { CompletedAt = Now.AddDays(1), PlanAnswers = new Dictionary<string, PlanAnswer> { ["p1"] = PlanAnswer.Held, ["gone"] = PlanAnswer.Held } };

        var (plans, debrief) = PlanBook.Close([once], done);

        Assert.Equal(PlanEnding.Habit, Assert.Single(plans).Ending);
        Assert.Equal([new("p1", PlanNews.Habit)], debrief.PlanNews);
    }

    [Fact]
    public void Made_smaller_it_takes_the_place_of_the_old_one_and_only_once()
    {
        var plans = PlanBook.MakeSmaller([Made], "p1", "p2", " it is half past three ", "I look at the clock", Now.AddDays(1));

        Assert.Equal(PlanEnding.Smaller, plans[0].Ending);
        Assert.Equal(("M7", Pitfall.Overtime, "it is half past three", "I look at the clock", true), (plans[1].Client, plans[1].Pitfall, plans[1].When, plans[1].Then, plans[1].IsOpen));
        Assert.Equal(2, PlanBook.MakeSmaller(plans, "p1", "p2", "x", "y", Now).Count);
        Assert.Single(PlanBook.MakeSmaller([Made], "unknown", "p2", "x", "y", Now));
    }

    private static Debrief DebriefAbout(string? client) => new() { Id = "d1", StartedAt = Now.AddDays(1), Client = client };
}
