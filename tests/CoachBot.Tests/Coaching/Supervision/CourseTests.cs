using CoachBot.Coaching.Supervision;
using static CoachBot.Tests.Coaching.Supervision.SomeCircle;

namespace CoachBot.Tests.Coaching.Supervision;

/// <summary>Whose turn a step is and what comes after it.</summary>
public sealed class CourseTests
{
    private static readonly Course Now = At(Monday);

    [Fact]
    public void A_round_begins_with_the_method_s_first_step_and_takes_the_case_out_of_the_queue()
    {
        var circle = Begun(circle: Of(Five).Bring(CaseOf("bob", "other")));

        Assert.Equal(("iv_incident.1", "bob", Monday.AddDays(1)), (StepOf(circle), circle.Round!.Facilitator, circle.Round.DueAt));
        Assert.Equal(["other"], circle.Cases.Select(one => one.Id));
    }

    [Fact]
    public void One_round_at_a_time()
    {
        var circle = Begun(circle: Of(Five).Bring(CaseOf("bob", "other")));

        Assert.Same(circle, Now.Begin(circle, "other", "iv_incident"));
    }

    [Theory]
    [InlineData(Case, "iv_nothing", 5, 3)]
    [InlineData("no-case", "iv_incident", 5, 3)]
    [InlineData(Case, "iv_incident", 3, 3)]
    [InlineData(Case, "iv_balint", 4, 3)]
    // The outer circle is for people who know each other.
    [InlineData(Case, "iv_gossip", 5, 2)]
    public void A_round_does_not_begin_without_case_method_or_people(string caseId, string method, int members, int meetings)
    {
        var circle = Of(Five[..members]).Bring(CaseOf("anna")) with { Meetings = meetings };

        Assert.Same(circle, Now.Begin(circle, caseId, method));
    }

    [Fact]
    public void A_step_closes_when_all_are_in()
    {
        var circle = BegunAt("iv_incident.2").Given("bob", "Why?").Given("carla", "When?").Given("dirk", "What?");
        Assert.Equal("iv_incident.2", StepOf(circle));
        Assert.Equal(["els"], Now.Missing(circle).Select(member => member.Id));

        circle = circle.Given("els", "Who?");

        Assert.Equal("iv_incident.3", StepOf(circle));
        Assert.Equal(Monday, circle.Round!.Opened[1].ClosedAt);
    }

    [Fact]
    public void Passing_counts_as_being_in()
    {
        var circle = BegunAt("iv_incident.2").Given("bob", "Why?").Given("carla", "When?").Given("dirk", "What?");

        circle = Now.Give(circle, circle.By("els") with { Passed = true }).Circle;

        Assert.Equal("iv_incident.3", StepOf(circle));
    }

    [Fact]
    public void What_is_given_again_takes_the_place_of_what_was_given_and_no_number_comes_back()
    {
        var circle = BegunAt("iv_incident.2").Given("bob", "Why?", "When?").Given("carla", "Who?").Given("bob", "What?");

        Assert.Equal(["Who?", "What?"], circle.Round!.QuestionsOf("iv_incident.2").Select(piece => piece.Text));
        Assert.Equal([3, 4], circle.Round.QuestionsOf("iv_incident.2").Select(piece => piece.Id));
    }

    [Theory]
    [InlineData("iv_incident.1", "bob", GiveOutcome.NotYours)]
    [InlineData("iv_incident.2", "anna", GiveOutcome.NotYours)]
    [InlineData("iv_incident.4", "anna", GiveOutcome.NotYours)]
    [InlineData("iv_incident.2", "somebody", GiveOutcome.NotYours)]
    [InlineData("iv_ten.10", "anna", GiveOutcome.Taken)]
    [InlineData("iv_ten.10", "bob", GiveOutcome.Taken)]
    public void A_step_is_for_whom_the_method_says(string step, string author, GiveOutcome outcome)
    {
        var circle = BegunAt(step);

        Assert.Equal(outcome, Now.Give(circle, circle.By(author, "Text")).Outcome);
    }

    [Fact]
    public void What_comes_too_late_or_while_the_round_stands_still_is_not_taken()
    {
        var second = BegunAt("iv_incident.2");
        var late = second.By("bob", "Why?") with { Step = "iv_incident.1" };
        var early = second.By("bob", "Advice") with { Step = "iv_incident.4" };
        var paused = Now.Pause(second, "iv_incident.2", mayBeDanger: false);

        Assert.Equal((second, GiveOutcome.Over), Now.Give(second, late));
        Assert.Equal((second, GiveOutcome.Over), Now.Give(second, early));
        Assert.Equal((paused, GiveOutcome.Paused), Now.Give(paused, paused.By("bob", "Why?")));
        Assert.Equal(GiveOutcome.Over, Now.Give(Ended(), late).Outcome);
    }

    [Fact]
    public void The_warm_questions_are_answered_and_any_when_none_is_warm()
    {
        var asked = BegunAt("iv_ten.2").Given("bob", "Why?", "When?").Given("carla", "What?").Given("dirk", "Who?").Given("els", "How?");
        var (method, step) = (Guide.Find("iv_ten")!, Guide.Find("iv_ten")!.Steps[3]);

        var marked = Now.Give(asked, asked.By("anna") with { Pieces = [Mark(1, Warmth.Cold), Mark(2, Warmth.Warm), Mark(3, Warmth.Lukewarm), Mark(5, Warmth.Warm)] }).Circle;
        var cold = Now.Give(asked, asked.By("anna") with { Pieces = [Mark(1, Warmth.Cold), Mark(2, Warmth.Lukewarm)] }).Circle;

        Assert.Equal("iv_ten.4", StepOf(marked));
        Assert.Equal(["When?", "How?"], marked.Round!.AskedFor(method, step).Select(piece => piece.Text));
        Assert.Equal(5, cold.Round!.AskedFor(method, step).Count);

        static Piece Mark(int about, Warmth warmth) => new(0, "") { About = about, Warmth = warmth };
    }

    [Fact]
    public void Advice_that_came_too_early_comes_back_to_its_writer_in_the_step_for_advice()
    {
        var method = Guide.Find("iv_incident")!;
        var circle = BegunAt("iv_incident.2");
        circle = Now.Give(circle, circle.By("bob", "Why?") with { Advice = "Go on time." }).Circle;

        Assert.Equal("Go on time.", circle.Round!.AdviceFor(method, "iv_incident.4", "bob"));
        Assert.Null(circle.Round.AdviceFor(method, "iv_incident.4", "carla"));
        Assert.Null(circle.Round.AdviceFor(method, "iv_incident.5", "bob"));
    }

    [Fact]
    public void A_question_that_the_facilitator_sets_aside_is_no_question_any_more_and_comes_back_as_advice()
    {
        var circle = BegunAt("iv_incident.2").Given("bob", "Why?", "Have you tried a timer?").Given("carla", "Who?");

        var after = Now.SetAside(circle, Case, 2);

        Assert.Equal(["Why?", "Who?"], after.Round!.QuestionsOf("iv_incident.2").Select(piece => piece.Text));
        Assert.Equal("Have you tried a timer?", after.Round.AdviceFor(Guide.Find("iv_incident")!, "iv_incident.4", "bob"));
        Assert.Same(circle, Now.SetAside(circle, "another", 2));
    }

    [Fact]
    public void Nothing_is_set_aside_where_a_method_has_no_place_for_it()
    {
        var circle = BegunAt("iv_balint.3").Given("bob", "Have you tried a timer?");

        Assert.Single(Now.SetAside(circle, Case, 1).Round!.QuestionsOf("iv_balint.3"));
    }

    [Fact]
    public void The_presenter_ends_the_case_with_what_was_useful()
    {
        var circle = Begun();
        while (StepOf(circle) != Round.Harvest) circle = Now.Close(circle, StepOf(circle));

        Assert.Same(circle, Now.Reap(circle, "bob", [1], madePlan: true));
        var begun = Begun();
        Assert.Same(begun, Now.Reap(begun, "anna", [1], madePlan: true));
        var ended = Now.Reap(circle, "anna", [7, 3, 7], madePlan: true);

        var closed = Assert.Single(ended.Closed);
        Assert.Null(ended.Round);
        Assert.Equal([3, 7], closed.Useful);
        Assert.True(closed is { MadePlan: true, WasStopped: false });
        Assert.Equal(Monday.AddDays(21), closed.ClearAt);
        Assert.Equal((4, 1, 1), (ended.Meetings, ended.Find("anna")!.Presented, ended.Find("bob")!.Facilitated));
    }

    [Fact]
    public void The_last_case_is_looked_back_on_first()
    {
        var circle = Now.Begin(Ended().Bring(CaseOf("bob", "next")), "next", "iv_incident");
        Assert.Equal((Round.LookBack, Case), (StepOf(circle), circle.Round!.LooksBackOn));
        Assert.Equal(["anna"], Now.Expected(circle).Select(member => member.Id));

        circle = circle.Given("anna", "It went well.");

        Assert.Equal("iv_incident.1", StepOf(circle));
        Assert.Equal("It went well.", circle.Closed[0].LookedBack);
    }

    [Fact]
    public void Nobody_looks_back_on_what_was_told_stopped_cleared_or_is_of_who_left()
    {
        var ended = Ended();
        Assert.Equal("iv_incident.1", Next(ended.TellAfterwards(Case, "anna", "Well.")));
        Assert.Equal("iv_incident.1", Next(Now.Stop(Begun(), "iv_incident.1")));
        Assert.Equal("iv_incident.1", Next(At(Monday.AddDays(21)).Tick(ended)));
        Assert.Equal("iv_incident.1", Next(Now.Leave(ended, "anna")));

        static string Next(Circle circle) => StepOf(Now.Begin(circle.Bring(CaseOf("bob", "next")), "next", "iv_incident"));
    }

    [Fact]
    public void Only_the_presenter_tells_what_came_of_it() => Assert.Null(Ended().TellAfterwards(Case, "bob", "Well.").Closed[0].LookedBack);
}
