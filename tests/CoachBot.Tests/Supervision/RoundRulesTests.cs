using CoachBot.Coaching.Supervision;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Supervision;

/// <summary>The rules of a round, as its members meet them on their cards.</summary>
public sealed class RoundRulesTests
{
    private const string Advice = "You should set a timer next time.";

    [Fact]
    public async Task Advice_in_the_question_step_is_asked_about_and_kept_for_its_own_step()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        var asked = await talk.GiveAsync("Carla", ("q1", "What did you feel?"), ("q2", Advice));
        Assert.Contains("it belongs in step 4", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["question", "advice"], asked.Choices("kind"));
        Assert.Null(await talk.ContributionAsync("Carla", "iv_incident.2"));
        var kept = await talk.Team["Carla"].SubmitAsync(asked, ("q1", "What did you feel?"), ("q2", Advice), ("kind", "advice"));

        Assert.Contains($"Kept for later: {Advice}", kept.Text, StringComparison.Ordinal);
        await talk.SteerAsync("close");
        foreach (var name in CircleMoves.Five)
        {
            var seen = (await talk.Team[name].SeesAsync(talk.StepMessage("iv_incident.2"))).Text;
            Assert.Contains("What did you feel?", seen, StringComparison.Ordinal);
            Assert.Contains("Advice, kept for later: 1.", seen, StringComparison.Ordinal);
            Assert.DoesNotContain(Advice, seen, StringComparison.Ordinal);
        }

        await talk.SteerAsync("close");
        Assert.Equal(Advice, (await talk.FormAsync("Carla")).Input("text").GetProperty("value").GetString());
        Assert.False((await talk.FormAsync("Dirk")).Input("text").TryGetProperty("value", out _));
    }

    [Fact]
    public async Task Who_says_that_it_is_a_question_is_believed()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        const string told = "Tell us what you felt.";
        var asked = await talk.GiveAsync("Carla", ("q1", told));

        await talk.Team["Carla"].SubmitAsync(asked, ("q1", told), ("kind", "question"));

        Assert.Equal(told, Assert.Single((await talk.ContributionAsync("Carla", "iv_incident.2"))!.Pieces).Text);
    }

    [Fact]
    public async Task Advice_that_is_meant_as_such_has_a_place_on_the_card_from_the_start()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        await talk.GiveAsync("Carla", ("q1", "What did you feel?"), ("advice", Advice));

        Assert.Equal(Advice, (await talk.ContributionAsync("Carla", "iv_incident.2"))!.Advice);
    }

    [Fact]
    public async Task The_facilitator_sets_a_question_aside_that_is_advice_after_all()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_ten.2");
        await talk.GiveAsync("Carla", ("q1", "Would a timer help?"), ("q2", "What did you feel?"));
        await talk.SteerAsync("close");

        var which = await talk.SteerAsync("aside");
        var aside = which.Input("which").GetProperty("choices").EnumerateArray().First(choice => choice.GetProperty("title").GetString() == "Would a timer help?");
        await talk.Team["Bob"].SubmitAsync(which, ("which", aside.GetProperty("value").GetString()!));

        Assert.Equal(["What did you feel?"], (await talk.RoundAsync())!.QuestionsOf("iv_ten.2").Select(piece => piece.Text));
        Assert.DoesNotContain("Would a timer help?", (await talk.FormAsync("Anna")).Json.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_facilitator_reads_no_question_before_its_step_is_closed_either()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_ten.2");
        await talk.GiveAsync("Carla", ("q1", "What did you feel?"));
        while ((await talk.RoundAsync())!.Current.Id != "iv_ten.5") await talk.SteerAsync("close");
        await talk.GiveAsync("Dirk", ("q1", "What did you want?"));

        var which = await talk.SteerAsync("aside");
        // Nothing chosen: the same is asked again.
        var again = await talk.Team["Bob"].SubmitAsync(which);

        Assert.Contains("What did you feel?", which.Json.ToString(), StringComparison.Ordinal);
        Assert.Contains("What did you feel?", again.Json.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("What did you want?", which.Json.ToString() + again.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_passes_is_counted_and_not_named_as_such()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        Assert.Contains("You pass in this step.", (await talk.PassesAsync("Carla")).Text, StringComparison.Ordinal);
        Assert.Contains("1 of 4 in.", talk.Root().Card!.Text, StringComparison.Ordinal);
        await talk.SteerAsync("close");

        var seen = await talk.Team["Dirk"].SeesAsync(talk.StepMessage("iv_incident.2"));
        Assert.Contains("Passed 1 time.", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Carla", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_can_be_changed_until_the_step_closes()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        var own = await talk.GiveAsync("Carla", ("q1", "What did you feel?"));
        Assert.Contains("The others read it when the step closes.", own.Text, StringComparison.Ordinal);

        var form = await talk.Team["Carla"].TapAsync(own, "Change");
        Assert.Equal("What did you feel?", form.Input("q1").GetProperty("value").GetString());
        await talk.Team["Carla"].SubmitAsync(form, ("q1", "What did you want?"));
        Assert.False(await talk.IsStoredAsync("What did you feel?"));

        await talk.SteerAsync("close");
        var late = await talk.Team["Carla"].SubmitAsync(form, ("q1", "What did you say?"));
        Assert.Contains("That step is closed.", late.Text, StringComparison.Ordinal);
        Assert.Equal("What did you want?", Assert.Single((await talk.ContributionAsync("Carla", "iv_incident.2"))!.Pieces).Text);
    }

    [Fact]
    public async Task What_was_given_can_be_taken_back_after_that()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.GiveAsync("Carla", ("q1", "What did you feel?"));
        await talk.GiveAsync("Dirk", ("q1", "What did you want?"));
        await talk.SteerAsync("close");
        var mine = await talk.Team["Carla"].SeesAsync(talk.StepMessage("iv_incident.2"));

        var after = await talk.Team["Carla"].TapAsync(mine, "Take my text back");

        Assert.DoesNotContain("What did you feel?", after.Text, StringComparison.Ordinal);
        var others = await talk.Team["Dirk"].SeesAsync(talk.StepMessage("iv_incident.2"));
        Assert.DoesNotContain("What did you feel?", others.Text, StringComparison.Ordinal);
        Assert.Contains("What did you want?", others.Text, StringComparison.Ordinal);
        Assert.False(await talk.IsStoredAsync("What did you feel?"));
        Assert.DoesNotContain("Take my text back", (await talk.Team["Els"].SeesAsync(talk.StepMessage("iv_incident.2"))).Buttons);
    }

    [Fact]
    public async Task The_presenter_reads_along_and_says_nothing_where_the_method_asks_it()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.4");
        var round = (await talk.RoundAsync())!;
        Assert.Contains("Anna reads along and doesn't respond yet.", (await talk.StepAsync()).Card!.Text, StringComparison.Ordinal);

        var part = await talk.Team["Anna"].OpenAsync($"circle.part.{round.Id}.iv_incident.4");
        Assert.Contains("You only read along now.", part.Text, StringComparison.Ordinal);
        Assert.Empty(part.Inputs);
        Assert.DoesNotContain("I'm back", part.Buttons);
        await talk.Team.TapAsync("Anna", "submit", $"circle.part.{round.Id}.iv_incident.4", ("text", "But I did!"));
        await talk.Team["Anna"].WriteAsync("But I did!", talk.Root().Thread);

        Assert.Equal("You only read along now. After this step you'll have the floor again.", talk.Host.Connector.TextsIn(talk.Root().Thread)[^1]);
        Assert.False(await talk.IsStoredAsync("But I did!"));
    }

    [Fact]
    public async Task The_presenter_comes_back_from_the_outer_circle_when_they_like()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_gossip.3");
        await talk.GiveAsync("Carla", ("text", "She seems to find it hard to leave."));
        var round = (await talk.RoundAsync())!;

        var part = await talk.Team["Anna"].OpenAsync($"circle.part.{round.Id}.iv_gossip.3");
        await talk.Team["Anna"].TapAsync(part, "I'm back");

        Assert.Equal("iv_gossip.4", (await talk.RoundAsync())!.Current.Id);
        await talk.Team.TapAsync("Anna", "circle", $"circle.return.{round.Id}.iv_gossip.3");
        Assert.Equal("iv_gossip.4", (await talk.RoundAsync())!.Current.Id);
    }

    [Fact]
    public async Task Who_may_know_the_client_sits_out_and_is_not_waited_for()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        var out1 = await talk.Team["Carla"].TapAsync(await talk.FormAsync("Carla"), "I may know this client");

        Assert.Contains("I won't ask you anything more about this case.", out1.Text, StringComparison.Ordinal);
        Assert.Contains("0 of 3 in.", talk.Root().Card!.Text, StringComparison.Ordinal);
        Assert.Empty((await talk.FormAsync("Carla")).Inputs);
        foreach (var name in (string[])["Bob", "Dirk", "Els"]) await talk.PassesAsync(name);
        Assert.Equal("iv_incident.3", (await talk.RoundAsync())!.Current.Id);
    }

    [Fact]
    public async Task The_last_case_is_looked_back_on_first()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.1");
        await talk.FinishAsync();
        await talk.BeginRoundAsync(await talk.BringAsync("Dirk", question: "How do I stop the calls?"), "iv_success");

        Assert.Equal(Round.LookBack, (await talk.RoundAsync())!.Current.Id);
        Assert.Contains("Anna, what did you do with the advice of last time?", (await talk.StepAsync()).Card!.Text, StringComparison.Ordinal);
        await talk.GiveAsync("Anna", ("text", "I set a timer and it rang."));

        Assert.Equal("iv_success.1", (await talk.RoundAsync())!.Current.Id);
        Assert.Contains("I set a timer and it rang.", (await talk.Team["Els"].SeesAsync(talk.StepMessage(Round.LookBack))).Text, StringComparison.Ordinal);
        Assert.Contains("I set a timer and it rang.", (await talk.Team["Els"].SeesAsync(talk.Root())).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I set a timer", talk.Team.Everything, StringComparison.Ordinal);
    }
}
