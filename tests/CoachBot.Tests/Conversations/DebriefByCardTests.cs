using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>The debrief on one card that changes in place.</summary>
public sealed class DebriefByCardTests
{
    private static readonly (string, string)[] LongTalk =
    [
        ("client", "M7"), ("f_proud", "we kept the mood light"),
        ("q_overtime", "q_overtime.a0"), ("q_talk", "q_talk.a2"), ("q_tasks", "q_tasks.a0"), ("q_hours", "q_hours.a0"),
        ("q_role", "q_role.a0"), ("q_close", "q_close.a0"), ("q_home", "q_home.a0"), ("q_craft", "q_craft.a0"), ("f_open", ""),
    ];

    [Fact]
    public async Task Eight_taps_lead_to_what_stands_out_a_question_a_plan_and_a_summary()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var facts = await chat.CardAsync("debrief");
        Assert.Equal(
            ["client", "f_proud", "q_overtime", "q_talk", "q_tasks", "q_hours", "q_role", "q_close", "q_home", "q_craft", "f_open"],
            facts.Inputs);
        Assert.Equal(["q_overtime.a0", "q_overtime.a1", "q_overtime.a2", "q_overtime.a3", "q_overtime.ax", "skip"], facts.Choices("q_overtime"));

        var standOut = await chat.TapAsync(facts, "Done", LongTalk);
        Assert.Contains("The helper's chair", standOut.Words);
        Assert.Equal(["answer"], standOut.Inputs);

        var plan = await chat.TapAsync(standOut, "Next", ("answer", "when she found the letters"));
        Assert.Equal(["remedy", "plan_when", "plan_then"], plan.Inputs);
        Assert.Equal(3, plan.Choices("remedy").Count);

        var summary = await chat.TapAsync(
            plan, "Make this my plan", ("remedy", plan.Choices("remedy")[1]), ("plan_when", "if she starts to tell"), ("plan_then", "I hand her a book"));
        Assert.Contains("If she starts to tell, then I hand her a book", summary.Words, StringComparer.OrdinalIgnoreCase);
        Assert.Empty(summary.Inputs);

        var journal = await chat.CardAsync("journal");
        Assert.Contains("The helper's chair: talk about it.", journal.Words);
        Assert.Contains(journal.Words, words => words.StartsWith("M7, ", StringComparison.Ordinal));
        Assert.Contains("Pleased with: we kept the mood light", journal.Words);
    }

    [Fact]
    public async Task A_second_click_changes_nothing_and_gets_the_current_card()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        var standOut = await chat.TapAsync(facts, "Done", LongTalk);

        var again = await chat.TapAsync(facts, "Done", [.. LongTalk, ("q_talk", "q_talk.a0")]);

        Assert.Equal(standOut.Words, again.Words);
        var plan = await chat.TapAsync(again, "Next");
        var summary = await chat.TapAsync(plan, "No plan this time");
        var old = await chat.TapAsync(facts, "Done", LongTalk);
        Assert.Equal(summary.Words, old.Words);
        Assert.Single((await chat.CardAsync("journal")).Words, words => words.StartsWith("M7, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_in_balance_ends_with_a_warm_line_at_once()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");

        var summary = await chat.TapAsync(facts, "Done", [.. LongTalk.Where(input => input.Item1 != "q_talk"), ("q_talk", "q_talk.a0")]);

        Assert.Contains("Done for today", summary.Words);
        Assert.Contains("On time, in your role and with a task for your client. Lovely. Bag shut.", summary.Words);
    }

    [Fact]
    public async Task Nothing_filled_in_is_asked_again_kindly()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var again = await chat.TapAsync(await chat.CardAsync("debrief"), "Done");

        Assert.Contains("Please tap at least one answer, or choose Cancel.", again.Words);
        Assert.Contains("client", again.Inputs);
    }

    [Fact]
    public async Task Questions_may_be_skipped()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var summary = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("client", "M7"), ("q_talk", "skip"));

        Assert.Contains("Done for today", summary.Words);
        Assert.Contains("No questions answered", (await chat.CardAsync("journal")).Words);
    }

    [Fact]
    public async Task A_client_without_Action_Execute_gets_the_same_card_updated()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");

        var update = Assert.Single(await chat.SubmitAsync(facts, "Done", LongTalk));

        Assert.Equal(("PUT", "the-card"), (update.Method, update.ActivityId));
        Assert.Contains("What stands out", Card.Of(update).Words);
    }

    [Fact]
    public async Task Worry_about_safety_stops_the_debrief_and_keeps_nothing()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var menu = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", [.. LongTalk, ("q_craft", "q_craft.a4")]);

        Assert.Contains("Urgent or worried", menu.Words);
        Assert.Contains(menu.Words, words => words.Contains("112", StringComparison.Ordinal));
        var advice = await chat.TapAsync(menu, "Show what to do", ("topic", "cr_menu.acute"));
        Assert.Contains(advice.Words, words => words.Contains("112", StringComparison.Ordinal));
        Assert.Contains(advice.Elements("AdaptiveCard").Single().GetProperty("actions").EnumerateArray(), action => action.GetProperty("type").GetString() == "Action.OpenUrl");
        Assert.Contains("Your journal is still empty. Your first debrief will appear here.", (await chat.CardAsync("journal")).Words);
    }

    [Fact]
    public async Task The_urgent_button_works_on_every_step_and_on_a_card_of_long_ago()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        var standOut = await chat.TapAsync(facts, "Done", LongTalk);
        var plan = await chat.TapAsync(standOut, "Next");

        foreach (var card in new[] { plan, standOut, facts })
            Assert.Contains("Urgent or worried", (await chat.TapAsync(card, "Urgent or worried")).Words);

        Assert.Contains("Your journal is still empty. Your first debrief will appear here.", (await chat.CardAsync("journal")).Words);
    }

    [Theory]
    [InlineData("q_talk", "q_craft.a0")]
    [InlineData("q_talk", "q_talk.a9")]
    [InlineData("q_talk", "' or 1=1 --")]
    public async Task A_forged_answer_is_refused_and_nothing_happens(string question, string answer)
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");

        var refusal = await chat.InvokeAsync(facts, "Done", (question, answer));

        Assert.Equal(400, refusal.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", refusal.GetProperty("type").GetString());
        Assert.Contains("What stands out", (await chat.TapAsync(facts, "Done", LongTalk)).Words);
    }

    [Fact]
    public async Task Cancel_keeps_nothing_and_a_new_debrief_starts_empty()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        var standOut = await chat.TapAsync(facts, "Done", LongTalk);

        var stopped = await chat.TapAsync(standOut, "Cancel");

        Assert.Contains("Stopped", stopped.Words);
        Assert.Contains("This card is done", (await chat.TapAsync(standOut, "Next")).Words);
        var next = await chat.CardAsync("debrief");
        Assert.Equal(facts.Inputs, next.Inputs);
        Assert.False(next.Input("client").TryGetProperty("value", out _));
    }
}
