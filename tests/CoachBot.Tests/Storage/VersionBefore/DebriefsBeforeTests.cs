using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Storage.VersionBefore;

/// <summary>A debrief that the version before left at one of its steps.</summary>
public sealed class DebriefsBeforeTests
{
    [Fact]
    public async Task A_debrief_at_its_questions_goes_on_to_the_end()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-facts");

        var standOut = await talk.Chat.TapAsync(talk.Card, "Done", Facts.LongTalk);
        Assert.Contains("The helper's chair", standOut.Words);
        var plan = await talk.Chat.TapAsync(standOut, "Next", ("answer", "when she found the letters"));

        await PlanIsMadeAsync(talk, plan);
    }

    [Fact]
    public async Task A_debrief_that_was_filled_in_from_a_story_keeps_what_was_heard()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-told");

        var again = (await talk.Chat.SayAsync("debrief"))[^1];
        Assert.Equal(talk.Card.Words, Card.Of(again).Words);
        Assert.Equal("K3", Card.Of(again).Input("client").GetProperty("value").GetString());
        var next = await talk.Chat.TapAsync(
            talk.Card, "Done", ("client", "K3"), ("q_overtime", "q_overtime.a3"), ("q_hours", "q_hours.a2"));

        Assert.Equal(["answer"], next.Inputs);
        Assert.Contains("Done for today", (await talk.Chat.FinishAsync(next)).Words);
    }

    [Fact]
    public async Task A_debrief_that_asked_for_a_code_instead_of_a_name_takes_the_code()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-code");

        var standOut = await talk.Chat.SubmitFormAsync(talk.Card, ("client", "R4"));

        Assert.Contains("The helper's chair", standOut.Words);
        await talk.Chat.FinishAsync(standOut);
        IsKept(talk, ("client", "R4"), ("proud", "we kept the mood light"));
    }

    [Fact]
    public async Task Who_has_said_that_nobody_is_in_danger_is_not_asked_again()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-no-danger");

        var standOut = await talk.Chat.TapAsync(
            talk.Card, "Done", [.. Facts.LongTalk.SkipLast(1), ("f_open", "she had bruises from moving the wardrobe")]);

        Assert.Contains("The helper's chair", standOut.Words);
    }

    [Fact]
    public async Task A_debrief_at_the_first_question_about_it_goes_on_to_a_plan()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-follow-up");

        await PlanIsMadeAsync(talk, await talk.Chat.TapAsync(talk.Card, "Next", ("answer", "when she found the letters")));
    }

    [Fact]
    public async Task A_debrief_one_step_deeper_goes_on_to_a_plan()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-deeper");

        await PlanIsMadeAsync(talk, await talk.Chat.TapAsync(talk.Card, "Next", ("deeper", "somebody to grieve with")));
    }

    [Fact]
    public async Task A_debrief_at_its_plan_ends_with_the_plan()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-plan");

        await PlanIsMadeAsync(talk, talk.Card);

        IsKept(talk, ("followUpAnswer", "when she found the letters"), ("deeperAnswer", "somebody to grieve with"));
    }

    [Fact]
    public async Task A_debrief_with_two_answers_typed_asks_the_third_and_keeps_the_two()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-typing");

        Assert.Contains("3 of 11. When did you stop", await talk.Chat.HearAsync("perhaps"), StringComparison.Ordinal);
        Assert.Contains("4 of 11.", await talk.Chat.HearAsync("1"), StringComparison.Ordinal);
        Assert.Contains("3 of 11.", await talk.Chat.HearAsync("back"), StringComparison.Ordinal);
        await talk.Chat.HearAsync("1");
        foreach (var answer in new[] { "3", "1", "1", "1", "1", "1", "1" }) await talk.Chat.HearAsync(answer);
        Assert.Contains("**The helper's chair**", await talk.Chat.HearAsync("skip"), StringComparison.Ordinal);
        await talk.Chat.HearAsync("when she found the letters");
        await talk.Chat.HearAsync("2");
        await talk.Chat.HearAsync("she starts to tell");
        var summary = await talk.Chat.HearAsync("I hand her a book");

        Assert.Contains("**Your plan**: If she starts to tell, then I hand her a book", summary, StringComparison.Ordinal);
        IsKept(talk, ("client", "M7"), ("proud", "we kept the mood light"));
    }

    [Fact]
    public async Task What_was_typed_before_stands_on_the_card_after_a_change_to_cards()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-typing");

        var facts = await talk.Chat.CardAsync("card");

        Assert.Equal("M7", facts.Input("client").GetProperty("value").GetString());
        Assert.Equal("we kept the mood light", facts.Input("f_proud").GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_plan_of_which_the_half_was_typed_is_made()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-typing-plan");

        var summary = await talk.Chat.HearAsync("I hand her a book");

        Assert.Contains("**Your plan**: If she starts to tell, then I hand her a book", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_over_a_debrief_are_finished_and_the_debrief_goes_on()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-under-settings");

        var sessions = await talk.Chat.SubmitFormAsync(talk.Card, ("days", "mon,fri"), ("from", "08:30"), ("to", "16:30"));
        var overview = await talk.Chat.SubmitFormAsync(sessions, ("session", "150"), ("gifts", "gift_none"));
        Assert.Contains(overview.Words, words => words.Contains("Amsterdam", StringComparison.Ordinal));

        await PlanIsMadeAsync(talk, await talk.Chat.TapAsync(talk.Cards[0], "Next", ("answer", "when she found the letters")));
    }

    [Fact]
    public async Task A_tap_on_the_debrief_below_leaves_the_settings_and_goes_on_with_the_debrief()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-under-settings");

        await PlanIsMadeAsync(talk, await talk.Chat.TapAsync(talk.Cards[0], "Next", ("answer", "when she found the letters")));

        Assert.Empty(talk.Stored().GetProperty("dialog").GetProperty("dialogStack").EnumerateArray());
    }

    [Fact]
    public async Task Settings_typed_over_a_debrief_lead_back_to_its_question()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-under-settings-typing");

        var said = await talk.Chat.HearAsync("1");
        Assert.Contains("3 of 3.", said, StringComparison.Ordinal);
        for (var question = 0; question < 7; question++)
            said = string.Join('\n', (await talk.Chat.SayAsync("skip")).Select(one => one.Text));

        Assert.Contains("2 of 11.", said, StringComparison.Ordinal);
        Assert.Contains("3 of 11.", await talk.Chat.HearAsync("we kept the mood light"), StringComparison.Ordinal);
        Assert.Equal("M7", (await talk.Chat.CardAsync("card")).Input("client").GetProperty("value").GetString());
    }

    private static void IsKept(EarlierTalk talk, params (string Name, string Value)[] expected)
    {
        var debrief = Assert.Single(talk.Stored().GetProperty("debriefs").EnumerateArray());
        Assert.All(expected, one => Assert.Equal(one.Value, debrief.GetProperty(one.Name).GetString()));
    }

    private static async Task PlanIsMadeAsync(EarlierTalk talk, Card plan)
    {
        Assert.Equal(["remedy", "plan_when", "plan_then"], plan.Inputs);
        var summary = await talk.Chat.TapAsync(
            plan, "Make this my plan",
            ("remedy", plan.Choices("remedy")[1]), ("plan_when", "she starts to tell"), ("plan_then", "I hand her a book"));

        Assert.Contains("If she starts to tell, then I hand her a book", summary.Words);
        Assert.Contains("Pleased with: we kept the mood light", (await talk.Chat.CardAsync("journal")).Words);
        Assert.Equal(["M7"], EarlierTalk.ClientsOf(talk.Stored().GetProperty("debriefs")));
        Assert.Equal(["M7"], EarlierTalk.ClientsOf(talk.Stored().GetProperty("plans")));
    }
}
