using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Supervision;

/// <summary>After its days, or when its author takes it back, a case is nowhere to be read any more.</summary>
public sealed class RetentionTests
{
    private const string Felt = "What did you feel when the bell rang?";
    private const string Tried = "I set a timer and it rang.";
    private static readonly TimeSpan Step = TimeSpan.FromHours(6);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_the_days_of_the_circle_the_cards_are_emptied_where_they_stand(bool isOpen)
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2", document => document.IsOpen = isOpen);
        await talk.GiveAsync("Carla", ("q1", Felt));
        await EndAsync(talk);
        Assert.Equal(isOpen, talk.Team.Everything.Contains(Felt, StringComparison.Ordinal));
        Assert.Equal(isOpen, talk.Team.Everything.Contains(CircleTalk.Situation, StringComparison.Ordinal));
        var messages = talk.Team.Messages().Count;

        await talk.UntilAsync(20, "23:00", Step);
        Assert.True(await talk.IsStoredAsync(Felt));
        await talk.UntilAsync(21, "12:00", Step);

        Assert.False(await talk.IsStoredAsync(Felt));
        Assert.False(await talk.IsStoredAsync(CircleTalk.Situation));
        Assert.False(await talk.IsStoredAsync(CircleTalk.Question));
        Assert.DoesNotContain(Felt, await EverybodySeesAsync(talk), StringComparison.Ordinal);
        Assert.DoesNotContain(CircleTalk.Situation, await EverybodySeesAsync(talk), StringComparison.Ordinal);
        Assert.Contains("The texts have been cleared.", talk.Root().Card!.Text, StringComparison.Ordinal);
        // Emptied, not posted anew; only the question after two weeks came between.
        Assert.Equal(messages + 1, talk.Team.Messages().Count);
        // What is known of the case stays.
        Assert.Contains("Anna's case: Incident method", talk.Root().Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_presenter_is_asked_after_two_weeks_and_what_they_tell_goes_with_the_rest()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await EndAsync(talk);
        await talk.UntilAsync(14, "09:59", Step);
        Assert.DoesNotContain("what did you do with the advice", talk.Team.Everything, StringComparison.Ordinal);
        await talk.UntilAsync(14, "10:01", TimeSpan.FromMinutes(1));
        var asked = talk.Team.Message("Anna, what did you do with the advice of last time?");
        Assert.Equal(talk.Root().Thread, asked.Thread);

        Assert.Empty((await talk.Team["Bob"].OpenAsync($"circle.afterwards.{await CaseAsync(talk)}")).Inputs);
        await talk.Team["Anna"].SubmitAsync(await talk.Team["Anna"].OpenAsync($"circle.afterwards.{await CaseAsync(talk)}"), ("text", Tried));

        Assert.Contains(Tried, (await talk.Team["Els"].SeesAsync(talk.Root())).Text, StringComparison.Ordinal);
        await talk.UntilAsync(21, "12:00", Step);
        Assert.False(await talk.IsStoredAsync(Tried));
    }

    [Fact]
    public async Task The_log_of_one_s_own_stays_in_one_s_own_hands()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await EndAsync(talk);

        await talk.Team["Carla"].SubmitAsync(await talk.Team["Carla"].OpenAsync($"circle.line.{await CaseAsync(talk)}"), ("text", "Ask before I help."));

        Assert.False(await talk.IsStoredAsync("Ask before I help."));
        Assert.DoesNotContain("Ask before I help.", await EverybodySeesAsync(talk), StringComparison.Ordinal);
        var line = Assert.Single((await talk.Host.DocumentAsync(talk.Team["Carla"].Id)).CircleLog);
        Assert.Equal("Ask before I help.", line.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_case_that_waits_is_withdrawn(bool isOpen)
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        await talk.ChangeAsync(document => document.IsOpen = isOpen);
        await talk.BringAsync("Anna");
        Assert.Equal(isOpen, talk.Team.Everything.Contains(CircleTalk.Situation, StringComparison.Ordinal));

        await WithdrawAsync(talk);

        await AssertGoneAsync(talk);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_case_that_is_under_way_is_withdrawn_with_all_that_was_said(bool isOpen)
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2", document => document.IsOpen = isOpen);
        await talk.GiveAsync("Carla", ("q1", Felt));
        await talk.SteerAsync("close");

        await WithdrawAsync(talk);

        await AssertGoneAsync(talk);
        Assert.Null(await talk.RoundAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_case_that_is_closed_is_withdrawn_with_what_was_useful_and_what_came_of_it(bool isOpen)
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2", document => document.IsOpen = isOpen);
        await talk.GiveAsync("Carla", ("q1", Felt));
        await EndAsync(talk);
        Assert.Equal(isOpen, talk.Team.Message("Thank you all.").Card!.Text.Contains(Felt, StringComparison.Ordinal));
        // The next round looked back on it.
        await talk.BeginRoundAsync(await talk.BringAsync("Dirk", "She rings me at night.", "How do I stop the calls?"), "iv_success");
        await talk.GiveAsync("Anna", ("text", Tried));

        await WithdrawAsync(talk);

        await AssertGoneAsync(talk);
        Assert.False(await talk.IsStoredAsync(Tried));
        Assert.DoesNotContain(Tried, await EverybodySeesAsync(talk), StringComparison.Ordinal);
        Assert.Equal("iv_success.1", (await talk.RoundAsync())!.Current.Id);
    }

    [Fact]
    public async Task Nobody_withdraws_somebody_else_s_case()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        var id = await talk.BringAsync("Anna");

        await talk.Team.TapAsync("Bob", "circle", $"circle.withdraw.{id}");
        await talk.Team.TapAsync("Bob", "submit", $"circle.withdraw.{id}");

        Assert.True(await talk.IsStoredAsync(CircleTalk.Situation));
        Assert.DoesNotContain("Withdraw", (await talk.Team["Bob"].SeesAsync(talk.Root())).Buttons);
    }

    [Fact]
    public async Task A_text_in_the_thread_that_its_writer_deletes_is_gone_from_the_closing_card_too()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2", document => document.IsOpen = true);
        var written = await talk.Team["Carla"].WriteAsync(Felt, talk.Root().Thread);
        await EndAsync(talk);
        Assert.Contains(Felt, talk.Team.Message("Thank you all.").Card!.Text, StringComparison.Ordinal);

        await talk.Team["Carla"].ChangeAsync(written, "messageDelete", "softDeleteMessage");

        Assert.DoesNotContain(Felt, talk.Team.Everything, StringComparison.Ordinal);
    }

    // With what was given marked as useful.
    private static async Task EndAsync(CircleTalk talk)
    {
        while ((await talk.RoundAsync())!.Current.Id != "harvest") await talk.SteerAsync("close");
        var form = await talk.FormAsync("Anna");
        await talk.Team["Anna"].SubmitAsync(form, [.. form.Inputs.Where(id => id == "useful").Select(id => (id, form.Choices(id)[0]))]);
        Assert.Null(await talk.RoundAsync());
    }

    private static async Task<string> CaseAsync(CircleTalk talk) => (await talk.DocumentAsync()).Circle.Closed[^1].Round.Id;

    private static async Task WithdrawAsync(CircleTalk talk)
    {
        var mine = await talk.Team["Anna"].SeesAsync(talk.Root());
        await talk.Team["Anna"].SubmitAsync(await talk.Team["Anna"].TapAsync(mine, "Withdraw"));
    }

    private static async Task AssertGoneAsync(CircleTalk talk)
    {
        Assert.Contains("This case was withdrawn. What was here is gone.", talk.Root().Card!.Text, StringComparison.Ordinal);
        foreach (var text in (string[])[CircleTalk.Situation, CircleTalk.Question, Felt])
        {
            Assert.False(await talk.IsStoredAsync(text));
            Assert.DoesNotContain(text, await EverybodySeesAsync(talk), StringComparison.Ordinal);
        }
    }

    private static async Task<string> EverybodySeesAsync(CircleTalk talk)
    {
        var seen = new List<string> { talk.Team.Everything };
        foreach (var message in talk.Team.Messages().Where(message => CircleMoves.SlotOf(message) is not null))
            foreach (var name in CircleMoves.Five) seen.Add((await talk.Team[name].SeesAsync(message)).Json.ToString());
        return string.Join('\n', seen);
    }
}
