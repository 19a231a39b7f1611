using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>Plain words of danger, in the chat and on a card.</summary>
public sealed class DangerInWordsTests
{
    private const string Empty = "Your journal is still empty. Your first debrief will appear here.";

    [Theory]
    [InlineData("my client says she is going to kill herself", "suicide")]
    [InlineData("I smell gas in the kitchen", "gas")]
    [InlineData("hi she's unconscious", "")]
    [InlineData("thanks she overdosed", "")]
    public async Task Plain_words_open_the_card_at_once(string text, string about)
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var card = await chat.CardAsync(text);

        Assert.Contains("Urgent or worried", card.Words);
        Assert.Contains(card.Words, words => words.Contains(about, StringComparison.Ordinal) && words.Contains("112", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plain_words_on_a_card_stop_the_debrief_and_nothing_is_kept()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");

        var danger = await chat.TapAsync(facts, "Done", [.. Facts.LongTalk.Where(input => input.Item1 != "f_open"), ("f_open", "he hit his wife in front of me")]);

        Assert.Contains(danger.Words, words => words.Contains("What we were doing has stopped.", StringComparison.Ordinal));
        Assert.Contains(Empty, (await chat.CardAsync("journal")).Words);
        Assert.False((await chat.CardAsync("debrief")).Input("client").TryGetProperty("value", out _));
    }

    [Fact]
    public async Task A_doubt_is_asked_about_once_and_no_lets_the_debrief_go_on_with_its_taps()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        (string, string)[] inputs = [.. Facts.LongTalk.Where(input => input.Item1 != "f_open"), ("f_open", "she had bruises from moving the wardrobe")];

        var doubt = await chat.TapAsync(facts, "Done", inputs);
        Assert.Contains(doubt.Words, words => words.Contains("is anyone in danger now?", StringComparison.Ordinal));
        var no = await chat.TapAsync(doubt, doubt.Buttons[0], ("topic", "cr_check.no"));
        var again = await chat.TapAsync(no, "Go on");

        Assert.Equal("M7", again.Input("client").GetProperty("value").GetString());
        Assert.Equal("q_talk.a2", again.Input("q_talk").GetProperty("value").GetString());
        Assert.False(again.Input("f_open").TryGetProperty("value", out _));
        Assert.Contains("What stands out", (await chat.TapAsync(again, "Done", inputs)).Words);
    }

    [Fact]
    public async Task Yes_to_the_doubt_stops_the_debrief()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var doubt = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("client", "M7"), ("f_open", "zij had blauwe plekken"));

        var menu = await chat.TapAsync(doubt, doubt.Buttons[0], ("topic", "cr_check.yes"));

        Assert.Contains(menu.Words, words => words.Contains("What we were doing has stopped.", StringComparison.Ordinal));
        Assert.False((await chat.CardAsync("debrief")).Input("client").TryGetProperty("value", out _));
    }

    [Fact]
    public async Task Who_types_is_asked_in_words_and_goes_on_where_it_was()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("typen");
        await chat.SayAsync("nabespreken");
        await chat.SayAsync("M7");

        var doubt = await chat.HearAsync("zij had blauwe plekken van de verhuizing");
        Assert.Contains("is er nu iemand in gevaar?", doubt, StringComparison.Ordinal);
        var goesOn = await chat.SayAsync("nee");
        Assert.Contains("2 van 11", goesOn[^1].Text, StringComparison.Ordinal);
        Assert.Contains("3 van 11", await chat.HearAsync("zij had blauwe plekken van de verhuizing"), StringComparison.Ordinal);
    }
}
