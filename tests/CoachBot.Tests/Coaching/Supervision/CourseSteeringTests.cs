using CoachBot.Coaching.Supervision;
using static CoachBot.Tests.Coaching.Supervision.SomeCircle;

namespace CoachBot.Tests.Coaching.Supervision;

/// <summary>What people do to a round besides taking part in it.</summary>
public sealed class CourseSteeringTests
{
    private static readonly Course Now = At(Monday);

    [Fact]
    public void A_step_that_is_not_under_way_any_more_is_left_alone()
    {
        var circle = BegunAt("iv_gossip.4");

        Assert.Same(circle, Now.Close(circle, "iv_gossip.3"));
        Assert.Same(circle, Now.Extend(circle, "iv_gossip.3"));
        Assert.Same(circle, Now.Pause(circle, "iv_gossip.3", mayBeDanger: true));
        Assert.Same(circle, Now.Resume(circle, "iv_gossip.3"));
        Assert.Same(circle, Now.Stop(circle, "iv_gossip.3"));
        Assert.Same(circle, Now.Return(circle, "iv_gossip.3", "anna"));
        Assert.Same(circle, Now.HandOn(circle, "carla"));
        Assert.Same(circle, Now.SitOut(circle, "another", "carla"));
        Assert.Same(circle, Now.Withdraw(circle, "another", "anna"));
        var ended = Ended();
        Assert.Same(ended, Now.Close(ended, "iv_incident.1"));
    }

    [Fact]
    public void The_presenter_alone_comes_back_from_the_outer_circle()
    {
        var circle = BegunAt("iv_gossip.3");

        Assert.Same(circle, Now.Return(circle, "iv_gossip.3", "bob"));
        Assert.Equal("iv_gossip.4", StepOf(Now.Return(circle, "iv_gossip.3", "anna")));
        var silent = BegunAt("iv_incident.4");
        Assert.Same(silent, Now.Return(silent, "iv_incident.4", "anna"));
    }

    [Fact]
    public void A_round_that_stands_still_goes_on_with_a_whole_step()
    {
        var paused = Now.Pause(BegunAt("iv_incident.2").Given("bob", "Why?"), "iv_incident.2", mayBeDanger: true);
        Assert.True(paused.Round is { IsPaused: true, MayBeDanger: true });
        Assert.Equal(Monday, At(Monday.AddHours(3)).Pause(paused, "iv_incident.2", mayBeDanger: false).Round!.PausedAt);
        Assert.True(At(Monday.AddHours(3)).Pause(paused, "iv_incident.2", mayBeDanger: false).Round!.MayBeDanger);

        var open = At(Monday.AddDays(2)).Resume(paused, "iv_incident.2");

        Assert.True(open.Round is { IsPaused: false, MayBeDanger: false });
        Assert.Equal(Monday.AddDays(3), open.Round!.DueAt);
        Assert.NotNull(open.Round.Of("iv_incident.2", "bob"));
        Assert.Same(open, At(Monday.AddDays(2)).Resume(open, "iv_incident.2"));
    }

    [Fact]
    public void A_step_that_the_facilitator_extends_reminds_anew()
    {
        var reminded = At(Monday.AddHours(23)).Tick(BegunAt("iv_incident.2").Given("bob", "Why?"));
        Assert.NotNull(reminded.Round!.RemindedAt);

        var extended = At(Monday.AddHours(24)).Extend(reminded, "iv_incident.2");

        Assert.Null(At(Monday.AddHours(24)).Tick(extended).Round!.RemindedAt);
        Assert.NotNull(At(Monday.AddHours(47)).Tick(extended).Round!.RemindedAt);
    }

    [Fact]
    public void A_round_that_is_stopped_is_kept_until_it_is_cleared_and_counts_as_no_meeting()
    {
        var stopped = Now.Stop(BegunAt("iv_incident.2").Given("bob", "Why?"), "iv_incident.2");

        var closed = Assert.Single(stopped.Closed);
        Assert.True(closed.WasStopped);
        Assert.Equal(Monday, closed.Round.Current.ClosedAt);
        Assert.Equal("Why?", closed.Round.Of("iv_incident.2", "bob")!.Pieces[0].Text);
        Assert.Equal(3, stopped.Meetings);
        Assert.Null(stopped.Last);
    }

    [Fact]
    public void The_facilitator_hands_on_to_the_next_in_the_row_who_does_not_present()
    {
        var circle = Now.HandOn(Begun(), "bob");

        Assert.Equal("carla", circle.Round!.Facilitator);
        Assert.Same(circle, Now.HandOn(circle, "bob"));
    }

    [Fact]
    public void Who_may_know_the_client_is_asked_nothing_more()
    {
        var circle = Now.SitOut(BegunAt("iv_incident.2").Given("carla", "Why?"), Case, "els");

        Assert.Equal(["bob", "carla", "dirk"], Now.Expected(circle).Select(member => member.Id));
        Assert.Equal(GiveOutcome.NotYours, Now.Give(circle, circle.By("els", "Who?")).Outcome);
        Assert.Same(circle, Now.SitOut(circle, Case, "els"));
        Assert.Same(circle, Now.SitOut(circle, Case, "anna"));
        // The others were waited for, and go on when the last of them sits out.
        Assert.Equal("iv_incident.3", StepOf(Now.SitOut(circle.Given("bob", "When?"), Case, "dirk")));
    }

    [Fact]
    public void A_facilitator_who_sits_out_hands_on() => Assert.Equal("carla", Now.SitOut(Begun(), Case, "bob").Round!.Facilitator);

    [Fact]
    public void When_the_presenter_leaves_their_case_goes_along()
    {
        var circle = Now.Leave(BegunAt("iv_incident.2").Given("bob", "Why?"), "anna");

        Assert.Null(circle.Round);
        var closed = Assert.Single(circle.Closed);
        Assert.True(closed is { WasWithdrawn: true, ClearedAt: not null });
        Assert.Equal("", closed.Round.Case.Situation);
        Assert.All(closed.Round.Contributions, one => Assert.Empty(one.Pieces));
    }

    [Fact]
    public void When_the_facilitator_leaves_the_turn_goes_on() => Assert.Equal("carla", Now.Leave(Begun(), "bob").Round!.Facilitator);

    [Fact]
    public void When_the_last_who_was_waited_for_leaves_the_round_goes_on()
    {
        var circle = BegunAt("iv_incident.2").Given("bob", "Why?").Given("carla", "Who?").Given("dirk", "When?");

        Assert.Equal("iv_incident.3", StepOf(Now.Leave(circle, "els")));
    }

    [Fact]
    public void When_who_would_look_back_leaves_the_round_goes_on()
    {
        var circle = Now.Begin(Ended().Bring(CaseOf("bob", "next")), "next", "iv_incident");

        Assert.Equal("iv_incident.1", StepOf(Now.Leave(circle, "anna")));
    }

    [Fact]
    public void Only_its_author_withdraws_a_case_whatever_has_become_of_it()
    {
        var waiting = Of(Five).Bring(CaseOf("anna"));
        Assert.Same(waiting, Now.Withdraw(waiting, Case, "bob"));
        Assert.Empty(Now.Withdraw(waiting, Case, "anna").Cases);

        var underWay = BegunAt("iv_incident.2").Given("bob", "Why?");
        Assert.Same(underWay, Now.Withdraw(underWay, Case, "bob"));
        var taken = Now.Withdraw(underWay, Case, "anna");
        Assert.Null(taken.Round);
        Assert.Equal("", taken.FindCase(Case)!.Question);

        var closed = Now.Withdraw(Ended(), Case, "anna").Closed[0];
        Assert.True(closed is { WasWithdrawn: true, ClearedAt: not null });
        Assert.Equal("", closed.Round.Case.Question);
    }

    [Fact]
    public void With_a_case_goes_what_was_told_about_it_in_the_round_after_it()
    {
        var circle = Now.Begin(Ended().Bring(CaseOf("bob", "next")), "next", "iv_incident").Given("anna", "It went well.");

        circle = Now.Withdraw(circle, Case, "anna");

        Assert.Null(circle.Closed[0].LookedBack);
        Assert.Empty(circle.Round!.Of(Round.LookBack, "anna")!.Pieces);
        Assert.Equal("next: how can I?", circle.Round.Case.Question);
    }

    [Fact]
    public void Who_takes_back_a_look_back_takes_it_back_everywhere_and_is_not_asked_again()
    {
        var circle = Now.Begin(Ended().Bring(CaseOf("bob", "next")), "next", "iv_incident").Given("anna", "It went well.");

        circle = circle.Remove("next", Round.LookBack, "anna");

        Assert.Equal("", circle.Closed[0].LookedBack);
        Assert.Empty(circle.Round!.Of(Round.LookBack, "anna")!.Pieces);
        Assert.Null(At(Monday.AddDays(15)).Tick(Now.Stop(circle, StepOf(circle))).Closed[0].AskedAt);
    }

    [Fact]
    public void What_is_taken_back_counts_as_given_and_nobody_else_s_goes_along()
    {
        var circle = BegunAt("iv_incident.2").Given("bob", "Why?").Given("carla", "Who?").Remove(Case, "iv_incident.2", "bob");

        Assert.Equal(["Who?"], circle.Round!.QuestionsOf("iv_incident.2").Select(piece => piece.Text));
        Assert.Equal(["dirk", "els"], Now.Missing(circle).Select(member => member.Id));
        Assert.Empty(circle.Round.Of("iv_incident.2", "bob")!.Pieces);
    }
}
