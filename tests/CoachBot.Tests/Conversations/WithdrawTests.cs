using CoachBot.Tests.Drivers;
using CoachBot.Tests.Supervision;

namespace CoachBot.Tests.Conversations;

/// <summary>Taking a case back from the personal chat.</summary>
public sealed class WithdrawTests
{
    private static readonly string[] Four = ["Anna", "Bob", "Carla", "Daan"];

    [Fact]
    public async Task The_only_case_is_asked_about_at_once_and_its_card_in_the_channel_is_emptied()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        await talk.ChangeAsync(document => document.IsOpen = true);
        await talk.BringAsync("Anna");
        var message = talk.Team.Message(CircleTalk.Situation);
        var anna = talk.Team["Anna"].Chat;

        var sure = await anna.CardAsync("withdraw");
        Assert.Contains($"Waiting: {CircleTalk.Question}", sure.Words);
        var done = await anna.TapAsync(sure, "Do it", ("sure", "yes"));

        Assert.Contains("Your case is gone, with everything that was written with it.", done.Words);
        var emptied = talk.Host.Connector.Calls.Last(call => call.Method == "PUT" && call.ActivityId == message.Id);
        Assert.Equal("Withdrawn", Card.Of(emptied).Words[0]);
        Assert.DoesNotContain(CircleTalk.Situation, talk.Team.Everything, StringComparison.Ordinal);
        Assert.Empty((await talk.DocumentAsync()).Circle.Cases);
        Assert.Contains("There is no case of yours in a circle now.", (await anna.CardAsync("withdraw")).Words);
    }

    [Fact]
    public async Task Getypt_en_toch_maar_niet()
    {
        await using var talk = await CircleTalk.StartAsync(Four, "nl-NL");
        await talk.BringAsync("Anna");
        var anna = talk.Team["Anna"].Chat;
        await anna.SayAsync("typen");

        Assert.Contains("1. Ja, trek hem in\n2. Nee, laat staan", await anna.HearAsync("intrekken"), StringComparison.Ordinal);
        Assert.Contains("Prima, je casus blijft staan.", await anna.HearAsync("nee"), StringComparison.Ordinal);

        Assert.Single((await talk.DocumentAsync()).Circle.Cases);
        await anna.HearAsync("casus intrekken");
        Assert.StartsWith("**Ingetrokken**", await anna.HearAsync("ja"), StringComparison.Ordinal);
        Assert.Empty((await talk.DocumentAsync()).Circle.Cases);
    }

    [Fact]
    public async Task Of_several_the_one_under_way_can_be_chosen_with_all_that_was_said_about_it()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var first = await talk.BringAsync("Anna");
        await talk.BringAsync("Anna", "Another situation.", "Another question?");
        await talk.BringAsync("Bob", "Bob's situation.", "Bob's?");
        await talk.BeginRoundAsync(first, "iv_incident");
        var anna = talk.Team["Anna"].Chat;

        var which = await anna.CardAsync("withdraw");
        Assert.Equal([first, "case-Anna-17"], which.Choices("case"));
        Assert.Contains("Under way: ", which.Input("case").GetRawText(), StringComparison.Ordinal);
        var sure = await anna.TapAsync(which, "Next", ("case", first));
        await anna.TapAsync(sure, "Do it", ("sure", "yes"));

        var circle = (await talk.DocumentAsync()).Circle;
        Assert.Null(circle.Round);
        Assert.True(Assert.Single(circle.Closed).WasWithdrawn);
        Assert.Equal(["case-Anna-17", "case-Bob-6"], circle.Cases.Select(one => one.Id).Order());
        Assert.Contains("Waiting: Another question?", (await anna.CardAsync("withdraw")).Words);
    }

    [Fact]
    public async Task Without_a_circle_it_is_said_how_to_come_to_have_one()
    {
        await using var host = await BotHost.StartAsync();

        Assert.Contains("**Ik doe mee**", (await new Chat(host, locale: "nl-NL").CardAsync("intrekken")).Text, StringComparison.Ordinal);
    }
}
