using CoachBot.Tests.Cards;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Conversations;

/// <summary>Letting go: milestones with days, what to ask when it goes slower, and a direction that is never a mark.</summary>
public sealed class LettingGoTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 7, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Milestones_are_planned_ticked_and_moved_by_card_in_English()
    {
        var clock = new FakeTimeProvider(Start);
        await using var host = await BotHost.StartAsync(options => options.Clock = clock);
        var chat = new Chat(host);
        await DebriefAsync(chat, "q_close.a0");

        var start = await chat.TapAsync(await chat.TapAsync(await chat.CardAsync("client M7"), "Letting go"), "Milestones");
        Assert.Equal("2026-09-07", start.Input("first").GetProperty("value").GetString());
        var marks = await chat.TapAsync(start, "Next", ("first", "2026-09-07"), ("every", "7"), ("ends_on", "2027-01-25"));
        Assert.Equal(9, marks.Choices("reached").Count);
        Assert.Equal("2026-09-21", marks.Input("ms_1").GetProperty("value").GetString());
        Assert.Contains("Say, for example: \"We're working towards a home where you're in charge. On this date we look back together.\"", marks.Words);
        var card = await chat.TapAsync(marks, "Done", ("reached", "ms_1"), ("ms_1", "2026-09-21"), ("ms_2", "2026-09-22"), ("ms_3", "2026-09-28"));

        Assert.Contains("Next milestone, around 22 September 2026: Client chose 3 things alone in a row. Your role: asks instead of answers.", card.Words);
        Assert.Contains("Say, for example: \"You pick the next three; I'll just watch.\"", card.Words);
        var client = Assert.Single((await host.DocumentAsync()).Clients);
        Assert.Equal(new DateOnly(2027, 1, 25), client.EndsOn);
        Assert.Equal((new DateOnly(2026, 9, 7), new DateOnly(2026, 9, 22)), (client.Milestones[0].ReachedOn!.Value, client.Milestones[1].Due));
        // The same tap again: nothing is unticked or moved.
        await chat.TapAsync(marks, "Done", ("reached", ""), ("ms_2", "2026-10-01"));
        Assert.Equal(client.Milestones, Assert.Single((await host.DocumentAsync()).Clients).Milestones);
    }

    [Fact]
    public async Task Milestones_are_planned_by_typing_in_Dutch()
    {
        var clock = new FakeTimeProvider(Start);
        await using var host = await BotHost.StartAsync(options => options.Clock = clock);
        var chat = new Chat(host, locale: "nl-NL");
        await DebriefAsync(chat, "q_close.a0");
        await chat.SayAsync("typen");

        // There is one client, so nobody has to say which.
        Assert.Contains("1 van 3. Wanneer was of is de eerste sessie?", await chat.HearAsync("mijlpalen"), StringComparison.Ordinal);
        await chat.SayAsync("ja");
        Assert.Contains("3 van 3. Welke einddatum", await chat.HearAsync("om de week"), StringComparison.Ordinal);
        var marks = await chat.HearAsync("25 januari 2027");
        Assert.Contains("2. Je klant koos 3 dingen achter elkaar zelf (rond 5 oktober 2026)", marks, StringComparison.Ordinal);
        await chat.SayAsync("1, 2");
        await chat.SayAsync("sla over");
        await chat.SayAsync("sla over");
        var card = await chat.HearAsync("12 november");

        Assert.Contains("**Loslaten: M7**", card, StringComparison.Ordinal);
        var client = Assert.Single((await host.DocumentAsync()).Clients);
        Assert.Equal(2, client.Milestones.Count(mark => mark.ReachedOn is not null));
        Assert.Equal(new DateOnly(2026, 11, 12), client.Milestones[2].Due);
    }

    [Fact]
    public async Task A_year_too_many_still_gives_a_plan()
    {
        await using var host = await BotHost.StartAsync(options => options.Clock = new FakeTimeProvider(Start));
        var chat = new Chat(host);
        await DebriefAsync(chat, "q_close.a0");

        var marks = await chat.TapAsync(await chat.CardAsync("milestones M7"), "Next", ("first", "9999-12-31"), ("every", "28"), ("ends_on", "9999-12-31"));
        var card = await chat.TapAsync(marks, "Done", ("ms_1", "9999-12-31"));

        Assert.Equal("Letting go: M7", card.Words[0]);
    }

    [Fact]
    public async Task Two_milestones_late_the_coach_asks_what_the_client_needs_that_you_cannot_give()
    {
        var clock = new FakeTimeProvider(Start);
        await using var host = await BotHost.StartAsync(options => options.Clock = clock);
        var chat = new Chat(host);
        await DebriefAsync(chat, "q_close.a0");
        await PlanAsync(chat);
        clock.Advance(TimeSpan.FromDays(16));

        Assert.Contains("Later than you thought: 2.", (await chat.CardAsync("client M7")).Words);
        var late = await chat.CardAsync("letting go M7");
        Assert.Contains("Later than you thought (around 21 September 2026): Client chose 3 things alone in a row.", late.Words);
        Assert.Contains("Say, for example: \"We're going more slowly than we thought. What do you need that I can't give?\"", late.Words);
        var asks = await chat.TapAsync(await chat.TapAsync(late, "Milestones"), "Done");
        Assert.Equal(["need"], asks.Inputs);
        var card = await chat.TapAsync(asks, "Done", ("need", "somebody for the letters"));

        Assert.Contains("What you cannot give, as you noted on 23 September 2026: somebody for the letters", card.Words);
        // It is not asked again the same day.
        Assert.Equal("Letting go: M7", (await chat.TapAsync(await chat.CardAsync("milestones M7"), "Done")).Words[0]);
    }

    [Fact]
    public async Task One_milestone_late_is_no_drift_and_the_question_can_wait()
    {
        var clock = new FakeTimeProvider(Start);
        await using var host = await BotHost.StartAsync(options => options.Clock = clock);
        var chat = new Chat(host, locale: "nl-NL");
        await DebriefAsync(chat, "q_close.a0");
        await PlanAsync(chat, "Verder", "mijlpalen M7", "Klaar");
        clock.Advance(TimeSpan.FromDays(16));

        var asks = await chat.TapAsync(await chat.CardAsync("mijlpalen M7"), "Klaar");
        Assert.Equal("Loslaten: M7", (await chat.TapAsync(asks, "Later")).Words[0]);
        Assert.Null(Assert.Single((await host.DocumentAsync()).Clients).NeedsElsewhere);
        Assert.Equal("Loslaten: M7", (await chat.TapAsync(await chat.CardAsync("mijlpalen M7"), "Klaar", ("reached", "ms_1"))).Words[0]);
    }

    [Fact]
    public async Task The_direction_is_said_after_six_sessions_and_never_as_a_mark()
    {
        var clock = new FakeTimeProvider(Start);
        await using var host = await BotHost.StartAsync(options => options.Clock = clock);
        var chat = new Chat(host, locale: "nl-NL");
        foreach (var close in new[] { "q_close.a1", "q_close.a1", "q_close.a1", "q_close.a0", "q_close.a0" })
        {
            await DebriefAsync(chat, close);
            clock.Advance(TimeSpan.FromDays(7));
        }

        Assert.Contains((await chat.CardAsync("loslaten M7")).Words, words => words.StartsWith("Welke kant het op gaat, kan ik nog niet zeggen.", StringComparison.Ordinal));
        await DebriefAsync(chat, "q_close.a0");
        var card = await chat.CardAsync("loslaten M7");

        Assert.Contains(card.Words, words => words.StartsWith("De laatste drie keer kwam er meer bij je klant te liggen", StringComparison.Ordinal));
        Assert.Contains("De laatste drie keer ging je klant met een eigen taak verder.", card.Words);
        Assert.Contains("\"Je hebt me steeds minder nodig, en dat is precies de bedoeling. Zullen we de laatste stappen plannen?\"", card.Words);
    }

    [Fact]
    public async Task Both_sides_of_attachment_are_spoken_to_each_with_a_question()
    {
        var clock = new FakeTimeProvider(Start);
        await using var host = await BotHost.StartAsync(options => options.Clock = clock);
        var chat = new Chat(host);
        foreach (var _ in new int[2])
        {
            await DebriefAsync(chat, ("q_close", "q_close.a2"), ("q_home", "q_home.a2"));
            clock.Advance(TimeSpan.FromDays(7));
        }

        var card = await chat.CardAsync("letting go M7");
        Assert.Contains(card.Words, words => words.StartsWith("Your client holds on to you", StringComparison.Ordinal));
        Assert.Contains(card.Words, words => words.StartsWith("You've been taking this client home with you", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_a_debrief_points_to_the_end_date_letting_go_is_one_tap_away()
    {
        var clock = new FakeTimeProvider(Start);
        await using var host = await BotHost.StartAsync(options => options.Clock = clock);
        var chat = new Chat(host);

        var card = await chat.TapAsync(await DebriefAsync(chat, "q_close.a3"), "Letting go");

        Assert.Equal("Letting go: M7", card.Words[0]);
        Assert.Equal("\"I still care how it goes for you. I'm only stopping the work you can now do yourself.\"", card.Words.First(words => words.StartsWith('"')));
    }

    [Fact]
    public async Task Three_sessions_by_the_clock_bring_one_question_that_may_be_left()
    {
        var clock = new FakeTimeProvider(Start);
        await using var host = await BotHost.StartAsync(options => options.Clock = clock);
        var chat = new Chat(host);
        foreach (var _ in new int[3])
        {
            await DebriefAsync(chat, ("q_close", "q_close.a1"), ("f_proud", ""));
            clock.Advance(TimeSpan.FromDays(7));
        }

        Assert.Contains((await chat.CardAsync("letting go M7")).Words, words => words.Contains("you can leave it be", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_code_the_coach_asks_whom_it_is_about_and_stopping_keeps_the_plan_as_it_was()
    {
        await using var host = await BotHost.StartAsync(options => options.Clock = new FakeTimeProvider(Start));
        var chat = new Chat(host);
        Assert.Contains("Which client is it about? Add the code, for example **letting go M7**.", (await chat.CardAsync("letting go")).Words);
        Assert.Contains("Which client is it about? Add the code, for example **letting go M7**.", (await chat.CardAsync("milestones")).Words);
        await DebriefAsync(chat, "q_close.a0");

        await chat.TapAsync(await chat.CardAsync("milestones M7"), "Cancel");

        Assert.Empty(Assert.Single((await host.DocumentAsync()).Clients).Milestones);
    }

    private static async Task PlanAsync(Chat chat, string next = "Next", string milestones = "milestones M7", string done = "Done") =>
        await chat.TapAsync(
            await chat.TapAsync(await chat.CardAsync(milestones), next, ("first", "2026-09-07"), ("every", "7"), ("ends_on", "2027-01-25")), done);

    private static Task<Card> DebriefAsync(Chat chat, string close) => DebriefAsync(chat, ("q_close", close));

    /// <summary>A whole debrief, in any language: the facts as they are in balance but for these, no answer to a question, no plan.</summary>
    private static async Task<Card> DebriefAsync(Chat chat, params (string Id, string Value)[] other)
    {
        var card = await chat.TapAsync(
            await chat.CardAsync("debrief"), CardVerbs.Submit, [.. Facts.InBalance.Where(fact => other.All(changed => changed.Id != fact.Id)), .. other]);
        while (card.Inputs.Contains("answer") || card.Inputs.Contains("deeper")) card = await chat.TapAsync(card, CardVerbs.Submit);
        return card.Inputs.Contains("remedy") ? await chat.TapAsync(card, CardVerbs.Skip) : card;
    }
}
