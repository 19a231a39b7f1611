using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Supervision;

/// <summary>What is written to the bot in the thread, for all to read.</summary>
public sealed class ThreadTalkTests
{
    private const string Felt = "What did you feel?";
    private const string Wanted = "What did you want?";

    [Fact]
    public async Task A_message_with_a_mention_is_somebody_s_part()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        var written = await talk.Team["Carla"].WriteAsync(Felt, talk.Root().Thread);

        var given = (await talk.ContributionAsync("Carla", "iv_incident.2"))!;
        Assert.Equal((written["id"], Felt), (given.MessageId, Assert.Single(given.Pieces).Text));
        Assert.StartsWith("I've noted it as your part.", Assert.Single(talk.Host.Connector.TextsIn(talk.Root().Thread)), StringComparison.Ordinal);
        Assert.Contains("1 of 4 in.", talk.Root().Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_who_was_waited_for_closes_the_step_by_writing()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        foreach (var name in (string[])["Bob", "Dirk", "Els"]) await talk.PassesAsync(name);

        await talk.Team["Carla"].WriteAsync(Felt, talk.Root().Thread);

        Assert.Equal("iv_incident.3", (await talk.RoundAsync())!.Current.Id);
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_has_one_effect()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        var written = await talk.Team["Carla"].WriteAsync(Felt, talk.Root().Thread);

        using var again = await talk.Host.PostAsync(written);

        Assert.Single(talk.Host.Connector.TextsIn(talk.Root().Thread));
        Assert.Equal(1, Assert.Single((await talk.RoundAsync())!.QuestionsOf("iv_incident.2")).Id);
    }

    [Fact]
    public async Task What_was_written_follows_its_message_when_that_is_changed_deleted_and_brought_back()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        var written = await talk.Team["Carla"].WriteAsync(Felt, talk.Root().Thread);
        await talk.SteerAsync("close");

        await talk.Team["Carla"].ChangeAsync(written, "messageUpdate", "editMessage", Wanted);
        Assert.Contains(Wanted, await SeenAsync(talk), StringComparison.Ordinal);
        Assert.False(await talk.IsStoredAsync(Felt));

        await talk.Team["Carla"].ChangeAsync(written, "messageDelete", "softDeleteMessage");
        Assert.DoesNotContain(Wanted, await SeenAsync(talk), StringComparison.Ordinal);
        Assert.False(await talk.IsStoredAsync(Wanted));
        Assert.Empty((await talk.RoundAsync())!.QuestionsOf("iv_incident.2"));

        await talk.Team["Carla"].ChangeAsync(written, "messageUpdate", "undeleteMessage", Wanted);
        Assert.Contains(Wanted, await SeenAsync(talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_somebody_else_changes_nothing_of_it()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        var written = await talk.Team["Carla"].WriteAsync(Felt, talk.Root().Thread);
        var forged = new Dictionary<string, object?>(written) { ["from"] = new { id = talk.Team["Dirk"].Id, name = "Dirk" } };

        await talk.Team["Dirk"].ChangeAsync(forged, "messageUpdate", "editMessage", Wanted);
        await talk.Team["Dirk"].ChangeAsync(forged, "messageDelete", "softDeleteMessage");

        Assert.Equal(Felt, Assert.Single((await talk.RoundAsync())!.QuestionsOf("iv_incident.2")).Text);
    }

    [Fact]
    public async Task A_message_that_is_changed_into_what_can_be_recognised_is_not_kept()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        var written = await talk.Team["Carla"].WriteAsync(Felt, talk.Root().Thread);

        await talk.Team["Carla"].ChangeAsync(written, "messageUpdate", "editMessage", "What did Mrs Jansen say on 06-12345678?");

        Assert.False(await talk.IsStoredAsync("12345678"));
        Assert.False(await talk.IsStoredAsync(Felt));
    }

    [Fact]
    public async Task A_text_that_tells_who_somebody_is_is_not_kept()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        await talk.Team["Carla"].WriteAsync("What did Mrs Jansen say?", talk.Root().Thread);

        Assert.Equal("Something here could be recognised. Change it and I'll post it.", talk.Host.Connector.TextsIn(talk.Root().Thread)[^1]);
        Assert.Null(await talk.ContributionAsync("Carla", "iv_incident.2"));
    }

    [Fact]
    public async Task Advice_in_the_question_step_is_not_taken_for_a_question()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        await talk.Team["Carla"].WriteAsync("You should set a timer.", talk.Root().Thread);

        Assert.Equal("Let's park this: it belongs in step 4. Can you turn it into a question?", talk.Host.Connector.TextsIn(talk.Root().Thread)[^1]);
        Assert.Null(await talk.ContributionAsync("Carla", "iv_incident.2"));
    }

    [Theory]
    [InlineData("Anna")]
    [InlineData("Frits")]
    public async Task Whom_the_step_is_not_for_gives_nothing(string name)
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        await talk.Team[name].WriteAsync(Felt, talk.Root().Thread);

        Assert.StartsWith("I only keep the order here.", talk.Host.Connector.TextsIn(talk.Root().Thread)[^1], StringComparison.Ordinal);
        Assert.Empty((await talk.RoundAsync())!.Contributions);
    }

    [Fact]
    public async Task A_message_outside_the_thread_is_no_part()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        await talk.Team["Carla"].WriteAsync(Felt, $"{talk.Team.Channel};messageid=another");

        Assert.Null(await talk.ContributionAsync("Carla", "iv_incident.2"));
    }

    [Theory]
    [InlineData("circle")]
    [InlineData("help")]
    [InlineData("hi")]
    public async Task A_word_brings_the_circle_s_card_down_here(string word)
    {
        await using var talk = await CircleTalk.StartAsync(["Anna", "Bob"]);
        await talk.BringAsync("Anna");

        await talk.Team["Bob"].WriteAsync(word);

        Assert.Contains("Taking part: Anna and Bob.", talk.Team.Messages()[^1].Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_knows_no_cards_of_one_s_own_is_shown_the_way_to_the_private_chat()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        var round = (await talk.RoundAsync())!;

        using var answer = await talk.Host.PostAsync(talk.Team.Activity("message", talk.Team["Carla"].Id, "Carla", new()
        {
            ["value"] = new { card = $"circle.part.{round.Id}.iv_incident.2", flow = "circle", step = "x", verb = "submit", q1 = Felt },
        }, talk.Root().Thread));

        Assert.Contains("Open our private chat and type **my part**.", talk.Host.Connector.TextsIn(talk.Root().Thread)[^1], StringComparison.Ordinal);
        Assert.Null(await talk.ContributionAsync("Carla", "iv_incident.2"));
    }

    private static async Task<string> SeenAsync(CircleTalk talk) => (await talk.Team["Dirk"].SeesAsync(talk.StepMessage("iv_incident.2"))).Text;
}
