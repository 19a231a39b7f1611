using CoachBot.Coaching.Supervision;
using static CoachBot.Tests.Coaching.Supervision.SomeCircle;

namespace CoachBot.Tests.Coaching.Supervision;

/// <summary>What time does to a circle.</summary>
public sealed class CourseClockTests
{
    private static readonly DateTimeOffset Tuesday = Monday.AddDays(1);
    private static readonly CirclePace Live = CirclePace.Usual with { Mode = PaceMode.Live, WeatherDay = null };

    public static TheoryData<string, PaceMode> Methods
    {
        get
        {
            var data = new TheoryData<string, PaceMode>();
            foreach (var method in Guide.Methods)
                foreach (var mode in Enum.GetValues<PaceMode>()) data.Add(method.Id, mode);
            return data;
        }
    }

    [Fact]
    public void A_story_that_nobody_tells_is_the_case_as_it_was_brought()
    {
        var circle = At(Tuesday).Tick(Begun());

        Assert.Equal("iv_incident.2", StepOf(circle));
        Assert.Equal($"{Case}: what happened {Case}: how can I?", circle.Round!.Of("iv_incident.1", "anna")!.Pieces[0].Text);
    }

    [Fact]
    public void A_step_to_which_nobody_came_gets_as_much_time_again_once()
    {
        var circle = At(Tuesday).Tick(BegunAt("iv_incident.2"));
        Assert.Equal(("iv_incident.2", Tuesday.AddDays(1), true), (StepOf(circle), circle.Round!.DueAt, circle.Round.WasExtended));
        Assert.Equal("iv_incident.2", StepOf(At(Tuesday.AddDays(1).AddSeconds(-1)).Tick(circle)));

        circle = At(Tuesday.AddDays(1)).Tick(circle);

        Assert.Equal(("iv_incident.3", false), (StepOf(circle), circle.Round!.WasExtended));
    }

    [Fact]
    public void A_step_to_which_somebody_came_closes_at_its_end()
    {
        var circle = BegunAt("iv_incident.2").Given("bob", "Why?");

        Assert.Equal("iv_incident.2", StepOf(At(Tuesday.AddSeconds(-1)).Tick(circle)));
        Assert.Equal("iv_incident.3", StepOf(At(Tuesday).Tick(circle)));
    }

    [Fact]
    public void A_step_that_was_given_more_time_by_the_facilitator_is_given_it_by_itself_still()
    {
        var circle = At(Monday.AddHours(2)).Extend(BegunAt("iv_incident.2"), "iv_incident.2");
        Assert.Equal(Tuesday.AddHours(2), circle.Round!.DueAt);

        Assert.Equal("iv_incident.2", StepOf(At(Tuesday.AddHours(2)).Tick(circle)));
    }

    [Fact]
    public void Nobody_waits_for_a_look_back_that_does_not_come() =>
        Assert.Equal("iv_incident.1", StepOf(At(Tuesday).Tick(At(Monday).Begin(Ended().Bring(CaseOf("bob", "next")), "next", "iv_incident"))));

    [Fact]
    public void A_harvest_that_nobody_reaps_ends_by_itself()
    {
        var circle = Begun();
        while (StepOf(circle) != Round.Harvest) circle = At(Monday).Close(circle, StepOf(circle));

        circle = At(Tuesday).Tick(circle);
        Assert.Equal(Round.Harvest, StepOf(circle));
        circle = At(Tuesday.AddDays(1)).Tick(circle);

        Assert.Null(circle.Round);
        Assert.False(circle.Closed[0].WasStopped);
    }

    [Fact]
    public void Who_is_still_to_come_is_reminded_once_in_working_hours()
    {
        var circle = BegunAt("iv_incident.2").Given("bob", "Why?");
        var nine = Tuesday.AddHours(-1);
        Assert.Equal(nine, At(Monday).Next(circle));
        Assert.Null(At(nine.AddSeconds(-1)).Tick(circle).Round!.RemindedAt);

        var reminded = At(nine).Tick(circle);

        Assert.Equal(nine, reminded.Round!.RemindedAt);
        Assert.Same(reminded, At(nine.AddMinutes(10)).Tick(reminded));
        Assert.Equal(Tuesday, At(nine).Next(reminded));
    }

    [Fact]
    public void A_step_that_is_opened_again_at_night_reminds_nobody_at_night()
    {
        var paused = At(Monday).Pause(BegunAt("iv_incident.2"), "iv_incident.2", mayBeDanger: false);
        var night = Monday.AddDays(9).AddHours(13);

        var open = At(night).Tick(At(night).Resume(paused, "iv_incident.2"));

        Assert.Null(open.Round!.RemindedAt);
        Assert.True(Hours().IsOpen(At(night).Next(open)!.Value));
        Assert.True(At(night).Next(open) > night.AddHours(12));
    }

    [Fact]
    public void A_reminder_that_nobody_gave_in_time_waits_for_the_morning()
    {
        // Opened on Monday for three working days: the reminder is for Wednesday 16:00.
        var pace = CirclePace.Usual with { Days = 3, WeatherDay = null };
        var circle = At(Monday, pace).Begin(Of(Five).Bring(CaseOf("anna")) with { Pace = pace }, Case, "iv_incident");
        Assert.Equal(Monday.AddDays(2).AddHours(6), At(Monday, pace).Next(circle));
        var evening = Monday.AddDays(2).AddHours(10);

        Assert.Null(At(evening, pace).Tick(circle).Round!.RemindedAt);
        Assert.Equal(Monday.AddDays(3).AddHours(-1), At(evening, pace).Next(circle));
        Assert.NotNull(At(Monday.AddDays(3).AddHours(-1), pace).Tick(circle).Round!.RemindedAt);
    }

    [Fact]
    public void A_live_meeting_goes_by_the_minute_and_reminds_nobody()
    {
        var circle = At(Monday).Begin(Of(Five).Bring(CaseOf("anna")) with { Pace = Live }, Case, "iv_incident");
        Assert.Equal(Monday.AddMinutes(10), circle.Round!.DueAt);
        Assert.Equal(Monday.AddMinutes(10), At(Monday).Next(circle));

        circle = At(Monday.AddMinutes(10)).Tick(circle);

        Assert.Equal(("iv_incident.2", Monday.AddMinutes(20)), (StepOf(circle), circle.Round!.DueAt));
        Assert.Null(At(Monday.AddMinutes(19)).Tick(circle).Round!.RemindedAt);
    }

    [Fact]
    public void A_round_that_was_begun_live_goes_on_live()
    {
        var circle = At(Monday).Begin(Of(Five).Bring(CaseOf("anna")) with { Pace = Live }, Case, "iv_incident") with { Pace = CirclePace.Usual };

        Assert.Equal(Monday.AddMinutes(20), At(Monday.AddMinutes(10)).Tick(circle).Round!.DueAt);
    }

    [Fact]
    public void Time_does_nothing_to_a_round_that_stands_still()
    {
        var paused = At(Monday).Pause(BegunAt("iv_incident.2"), "iv_incident.2", mayBeDanger: true);

        Assert.Same(paused, At(Monday.AddDays(100)).Tick(paused));
        Assert.Null(At(Monday.AddDays(100)).Next(paused));
    }

    [Fact]
    public void After_its_days_a_case_keeps_no_word_and_its_facts_stay()
    {
        var circle = BegunAt("iv_incident.2").Given("bob", "Why?");
        circle = At(Monday).Stop(circle, "iv_incident.2");
        Assert.Equal(Monday.AddDays(21), At(Monday).Next(circle));
        Assert.Null(At(Monday.AddDays(21).AddSeconds(-1)).Tick(circle).Closed[0].ClearedAt);

        var closed = Assert.Single(At(Monday.AddDays(21)).Tick(circle).Closed);

        Assert.Equal(Monday.AddDays(21), closed.ClearedAt);
        Assert.Equal(("", ""), (closed.Round.Case.Situation, closed.Round.Case.Question));
        Assert.All(closed.Round.Contributions, one => Assert.True(one is { Pieces.Count: 0, Advice: null }));
        Assert.Equal(("anna", "iv_incident", "bob"), (closed.Round.Presenter, closed.Round.MethodId, closed.Round.Facilitator));
    }

    [Fact]
    public void What_was_told_later_is_cleared_too() =>
        Assert.Null(At(Monday.AddDays(21)).Tick(Ended().TellAfterwards(Case, "anna", "It went well.")).Closed[0].LookedBack);

    [Fact]
    public void The_presenter_is_asked_after_two_weeks_once_in_working_hours()
    {
        // Closed on Saturday at noon, so asked on the Monday after two weeks.
        var circle = Ended(at: Monday.AddDays(5).AddHours(2));
        var asked = Monday.AddDays(21).AddHours(-1);
        Assert.Equal(asked, At(Monday.AddDays(6)).Next(circle));
        Assert.Null(At(asked.AddSeconds(-1)).Tick(circle).Closed[0].AskedAt);

        circle = At(asked).Tick(circle);

        Assert.Equal(asked, circle.Closed[0].AskedAt);
        Assert.Same(circle, At(asked.AddHours(1)).Tick(circle));
    }

    [Fact]
    public void Who_told_already_stopped_withdrew_or_left_is_not_asked()
    {
        var later = At(Monday.AddDays(15));
        Assert.Null(later.Tick(Ended().TellAfterwards(Case, "anna", "Well.")).Closed[0].AskedAt);
        Assert.Null(later.Tick(At(Monday).Stop(Begun(), "iv_incident.1")).Closed[0].AskedAt);
        Assert.Null(later.Tick(At(Monday).Withdraw(Ended(), Case, "anna")).Closed[0].AskedAt);
        Assert.Null(later.Tick(At(Monday).Leave(Ended(), "anna")).Closed[0].AskedAt);
    }

    [Fact]
    public void Nobody_is_asked_about_texts_that_are_gone_by_then()
    {
        var pace = CirclePace.Usual with { RetentionDays = 14, WeatherDay = null };

        Assert.Equal(Monday.AddDays(14), At(Monday).Next(Ended(Of(Five) with { Pace = pace })));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Left_to_itself_every_round_comes_to_its_end_and_what_is_next_always_lies_ahead(string method, PaceMode mode)
    {
        var circle = Of(Five) with { Pace = CirclePace.Usual with { Mode = mode, WeatherDay = null } };
        circle = At(Monday).Begin(circle.Bring(CaseOf("anna")), Case, method);
        var now = Monday;
        while (At(now).Next(circle) is { } next)
        {
            Assert.True(next > now, $"{next} comes after {now}");
            var wasReminded = circle.Round?.RemindedAt;
            circle = At(now = next).Tick(circle);
            if (mode is PaceMode.ByDay && (circle.Round?.RemindedAt != wasReminded || circle.Round is not null)) Assert.True(Hours().IsOpen(now), $"something happened at {now}");
        }

        Assert.NotNull(Assert.Single(circle.Closed).ClearedAt);
        Assert.Equal(4, circle.Meetings);
    }
}
