namespace CoachBot.Tests.Supervision;

/// <summary>The facilitator opens and closes; nobody else does.</summary>
public sealed class SteeringTests
{
    [Fact]
    public async Task Only_the_facilitator_steers()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        var before = await talk.RoundAsync();
        var key = $"circle.steer.{before!.Id}.iv_incident.2";

        foreach (var name in (string[])["Anna", "Carla"])
        {
            var card = await talk.SteeringAsync(name);
            Assert.Contains("Bob facilitates this round.", card.Text, StringComparison.Ordinal);
            Assert.Empty(card.Inputs);
            foreach (var what in (string[])["close", "extend", "pause", "stop", "handon"]) await talk.Team.TapAsync(name, "submit", key, ("what", what));
        }

        var after = await talk.RoundAsync();
        Assert.Equal((before.Current, before.DueAt, before.Facilitator, false), (after!.Current, after.DueAt, after.Facilitator, after.IsPaused));
    }

    [Fact]
    public async Task The_facilitator_sees_who_is_still_to_come_and_closes_the_step()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.GiveAsync("Carla", ("q1", "What did you feel?"));
        var form = await talk.SteeringAsync("Bob");
        Assert.Contains("Still to come: Bob, Dirk and Els.", form.Text, StringComparison.Ordinal);

        await talk.Team["Bob"].SubmitAsync(form, ("what", "close"));
        Assert.Equal("iv_incident.3", (await talk.RoundAsync())!.Current.Id);

        // The same card again does not close the next step.
        await talk.Team["Bob"].SubmitAsync(form, ("what", "close"));
        Assert.Equal("iv_incident.3", (await talk.RoundAsync())!.Current.Id);
    }

    [Fact]
    public async Task More_time_is_as_much_again_from_now_on()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        talk.Clock.Advance(TimeSpan.FromHours(3));

        await talk.SteerAsync("extend");

        Assert.Equal(CircleTalk.Monday.AddHours(27), (await talk.RoundAsync())!.DueAt);
        Assert.Contains("Open until Tuesday 24 November, 1:00 pm.", (await talk.StepAsync()).Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_stands_still_and_goes_on()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        var form = await talk.FormAsync("Carla");
        await talk.SteerAsync("pause");
        Assert.Contains("Anna's case is standing still.", talk.Root().Card!.Text, StringComparison.Ordinal);
        Assert.Contains("standing still", (await talk.Team["Carla"].SubmitAsync(form, ("q1", "What did you feel?"))).Text, StringComparison.Ordinal);
        Assert.Null(await talk.ContributionAsync("Carla", "iv_incident.2"));
        await talk.UntilAsync(8, "12:00");
        Assert.Equal("iv_incident.2", (await talk.RoundAsync())!.Current.Id);

        await talk.SteerAsync("resume");

        Assert.Equal(CircleTalk.Monday.AddDays(9).AddHours(2), (await talk.RoundAsync())!.DueAt);
        await talk.GiveAsync("Carla", ("q1", "What did you feel?"));
        Assert.NotNull(await talk.ContributionAsync("Carla", "iv_incident.2"));
    }

    [Fact]
    public async Task The_turn_is_handed_on_and_the_old_facilitator_steers_no_more()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        var form = await talk.SteeringAsync("Bob");

        await talk.Team["Bob"].SubmitAsync(form, ("what", "handon"));
        await talk.Team["Bob"].SubmitAsync(form, ("what", "close"));

        var round = (await talk.RoundAsync())!;
        Assert.Equal((talk.Team["Carla"].Id, "iv_incident.2"), (round.Facilitator, round.Current.Id));
        Assert.Contains("Facilitator: Carla.", talk.Root().Card!.Text, StringComparison.Ordinal);
        await talk.SteerAsync("close", by: "Carla");
        Assert.Equal("iv_incident.3", (await talk.RoundAsync())!.Current.Id);
    }

    [Fact]
    public async Task A_round_is_stopped_before_its_end()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        await talk.SteerAsync("stop");

        var circle = (await talk.DocumentAsync()).Circle;
        Assert.Null(circle.Round);
        Assert.True(Assert.Single(circle.Closed).WasStopped);
        Assert.Contains("This round was stopped before its end.", talk.Team.Everything, StringComparison.Ordinal);
        Assert.Contains("Stopped on", talk.Root().Card!.Text, StringComparison.Ordinal);
        Assert.Equal(3, circle.Meetings);
    }

    [Fact]
    public async Task When_the_facilitator_leaves_somebody_else_does_it()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        await talk.Team["Bob"].SubmitAsync(await talk.Team["Bob"].OpenAsync("circle.leave"));

        Assert.Equal(talk.Team["Carla"].Id, (await talk.RoundAsync())!.Facilitator);
        Assert.Contains("0 of 3 in.", talk.Root().Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_presenter_leaves_their_case_is_gone_from_the_channel()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2", document => document.IsOpen = true);
        await talk.GiveAsync("Carla", ("q1", "What did you feel?"));
        await talk.SteerAsync("close");
        Assert.Contains("What did you feel?", talk.Team.Everything, StringComparison.Ordinal);

        await talk.Team["Anna"].SubmitAsync(await talk.Team["Anna"].OpenAsync("circle.leave"));

        Assert.DoesNotContain("What did you feel?", talk.Team.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(CircleTalk.Situation, talk.Team.Everything, StringComparison.Ordinal);
        Assert.False(await talk.IsStoredAsync(CircleTalk.Situation));
        Assert.Null(await talk.RoundAsync());
    }
}
