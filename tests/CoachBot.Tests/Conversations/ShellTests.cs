using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>Everything around the debrief: the first meeting, the commands, and whatever a tired person types.</summary>
public sealed class ShellTests
{
    [Fact]
    public async Task The_welcome_comes_once_however_often_Teams_says_that_somebody_is_there()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        foreach (var arrival in new[] { Installed(chat), MembersAdded(chat), Installed(chat), MembersAdded(chat) })
        {
            using var answer = await host.PostAsync(arrival);
        }

        Assert.Equal("Welcome to CoachBot", Card.Of(Assert.Single(chat.News())).Words[0]);
    }

    [Fact]
    public async Task The_welcome_comes_once_when_both_events_arrive_at_the_same_time()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var arrivals = Enumerable.Range(0, 8).Select(number => host.PostAsync(number % 2 == 0 ? Installed(chat) : MembersAdded(chat)));
        foreach (var answer in await Task.WhenAll(arrivals)) answer.Dispose();

        Assert.Single(chat.News());
    }

    [Theory]
    [InlineData("hi", "en-US", "Welcome to CoachBot")]
    [InlineData("hallo", "nl-NL", "Welkom bij CoachBot")]
    [InlineData("Hoi!", "nl-BE", "Welkom bij CoachBot")]
    [InlineData("pff what a day", "en-US", "Welcome to CoachBot")]
    [InlineData("hi", "xx-YY", "Welcome to CoachBot")]
    public async Task The_first_word_is_welcomed_in_the_language_of_the_client_and_the_second_is_answered(string word, string locale, string title)
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: locale);

        Assert.Equal(title, (await chat.CardAsync(word)).Words[0]);

        Assert.Contains(title == "Welkom bij CoachBot" ? "**nabespreken**" : "**debrief**", await chat.HearAsync(word), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_of_the_app_welcomes_nobody_again()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await KnownAsync(host);

        using var answer = await host.PostAsync(chat.Activity("installationUpdate", new() { ["action"] = "add-upgrade" }));

        Assert.Empty(chat.News());
    }

    [Theory]
    [InlineData("hi")]
    [InlineData("Hello there!")]
    [InlineData("hoi coach")]
    [InlineData("Goedemorgen")]
    public async Task A_greeting_is_greeted(string greeting)
    {
        await using var host = await BotHost.StartAsync();
        Assert.StartsWith("Hi, good to see you.", await (await KnownAsync(host)).HearAsync(greeting), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thanks")]
    [InlineData("Thank you so much!")]
    [InlineData("dank je wel")]
    [InlineData("bedankt 🙏")]
    public async Task Thanks_are_taken_kindly(string thanks)
    {
        await using var host = await BotHost.StartAsync();
        Assert.Equal("You're welcome. See you after your next session.", await (await KnownAsync(host)).HearAsync(thanks));
    }

    [Theory]
    [InlineData("debrief")]
    [InlineData("Debrief!")]
    [InlineData("DEBRIEF")]
    [InlineData(" debrief. ")]
    [InlineData("\"debrief\"")]
    [InlineData("**debrief**")]
    [InlineData("/debrief")]
    [InlineData("debrief 🙂")]
    [InlineData("<p>debrief</p>")]
    [InlineData("<div><div>debrief&nbsp;</div></div>")]
    [InlineData("debrief\u00a0")]
    [InlineData("nabespreken")]
    [InlineData("Nabespreking")]
    public async Task A_command_is_heard_however_it_is_written(string command)
    {
        await using var host = await BotHost.StartAsync();
        Assert.Equal("Debrief", (await (await KnownAsync(host)).CardAsync(command)).Words[0]);
    }

    [Fact]
    public async Task A_mention_before_a_command_is_not_part_of_it()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await KnownAsync(host);
        var mention = new { type = "mention", text = "<at>CoachBot</at>", mentioned = new { id = "28:the-bot", name = "CoachBot" } };

        using var answer = await host.PostAsync(chat.Activity("message", new() { ["text"] = "<at>CoachBot</at>&nbsp;debrief", ["entities"] = new[] { mention } }));

        Assert.Equal("Debrief", Card.Of(Assert.Single(chat.News())).Words[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🙂")]
    [InlineData("?!")]
    [InlineData("pff, she talked for two hours")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("debrief the attic with me please")]
    public async Task A_text_that_is_no_command_gets_a_helpful_answer(string text)
    {
        await using var host = await BotHost.StartAsync();

        var answer = await (await KnownAsync(host)).HearAsync(text);

        Assert.Contains("**debrief**", answer, StringComparison.Ordinal);
        Assert.Contains("**urgent**", answer, StringComparison.Ordinal);
        Assert.Contains("**help**", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_text_is_answered_as_any_other()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await KnownAsync(host);

        foreach (var piece in new[] { "a", "<", "<at>", "(a+)+$ ", "debrief ", "&nbsp;", "🙂" })
            Assert.Contains("**help**", await chat.HearAsync(string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("?")]
    [InlineData("hulp")]
    [InlineData("what can you do?")]
    public async Task Help_says_what_there_is(string help)
    {
        await using var host = await BotHost.StartAsync();

        var card = await (await KnownAsync(host)).CardAsync(help);

        foreach (var word in new[] { "debrief", "journal", "prepare M7", "clients", "agreement M7", "refer M7", "letting go M7", "question", "settings", "type", "cancel", "language nl", "urgent", "privacy" })
            Assert.Contains($"**{word}**", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Privacy_says_what_is_kept()
    {
        await using var host = await BotHost.StartAsync();
        Assert.Equal("What I keep", (await (await KnownAsync(host)).CardAsync("privacy")).Words[0]);
    }

    [Theory]
    [InlineData("language nl")]
    [InlineData("taal nederlands")]
    [InlineData("Nederlands")]
    [InlineData("language Dutch")]
    public async Task The_language_can_be_chosen_and_stays(string choice)
    {
        await using var host = await BotHost.StartAsync();
        var chat = await KnownAsync(host);

        Assert.Equal("Prima, ik praat Nederlands met je.", await chat.HearAsync(choice));
        Assert.Equal("Nabespreken", (await chat.CardAsync("debrief")).Words[0]);
        await chat.SayAsync("stop");
        Assert.Equal("Fine, I'll speak English with you.", await chat.HearAsync("taal en"));
    }

    [Theory]
    [InlineData("language")]
    [InlineData("taal")]
    [InlineData("language frans")]
    public async Task An_unknown_language_is_asked_for(string text)
    {
        await using var host = await BotHost.StartAsync();
        Assert.StartsWith("Which language would you like?", await (await KnownAsync(host)).HearAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_cannot_be_read_is_asked_for()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await KnownAsync(host);

        Assert.StartsWith("Which month?", await chat.HearAsync("journal november"), StringComparison.Ordinal);
        Assert.StartsWith("Which month?", await chat.HearAsync("journal 2026-13"), StringComparison.Ordinal);
        Assert.Equal("Your journal of September 2026", (await chat.CardAsync("journal 2026-09 x")).Words[0]);
    }

    [Fact]
    public async Task Cancel_with_nothing_open_says_so()
    {
        await using var host = await BotHost.StartAsync();
        Assert.Equal("Nothing is open. Type **debrief** to start.", await (await KnownAsync(host)).HearAsync("cancel"));
    }

    [Theory]
    [InlineData("urgent", "6")]
    [InlineData("SOS!", "an older person")]
    [InlineData("spoed", "Een oudere die mishandeld of verwaarloosd wordt")]
    public async Task The_urgent_list_is_picked_from_by_number_or_words(string urgent, string pick)
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: urgent == "spoed" ? "nl-NL" : "en-US");
        await chat.SayAsync("hi");
        Assert.Equal(10, (await chat.CardAsync(urgent)).Choices("topic").Count);

        var advice = await chat.CardAsync(pick);

        Assert.Contains(advice.Words, words => words.Contains(urgent == "spoed" ? "mishandeling of verwaarlozing" : "abuse or neglect of an older person", StringComparison.Ordinal));
        Assert.Contains("Urgent or worried", urgent == "spoed" ? ["Urgent or worried"] : advice.Buttons);
    }

    [Fact]
    public async Task A_number_long_after_the_urgent_list_picks_nothing()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await KnownAsync(host);
        await chat.CardAsync("urgent");
        await chat.SayAsync("help");

        Assert.StartsWith("Sorry, I didn't get that", await chat.HearAsync("6"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_in_between_do_not_lose_an_open_debrief()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        await chat.TapAsync(facts, "Done", ("client", "M7"), ("q_talk", "q_talk.a2"));

        foreach (var command in new[] { "help", "privacy", "journal", "journal 2026-09", "language nl", "language en", "language" }) await chat.SayAsync(command);

        var again = await chat.SayAsync("debrief");
        Assert.Equal("Here is your card again, where you left off.", again[0].Text);
        Assert.Contains("What stands out", Card.Of(again[1]).Words);
    }

    [Fact]
    public async Task In_a_team_it_says_that_it_talks_one_to_one()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        using var answer = await host.PostAsync(new Dictionary<string, object?>(chat.Message("debrief"))
        {
            ["conversation"] = new { id = "19:team@thread.tacv2;messageid=1", conversationType = "channel", tenantId = BotHost.TenantId },
        });

        Assert.StartsWith("I only talk one to one", Assert.Single(host.Connector.TextsIn("19:team@thread.tacv2;messageid=1")), StringComparison.Ordinal);
    }

    private static async Task<Chat> KnownAsync(BotHost host)
    {
        var chat = new Chat(host);
        await chat.SayAsync("hi");
        return chat;
    }

    private static Dictionary<string, object?> Installed(Chat chat) => chat.Activity("installationUpdate", new() { ["action"] = "add" });

    private static Dictionary<string, object?> MembersAdded(Chat chat) => chat.Activity("conversationUpdate", new()
    {
        ["membersAdded"] = new[] { new { id = chat.User }, new { id = "28:the-bot" } },
    });
}
