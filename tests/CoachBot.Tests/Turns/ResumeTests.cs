using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Turns;

/// <summary>A debrief that was left half-way goes on where it was: after a restart, the next day, on another device.</summary>
public sealed class ResumeTests
{
    private static readonly DateTimeOffset Evening = new(2026, 9, 14, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task By_card_each_step_may_be_taken_on_another_bot_on_another_day()
    {
        using var file = new SharedFile();
        var clock = new FakeTimeProvider(Evening);
        var day = 0;

        var facts = await OnAnotherDayAsync(chat => chat.CardAsync("debrief"));
        var standOut = await OnAnotherDayAsync(chat => chat.TapAsync(facts, "Done", Facts.LongTalk));
        var plan = await OnAnotherDayAsync(chat => chat.TapAsync(standOut, "Next", ("answer", "the letters")));
        Assert.Equal(plan.Words, (await OnAnotherDayAsync(chat => chat.TapAsync(facts, "Done", Facts.LongTalk))).Words);
        var summary = await OnAnotherDayAsync(chat => chat.TapAsync(plan, "No plan this time"));

        Assert.Contains("Done for today", summary.Words);
        var journal = await OnAnotherDayAsync(chat => chat.CardAsync("journal"));
        Assert.Contains("M7, 14 September 2026", journal.Words);

        async Task<Card> OnAnotherDayAsync(Func<Chat, Task<Card>> step)
        {
            clock.Advance(TimeSpan.FromDays(day++ == 0 ? 0 : 1));
            await using var host = await file.StartAsync(options => options.Clock = clock);
            return await step(new Chat(host, session: $"day-{day}-"));
        }
    }

    [Fact]
    public async Task By_typing_each_answer_may_be_given_to_another_bot()
    {
        using var file = new SharedFile();
        var session = 0;
        await SayAsync("type");
        Assert.Contains("1 of 11. ", await SayAsync("debrief"), StringComparison.Ordinal);
        Assert.Contains("2 of 11. ", await SayAsync("M7"), StringComparison.Ordinal);
        Assert.Contains("3 of 11. ", await SayAsync("the mood"), StringComparison.Ordinal);
        Assert.Contains("4 of 11. ", await SayAsync("1"), StringComparison.Ordinal);
        foreach (var answer in new[] { "3", "1", "1", "1", "1", "1", "1" }) await SayAsync(answer);

        var followUp = await SayAsync("skip");
        Assert.Contains("The helper's chair", followUp, StringComparison.Ordinal);
        Assert.Contains("1 of 3. ", await SayAsync("the letters"), StringComparison.Ordinal);
        Assert.Contains("2 of 3. ", await SayAsync("2"), StringComparison.Ordinal);
        Assert.Contains("3 of 3. ", await SayAsync("if she starts to tell"), StringComparison.Ordinal);

        Assert.Contains("If she starts to tell, then I hand her a book", await SayAsync("then I hand her a book"), StringComparison.OrdinalIgnoreCase);

        async Task<string> SayAsync(string text)
        {
            await using var host = await file.StartAsync();
            return await new Chat(host, session: $"{session++}-").HearAsync(text);
        }
    }

    [Fact]
    public async Task Asking_for_a_debrief_again_shows_the_step_where_it_was()
    {
        using var file = new SharedFile();
        Card standOut;
        await using (var first = await file.StartAsync())
        {
            var chat = new Chat(first);
            standOut = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.LongTalk);
        }

        await using var second = await file.StartAsync();
        var news = await new Chat(second, session: "next-").SayAsync("debrief");

        Assert.EndsWith("where you left off.", news[0].Text, StringComparison.Ordinal);
        Assert.Equal(standOut.Words, Card.Of(news[1]).Words);
        Assert.Equal(2, news.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_begun_before_a_restart_can_be_cancelled_after_it(bool byWord)
    {
        using var file = new SharedFile();
        Card facts;
        await using (var first = await file.StartAsync()) facts = await new Chat(first).CardAsync("debrief");

        await using var second = await file.StartAsync();
        var chat = new Chat(second, session: "next-");
        var stopped = byWord ? await chat.CardAsync("cancel") : await chat.TapAsync(facts, "Cancel");

        Assert.Contains("Stopped", stopped.Words);
        Assert.Contains("This card is done", (await chat.TapAsync(facts, "Done", Facts.LongTalk)).Words);
        var document = await second.DocumentAsync();
        Assert.Null(document.OpenDebrief);
        Assert.Empty(document.Debriefs);
    }

    [Fact]
    public async Task What_was_typed_stands_on_the_card_after_a_change_to_cards()
    {
        using var file = new SharedFile();
        await using (var first = await file.StartAsync())
        {
            var typing = new Chat(first);
            foreach (var text in new[] { "type", "debrief", "M7", "the mood", "2" }) await typing.SayAsync(text);
        }

        await using var second = await file.StartAsync();
        var facts = await new Chat(second, session: "next-").CardAsync("card");

        Assert.Equal("M7", facts.Input("client").GetProperty("value").GetString());
        Assert.Equal("the mood", facts.Input("f_proud").GetProperty("value").GetString());
        Assert.Equal("q_overtime.a1", facts.Input("q_overtime").GetProperty("value").GetString());
        Assert.False(facts.Input("q_talk").TryGetProperty("value", out _));
    }
}
