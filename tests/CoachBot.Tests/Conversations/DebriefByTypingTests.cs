using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>The whole debrief without a card: for screen readers, for old clients, and for who would rather type.</summary>
public sealed class DebriefByTypingTests
{
    [Fact]
    public async Task By_numbers_in_English()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        Assert.StartsWith("Fine, from now on", await chat.HearAsync("type"), StringComparison.Ordinal);

        var first = await chat.HearAsync("debrief");
        Assert.Contains("1 of 11. Which client is it about?", first, StringComparison.Ordinal);
        Assert.Contains("2 of 11.", await chat.HearAsync("M7"), StringComparison.Ordinal);
        var overtime = await chat.HearAsync("we kept the mood light");
        Assert.Contains("3 of 11. When did you stop", overtime, StringComparison.Ordinal);
        Assert.Contains("\n1. On time or earlier\n2. ", overtime, StringComparison.Ordinal);
        Assert.EndsWith("Reply with a number or a few words.", overtime, StringComparison.Ordinal);
        await chat.HearAsync("1");
        foreach (var answer in new[] { "3", "1", "1.", " 1 ", "1)", "1" }) await chat.HearAsync(answer);
        Assert.Contains("11 of 11.", await chat.HearAsync("1"), StringComparison.Ordinal);
        var standOut = await chat.HearAsync("nothing else");
        Assert.Contains("**The helper's chair**", standOut, StringComparison.Ordinal);
        Assert.EndsWith("Type your answer, or **skip**.", standOut, StringComparison.Ordinal);
        var remedy = await chat.HearAsync("when she found the letters");
        Assert.Contains("1 of 3. What will you try?", remedy, StringComparison.Ordinal);
        Assert.Contains("2 of 3. If …", await chat.HearAsync("2"), StringComparison.Ordinal);
        Assert.Contains("3 of 3. then …", await chat.HearAsync("she starts to tell"), StringComparison.Ordinal);
        var summary = await chat.HearAsync("I hand her a book");

        Assert.Contains("**Your plan**: If she starts to tell, then I hand her a book", summary, StringComparison.Ordinal);
        Assert.Contains("M7, ", await chat.HearAsync("journal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_words_in_Dutch()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("typen");

        await chat.HearAsync("nabespreken");
        await chat.HearAsync("M7");
        await chat.HearAsync("sla over");
        Assert.Contains("4 van 11.", await chat.HearAsync("op tijd"), StringComparison.Ordinal);
        await chat.HearAsync("ongeveer de helft");
        Assert.Contains("6 van 11.", await chat.HearAsync("nee hoor"), StringComparison.Ordinal);
        await chat.HearAsync("Nee.");
        await chat.HearAsync("aangeboden maar vriendelijk afgeslagen");
        await chat.HearAsync("MET EEN TAAK");
        await chat.HearAsync("een goed gevoel");
        Assert.Contains("11 van 11.", await chat.HearAsync("nee"), StringComparison.Ordinal);
        Assert.Contains("**Stoel van de hulpverlener**", await chat.HearAsync("sla over"), StringComparison.Ordinal);
        await chat.HearAsync("overslaan");
        await chat.HearAsync("1");
        await chat.HearAsync("als ze begint te vertellen,");
        var summary = await chat.HearAsync("dan geef ik haar een boek.");

        Assert.Contains("**Jouw plan**: Als ze begint te vertellen, dan geef ik haar een boek", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_repeats_the_question_before_and_replaces_its_answer()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await TypingAsync(host);
        await chat.HearAsync("debrief");

        Assert.StartsWith("This is the first question", await chat.HearAsync("back"), StringComparison.Ordinal);
        await chat.HearAsync("M7");
        Assert.Contains("1 of 11.", await chat.HearAsync("previous"), StringComparison.Ordinal);
        await chat.HearAsync("K3");
        var card = await CardOfAsync(chat);

        Assert.Equal("K3", card.Input("client").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("99")]
    [InlineData("0")]
    [InlineData("perhaps")]
    [InlineData("half an hour or so, I think, but I did not look at the clock")]
    [InlineData("👍")]
    public async Task An_answer_that_fits_nothing_is_asked_again_kindly(string unclear)
    {
        await using var host = await BotHost.StartAsync();
        var chat = await TypingAsync(host);
        foreach (var word in new[] { "debrief", "M7", "skip" }) await chat.HearAsync(word);

        var again = await chat.HearAsync(unclear);

        Assert.StartsWith("Sorry, I don't recognise that answer. Send a number from 1 to 6, or **skip**.", again, StringComparison.Ordinal);
        Assert.Contains("3 of 11. When did you stop", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_cut_and_that_is_said()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await TypingAsync(host);
        await chat.HearAsync("debrief");

        Assert.StartsWith("That was longer than I can keep; I have the first 40 characters.", await chat.HearAsync(new string('m', 60)), StringComparison.Ordinal);
        Assert.StartsWith("That was longer than I can keep; I have the first 1000 characters.", await chat.HearAsync(new string('p', 20_000)), StringComparison.Ordinal);
        var card = await CardOfAsync(chat);

        Assert.Equal(new string('m', 40), card.Input("client").GetProperty("value").GetString());
        Assert.Equal(new string('p', 1000), card.Input("f_proud").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("5")]
    [InlineData("worried about someone's safety")]
    [InlineData("safety")]
    [InlineData("q_craft.a4")]
    public async Task Worry_about_safety_stops_at_once_and_a_number_picks_what_it_is_about(string worry)
    {
        await using var host = await BotHost.StartAsync();
        var chat = await TypingAsync(host);
        foreach (var word in new[] { "debrief", "M7", "skip", "1", "1", "1", "1", "1", "1", "1" }) await chat.HearAsync(word);

        var menu = await chat.HearAsync(worry);
        Assert.Contains("112", menu, StringComparison.Ordinal);
        Assert.Contains("What we were doing has stopped. I keep nothing about this.", menu, StringComparison.Ordinal);
        Assert.Contains("\n3. Someone is ill, hurt or suddenly confused\n", menu, StringComparison.Ordinal);
        var advice = await chat.HearAsync("3");

        Assert.Contains("give the address and do what the operator says", advice, StringComparison.Ordinal);
        Assert.EndsWith("**urgent** shows the whole list again.", advice, StringComparison.Ordinal);
        Assert.Contains("Your journal is still empty.", await chat.HearAsync("journal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_prefers_typing_is_asked_by_text_the_next_time_too_until_card_brings_the_cards_back()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await TypingAsync(host);
        foreach (var word in new[] { "debrief", "M7", "skip", "1", "1", "1", "1", "1", "1", "1", "1" }) await chat.HearAsync(word);
        Assert.Contains("On time, in your role", await chat.HearAsync("skip"), StringComparison.Ordinal);

        Assert.Contains("1 of 11.", await chat.HearAsync("debrief"), StringComparison.Ordinal);
        var card = await CardOfAsync(chat);

        Assert.Contains("client", card.Inputs);
        await chat.TapAsync(card, "Cancel");
        Assert.Contains("q_talk", (await chat.CardAsync("debrief")).Inputs);
    }

    [Fact]
    public async Task What_was_typed_stands_on_the_card_and_what_is_emptied_there_is_gone()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await TypingAsync(host);
        foreach (var word in new[] { "debrief", "M7", "a good day", "1" }) await chat.HearAsync(word);
        var card = await CardOfAsync(chat);
        Assert.Equal("q_overtime.a0", card.Input("q_overtime").GetProperty("value").GetString());

        await chat.TapAsync(card, "Done", ("client", ""), ("f_proud", "a good day"), ("q_overtime", "q_overtime.a0"));

        var journal = await chat.CardAsync("journal");
        Assert.Contains(journal.Words, words => words.StartsWith("no code, ", StringComparison.Ordinal));
        Assert.Contains("Pleased with: a good day", journal.Words);
    }

    [Fact]
    public async Task Text_beside_the_follow_up_and_the_plan_is_an_answer()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("client", "M7"), ("q_talk", "q_talk.a2"));

        var plan = await chat.CardAsync("when she found the letters");
        Assert.Equal(3, plan.Choices("remedy").Count);
        Assert.Contains("2 of 3.", await chat.HearAsync("1"), StringComparison.Ordinal);
        await chat.HearAsync("she starts to tell");
        var summary = await chat.CardAsync("I hand her a book");

        Assert.Contains("If she starts to tell, then I hand her a book", summary.Words);
    }

    [Fact]
    public async Task Text_beside_the_facts_gets_a_helpful_hint_and_loses_nothing()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");

        var hint = await chat.HearAsync("it went well today");

        Assert.Contains("please fill that in first", hint, StringComparison.Ordinal);
        Assert.Contains("What stands out", (await chat.TapAsync(facts, "Done", ("q_talk", "q_talk.a2"))).Words);
    }

    [Theory]
    [InlineData("fine")]
    [InlineData("great")]
    [InlineData("hello")]
    [InlineData("language was hard today")]
    [InlineData("log of the attic")]
    [InlineData("english")]
    public async Task Words_that_are_small_talk_elsewhere_are_an_answer_here(string answer)
    {
        await using var host = await BotHost.StartAsync();
        var chat = await TypingAsync(host);
        await chat.HearAsync("debrief");
        await chat.HearAsync("M7");

        Assert.Contains("3 of 11.", await chat.HearAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_words_leaves_the_question_standing()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await TypingAsync(host);
        await chat.HearAsync("debrief");

        Assert.Contains("1 of 11.", await chat.HearAsync(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skipping_the_choice_of_a_remedy_ends_without_a_plan()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await TypingAsync(host);
        foreach (var word in new[] { "debrief", "M7", "skip", "skip", "half", "3", "skip", "skip", "skip", "skip", "skip", "skip", "skip" }) await chat.HearAsync(word);
        await chat.HearAsync("skip");

        var summary = await chat.HearAsync("skip");

        Assert.Contains("**What stood out**: The helper's chair", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Your plan", summary, StringComparison.Ordinal);
    }

    private static async Task<Chat> TypingAsync(BotHost host)
    {
        var chat = new Chat(host);
        await chat.SayAsync("type");
        return chat;
    }

    private static Task<Card> CardOfAsync(Chat chat) => chat.CardAsync("card");
}
