using CoachBot.Tests.Cards;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Conversations;

/// <summary>The loop: a plan, the session, did it hold?</summary>
public sealed class PlansTests
{
    private const string Sentence = "If it is half past three, then I say that we start clearing up";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_next_debrief_asks_first_whether_the_plan_held_and_twice_is_a_habit()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await PlannedAsync(chat);

        var facts = await NextAsync(chat, "debrief M7");
        var held = facts.Inputs[0];
        Assert.StartsWith("held_", held, StringComparison.Ordinal);
        Assert.Equal($"Your plan was: M7: {Sentence}. Did it hold?", facts.Input(held).GetProperty("label").GetString());
        Assert.Equal("M7", facts.Input("client").GetProperty("value").GetString());
        var first = await chat.TapAsync(facts, "Done", (held, "yes"), ("client", "M7"), ("q_overtime", "q_overtime.a0"));
        Assert.Contains("Your plan held", first.Text, StringComparison.Ordinal);

        facts = await NextAsync(chat, "debrief");
        var second = await chat.TapAsync(facts, "Done", (held, "yes"), ("client", "M7"), ("q_overtime", "q_overtime.a0"));

        Assert.Contains($"It held twice: {Sentence}. That's yours now.", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(held, (await NextAsync(chat, "debrief M7")).Inputs);
        Assert.Contains("No plan is open", (await chat.CardAsync("my plans")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_held_twice_a_smaller_plan_is_offered_and_made()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await PlannedAsync(chat);
        Card summary = null!;
        for (var session = 0; session < 2; session++)
        {
            var facts = await NextAsync(chat, "debrief M7");
            summary = await chat.TapAsync(facts, "Done", (facts.Inputs[0], "no"), ("client", "M7"), ("q_overtime", "q_overtime.a0"));
        }

        Assert.Contains("It may be too large", summary.Text, StringComparison.Ordinal);
        Assert.Contains("peer supervision group", summary.Text, StringComparison.Ordinal);
        var smaller = await chat.TapAsync(summary, "Make it smaller");
        Assert.Equal("it is half past three", smaller.Input("plan_when").GetProperty("value").GetString());
        Assert.Contains("What will you do?", (await chat.TapAsync(smaller, "Make this my plan", ("plan_then", ""))).Text, StringComparison.Ordinal);
        var done = await chat.TapAsync(smaller, "Make this my plan", ("plan_when", "it is half past three"), ("plan_then", "I look at the clock"));

        Assert.Contains("M7: If it is half past three, then I look at the clock", done.Text, StringComparison.Ordinal);
        var plans = await chat.CardAsync("my plans");
        Assert.Contains("1. M7: If it is half past three, then I look at the clock", plans.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("clearing up", plans.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_occasion_nothing_is_said_and_the_plan_stays()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await PlannedAsync(chat);
        var facts = await NextAsync(chat, "debrief M7");

        var summary = await chat.TapAsync(facts, "Done", (facts.Inputs[0], "none"), ("client", "M7"), ("q_overtime", "q_overtime.a0"));

        Assert.DoesNotContain("clearing up", summary.Text, StringComparison.Ordinal);
        Assert.Contains(Sentence, (await chat.CardAsync("my plans")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_debrief_tells_nothing_about_the_plan()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await PlannedAsync(chat);
        for (var session = 0; session < 3; session++)
        {
            var facts = await NextAsync(chat, "debrief M7");
            var open = await chat.TapAsync(facts, "Done", (facts.Inputs[0], "yes"), ("client", "M7"), ("q_overtime", "q_overtime.a2"));
            await chat.TapAsync(open, "Cancel");
        }

        Assert.Contains(Sentence, (await chat.CardAsync("my plans")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_debrief_about_somebody_else_does_not_ask()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await PlannedAsync(chat);

        Assert.Equal("client", (await NextAsync(chat, "debrief K3")).Inputs[0]);
    }

    [Fact]
    public async Task Preparing_rehearses_the_plan_first()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await PlannedAsync(chat);

        var card = await chat.CardAsync("prepare m7");
        Assert.Equal(["Before your session with M7", "Say your plan aloud once. Picture where you'll be standing and what you'll say.", $"**{Sentence}**"], card.Words.Take(3));
        Assert.Contains("Start rounding off 30 minutes before the end.", card.Text, StringComparison.Ordinal);
        Assert.Contains("M7", (await chat.TapAsync(card, "Debrief")).Input("client").GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preparing_without_a_client_asks_which()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await PlannedAsync(chat);
        var facts = await NextAsync(chat, "debrief K3");
        await chat.TapAsync(facts, "Done", ("client", "K3"), ("q_overtime", "q_overtime.a0"));

        var which = await chat.CardAsync("prepare");
        Assert.Equal(["M7", "K3"], which.Buttons.Take(2));

        Assert.Contains(Sentence, (await chat.TapAsync(which, "M7")).Text, StringComparison.Ordinal);
        Assert.Contains("No plan is open", (await chat.TapAsync(which, "K3")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_let_go_by_card_and_a_second_tap_finds_it_gone()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await PlannedAsync(chat);
        var choose = await chat.TapAsync(await chat.CardAsync("my plans"), "Change a plan");
        var inputs = new[] { ("plan", choose.Choices("plan")[0]), ("what", "letgo") };

        Assert.Contains("Let go.", (await chat.TapAsync(choose, "Next", inputs)).Text, StringComparison.Ordinal);
        await chat.InvokeAsync(choose, "Next", inputs);

        Assert.Contains("No plan is open", (await chat.CardAsync("my plans")).Text, StringComparison.Ordinal);
        Assert.Contains("No plan is open", (await chat.CardAsync("change plan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_it_by_typing_in_Dutch()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await PlannedAsync(chat, "Dit wordt mijn plan", "Klaar", "Verder", "nabespreken M7");
        await chat.SayAsync("typen");
        await HeldAsync("nog niet");
        await HeldAsync("2");

        Assert.Contains("1 van 2. Welk plan?", await chat.HearAsync("plan aanpassen"), StringComparison.Ordinal);
        Assert.Contains("2 van 2. Wat wil je ermee?", await chat.HearAsync("1"), StringComparison.Ordinal);
        Assert.Contains("Nu: it is half past three", await chat.HearAsync("kleiner maken"), StringComparison.Ordinal);
        await chat.HearAsync("sla over");
        Assert.Contains("M7: Als it is half past three, dan kijk ik op de klok", await chat.HearAsync("dan kijk ik op de klok"), StringComparison.Ordinal);
        Assert.Contains("Voor je sessie met M7", await chat.HearAsync("voorbereiden"), StringComparison.Ordinal);

        async Task HeldAsync(string answer)
        {
            _clock.Advance(TimeSpan.FromDays(7));
            var question = await chat.HearAsync("nabespreken M7");
            Assert.Contains("1 van 12. Je plan was: M7: Als", question, StringComparison.Ordinal);
            Assert.Contains("2. Nog niet", question, StringComparison.Ordinal);
            await chat.HearAsync(answer);
            Assert.Contains("ik dacht: m7", (await chat.HearAsync("terug") + await chat.HearAsync(answer)).ToLowerInvariant(), StringComparison.Ordinal);
            await chat.HearAsync("ja");
            await chat.HearAsync("sla over");
            await chat.HearAsync("op tijd");
            var last = "";
            for (var question2 = 0; question2 < 8; question2++) last = await chat.HearAsync("sla over");
            Assert.Contains("lukte", last, StringComparison.Ordinal);
        }
    }

    private Task<BotHost> StartAsync() => BotHost.StartAsync(options => options.Clock = _clock);

    private Task<Card> NextAsync(Chat chat, string words)
    {
        _clock.Advance(TimeSpan.FromDays(7));
        return chat.CardAsync(words);
    }

    private static async Task PlannedAsync(Chat chat, string plan = "Make this my plan", string done = "Done", string next = "Next", string words = "debrief M7")
    {
        var standOut = await chat.TapAsync(await chat.CardAsync(words), done, ("client", "M7"), ("q_overtime", "q_overtime.a2"));
        var remedies = await chat.TapAsync(standOut, next);
        await chat.TapAsync(
            remedies, plan, ("remedy", remedies.Choices("remedy")[0]), ("plan_when", "it is half past three"), ("plan_then", "I say that we start clearing up"));
    }
}
