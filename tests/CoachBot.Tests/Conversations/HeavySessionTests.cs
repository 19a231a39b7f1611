using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>How deep a debrief looks follows from how heavy the session was.</summary>
public sealed class HeavySessionTests
{
    [Fact]
    public async Task A_heavy_session_gets_two_questions_first_what_happened_then_what_it_is_about()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var standOut = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("client", "M7"), ("q_talk", "q_talk.a3"));
        Assert.Equal("When did it move from the belongings to the story?", Label(standOut, "answer"));
        var deeper = await chat.TapAsync(standOut, "Next", ("answer", "when she found the letters"));
        Assert.Equal("One step deeper", deeper.Words[0]);
        Assert.Equal("What did your client need that someone else can give better?", Label(deeper, "deeper"));
        var plan = await chat.TapAsync(deeper, "Next", ("deeper", "somebody to grieve with"));

        Assert.Equal(["remedy", "plan_when", "plan_then"], plan.Inputs);
        Assert.Contains("Done for today", (await chat.TapAsync(plan, "No plan this time")).Words);
    }

    [Fact]
    public async Task Een_zware_sessie_krijgt_twee_vragen_en_overslaan_mag()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "nl-NL");

        var standOut = await chat.TapAsync(await chat.CardAsync("nabespreken"), "Klaar", ("q_overtime", "q_overtime.a3"));
        var deeper = await chat.TapAsync(standOut, "Verder");

        Assert.Equal(["Een stap dieper", "**Over de tijd**"], deeper.Words);
        Assert.Equal(["Verder", "Spoed of zorgen", "Stoppen"], deeper.Buttons);
        Assert.Contains("remedy", (await chat.TapAsync(deeper, "Verder")).Inputs);
    }

    [Fact]
    public async Task What_weighs_for_the_first_time_gets_one_question_and_the_second_time_two()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var once = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.LongTalk);
        var plan = await chat.TapAsync(once, "Next");
        Assert.Contains("remedy", plan.Inputs);
        await chat.TapAsync(plan, "No plan this time");
        var twice = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.LongTalk);

        Assert.Equal(["deeper"], (await chat.TapAsync(twice, "Next")).Inputs);
    }

    [Fact]
    public async Task A_light_session_keeps_its_one_line()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var summary = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("client", "M7"), ("q_talk", "q_talk.a1"));

        Assert.Contains("An idea for next time", summary.Words);
        Assert.Empty(summary.Inputs);
    }

    [Fact]
    public async Task By_typing_both_questions_are_asked_and_a_text_beside_the_card_answers_the_second()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var standOut = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("client", "M7"), ("q_talk", "q_talk.a3"));
        await chat.TapAsync(standOut, "Next");
        var plan = await chat.CardAsync("somebody to grieve with");
        Assert.Contains("remedy", plan.Inputs);
        await chat.TapAsync(plan, "Cancel");

        await chat.SayAsync("type");
        foreach (var word in new[] { "debrief", "M7", "skip", "skip", "more than half", "skip", "skip", "skip", "skip", "skip", "skip" }) await chat.HearAsync(word);
        Assert.Contains("**The helper's chair**", await chat.HearAsync("skip"), StringComparison.Ordinal);
        var second = await chat.HearAsync("when she found the letters");

        Assert.StartsWith("**One step deeper**", second, StringComparison.Ordinal);
        Assert.EndsWith("Type your answer, or **skip**.", second, StringComparison.Ordinal);
        Assert.Contains("What will you try?", await chat.HearAsync("skip"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_tap_on_either_question_gets_the_card_it_is_at()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var standOut = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("client", "M7"), ("q_talk", "q_talk.a3"));
        var deeper = await chat.TapAsync(standOut, "Next", ("answer", "the letters"));

        Assert.Equal(deeper.Words, (await chat.TapAsync(standOut, "Next", ("answer", "something else"))).Words);
        var plan = await chat.TapAsync(deeper, "Next");
        Assert.Equal(plan.Inputs, (await chat.TapAsync(deeper, "Next")).Inputs);

        Assert.Contains("Stopped", (await chat.TapAsync(plan, "Cancel")).Words);
        Assert.Contains("This card is done", (await chat.TapAsync(deeper, "Next")).Words);
    }

    private static string Label(Card card, string input) => card.Input(input).GetProperty("label").GetString()!;
}
