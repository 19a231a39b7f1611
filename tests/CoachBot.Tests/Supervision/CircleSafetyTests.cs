using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Supervision;

/// <summary>What could tell who somebody is, and what may be about danger.</summary>
public sealed class CircleSafetyTests
{
    private const string Danger = "What if she is going to kill herself, as she says?";
    private const string Doubt = "How did you take the bruises on her arm?";

    [Theory]
    [InlineData("What did you say when you called 06-12345678?")]
    [InlineData("Did you write to jansen@example.org then?")]
    public async Task A_number_or_address_has_to_be_changed(string text)
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        var asked = await talk.GiveAsync("Carla", ("q1", text));

        Assert.Contains("Something here could be recognised. Change it and I'll post it.", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fine", asked.Inputs);
        var again = await talk.Team["Carla"].SubmitAsync(asked, ("q1", text), ("fine", "yes"));
        Assert.Contains("Something here could be recognised.", again.Text, StringComparison.Ordinal);
        Assert.Null(await talk.ContributionAsync("Carla", "iv_incident.2"));
        await talk.Team["Carla"].SubmitAsync(again, ("q1", "What did you say when you called?"));
        Assert.NotNull(await talk.ContributionAsync("Carla", "iv_incident.2"));
    }

    [Fact]
    public async Task What_looks_like_a_name_is_asked_about_and_its_writer_decides()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        const string text = "What did Mrs Jansen say to that?";

        var asked = await talk.GiveAsync("Carla", ("q1", text));
        Assert.Contains("Jansen", asked.Text, StringComparison.Ordinal);
        Assert.Null(await talk.ContributionAsync("Carla", "iv_incident.2"));
        Assert.False(await talk.IsStoredAsync("Jansen"));
        await talk.Team["Carla"].SubmitAsync(asked, ("q1", text), ("fine", "yes"));

        Assert.Equal(text, Assert.Single((await talk.ContributionAsync("Carla", "iv_incident.2"))!.Pieces).Text);
    }

    [Fact]
    public async Task Words_of_danger_let_the_round_stand_still_and_are_neither_kept_nor_posted()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        var numbers = await talk.GiveAsync("Carla", ("q1", Danger));

        Assert.Contains("112", numbers.Json.ToString(), StringComparison.Ordinal);
        var round = (await talk.RoundAsync())!;
        Assert.True(round is { IsPaused: true, MayBeDanger: true });
        Assert.Empty(round.Contributions);
        Assert.False(await talk.IsStoredAsync(Danger));
        Assert.Contains("I'm pausing this round, because this may be about danger. Danger now: call 112. Anna, I've sent you a private message.", talk.Team.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Danger, string.Join('\n', talk.Host.Connector.Calls.Select(call => call.Body.ToString())), StringComparison.Ordinal);
        // Who wrote it is told to nobody.
        Assert.DoesNotContain("Carla", talk.Team.Message("I'm pausing this round").Card!.Text, StringComparison.Ordinal);
        var note = Assert.Single(talk.Team["Anna"].Chat.News());
        Assert.Contains("In your round somebody wrote something that may be about danger.", note.Text, StringComparison.Ordinal);
        Assert.Contains("112", note.Card.ToString(), StringComparison.Ordinal);
        Assert.Empty(talk.Team["Carla"].Chat.News());
    }

    [Fact]
    public async Task The_facilitator_opens_the_step_again_and_a_later_danger_is_told_again()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.GiveAsync("Carla", ("q1", Danger));
        await talk.SteerAsync("resume");
        Assert.True((await talk.RoundAsync()) is { IsPaused: false, MayBeDanger: false });
        await talk.SteerAsync("close");
        await talk.SteerAsync("close");
        talk.Clock.Advance(TimeSpan.FromHours(1));

        await talk.GiveAsync("Dirk", ("text", Danger));

        Assert.True((await talk.RoundAsync())!.IsPaused);
        Assert.Equal(2, talk.Team.Messages().Count(message => message.Card!.Text.Contains("I'm pausing this round", StringComparison.Ordinal)));
        Assert.Equal(2, talk.Team["Anna"].Chat.News().Count);
    }

    [Fact]
    public async Task A_doubt_is_asked_about_and_no_lets_the_text_be_taken()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        var asked = await talk.GiveAsync("Carla", ("q1", Doubt));
        Assert.Equal(["no", "unsure", "yes"], asked.Choices("safe"));
        Assert.False((await talk.RoundAsync())!.IsPaused);
        await talk.Team["Carla"].SubmitAsync(asked, ("q1", Doubt), ("safe", "no"));

        Assert.Equal(Doubt, Assert.Single((await talk.ContributionAsync("Carla", "iv_incident.2"))!.Pieces).Text);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("unsure")]
    public async Task A_doubt_that_stays_lets_the_round_stand_still(string answer)
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        await talk.Team["Carla"].SubmitAsync(await talk.GiveAsync("Carla", ("q1", Doubt)), ("q1", Doubt), ("safe", answer));

        Assert.True((await talk.RoundAsync()) is { IsPaused: true, Contributions.Count: 0 });
        Assert.False(await talk.IsStoredAsync(Doubt));
    }

    [Fact]
    public async Task Words_of_danger_in_the_thread_let_the_round_stand_still_too()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        await talk.Team["Carla"].WriteAsync(Danger, talk.Root().Thread);

        Assert.True((await talk.RoundAsync()) is { IsPaused: true, MayBeDanger: true, Contributions.Count: 0 });
        Assert.False(await talk.IsStoredAsync(Danger));
        Assert.Contains("call 112", talk.Host.Connector.TextsIn(talk.Root().Thread)[^1], StringComparison.Ordinal);
        Assert.Single(talk.Team["Anna"].Chat.News());
    }

    [Fact]
    public async Task The_numbers_are_one_tap_away_for_everybody()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        Assert.Contains("112", (await talk.Team.TapAsync("Frits", "sos", "circle.board")).ToString(), StringComparison.Ordinal);
        Assert.All(talk.Team.Messages(), message => Assert.Contains(message.Card!.Json.GetProperty("actions").EnumerateArray(), action => action.GetProperty("verb").GetString() == "sos"));
    }
}
