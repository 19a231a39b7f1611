using CoachBot.Coaching.Sessions;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Conversations;

/// <summary>A session is planned: on a card, in words, or question by question. It is Thursday 26 November 2026, noon in Amsterdam.</summary>
public sealed class PlanSessionTests
{
    private static readonly (string, string)[] Filled = [("client", "M7"), ("date", "2026-11-27"), ("start", "13:00"), ("end", "16:00"), ("repeat", "Once")];

    [Theory]
    [InlineData("en-US", "plan", "Put it in my agenda", "**Friday 27 November, 1:00 pm to 4:00 pm, M7**", "I'll help you wrap up at 3:30 pm.", "We'll look back at 4:15 pm.")]
    [InlineData("nl-NL", "sessie plannen", "Zet het in mijn agenda", "**vrijdag 27 november, 13:00 tot 16:00 uur, M7**", "Ik help je om 15:30 uur met afronden.", "We kijken om 16:15 uur terug.")]
    public async Task By_card(string locale, string command, string button, params string[] words)
    {
        await using var talk = await CheckInTalk.StartAsync(locale);

        var planned = await talk.Chat.TapAsync(await talk.Chat.CardAsync(command), button, Filled);

        Assert.All(words, word => Assert.Contains(word, planned.Words));
        await IsKeptAsync(talk, "M7 2026-11-27 13:00-16:00 Once");
    }

    [Theory]
    [InlineData("plan morgen 13 tot 16 met M7", "M7 2026-11-27 13:00-16:00 Once")]
    [InlineData("plan tomorrow 13:00-16:00 with M7", "M7 2026-11-27 13:00-16:00 Once")]
    [InlineData("plan every other Monday 9-12 with K", "K 2026-11-30 09:00-12:00 Fortnightly")]
    [InlineData("plan elke maandag 9 tot 12 met K tot en met 21 december", "K 2026-11-30 09:00-12:00 Weekly 2026-12-21")]
    [InlineData("sessie morgen 22 tot 1 bij M", "M 2026-11-27 22:00-01:00 Once")]
    [InlineData("donderdag 13 tot 16 bij M", "M 2026-11-26 13:00-16:00 Once")]
    [InlineData("Morgen heb ik een sessie van 9:30 tot 12 uur met klant M7.", "M7 2026-11-27 09:30-12:00 Once")]
    public async Task In_words_that_say_it_all_and_are_read_back(string words, string kept)
    {
        await using var talk = await CheckInTalk.StartAsync();

        var echo = await talk.Chat.CardAsync(words);
        Assert.Equal("This is what I understood", echo.Words[0]);
        Assert.Empty((await talk.Host.DocumentAsync()).Sessions);
        await talk.Chat.TapAsync(echo, "Next", ("right", "yes"));

        await IsKeptAsync(talk, kept);
    }

    [Fact]
    public async Task The_echo_is_answered_in_words_too()
    {
        await using var talk = await CheckInTalk.StartAsync("nl-NL");

        await talk.Chat.CardAsync("plan morgen 13 tot 16 met M7");
        Assert.Contains("Het staat erin", (await talk.Chat.CardAsync("ja hoor")).Words);

        await IsKeptAsync(talk, "M7 2026-11-27 13:00-16:00 Once");
    }

    [Fact]
    public async Task Question_by_question()
    {
        await using var talk = await CheckInTalk.StartAsync("nl-NL");
        await talk.Chat.SayAsync("typen");

        Assert.Contains("1 van 5. Met welke klant?", await talk.Chat.HearAsync("plan"), StringComparison.Ordinal);
        var day = await talk.Chat.HearAsync("M7");
        Assert.Contains("2 van 5. Op welke dag?", day, StringComparison.Ordinal);
        Assert.DoesNotContain("sla over", day, StringComparison.Ordinal);
        Assert.Contains("3 van 5.", await talk.Chat.HearAsync("maandag"), StringComparison.Ordinal);
        Assert.Contains("4 van 5.", await talk.Chat.HearAsync("13 uur"), StringComparison.Ordinal);
        Assert.Contains("5 van 5. Hoe vaak?", await talk.Chat.HearAsync("kwart over vier"), StringComparison.Ordinal);
        Assert.Contains("maandag 30 november, 13:00 tot 16:15 uur, M7, elke week", await talk.Chat.HearAsync("elke week"), StringComparison.Ordinal);
        Assert.Contains("Het staat erin", await talk.Chat.HearAsync("ja"), StringComparison.Ordinal);

        await IsKeptAsync(talk, "M7 2026-11-30 13:00-16:15 Weekly");
    }

    [Theory]
    [InlineData("plan morgen om 13 uur met M7", "2026-11-27", "13:00", "M7")]
    [InlineData("plan morgen", "2026-11-27", null, null)]
    [InlineData("plan M7", null, null, "M7")]
    [InlineData("plan \"blauwe deur\"", null, null, "blauwe deur")]
    public async Task Words_that_say_half_of_it_fill_in_the_card(string words, string? date, string? start, string? client)
    {
        await using var talk = await CheckInTalk.StartAsync("nl-NL");

        var form = await talk.Chat.CardAsync(words);

        Assert.Equal((date, start, null, client), (Value(form, "date"), Value(form, "start"), Value(form, "end"), Value(form, "client")));
    }

    [Fact]
    public async Task Who_says_no_to_the_echo_gets_the_card_filled_in()
    {
        await using var talk = await CheckInTalk.StartAsync();
        var echo = await talk.Chat.CardAsync("plan every Monday 9-12 with M7 until 21 December");

        var form = await talk.Chat.TapAsync(echo, "Next", ("right", "change"));
        Assert.Equal(("M7", "2026-11-30", "09:00", "12:00", "Weekly"), (Value(form, "client"), Value(form, "date"), Value(form, "start"), Value(form, "end"), Value(form, "repeat")));
        await talk.Chat.TapAsync(form, "Put it in my agenda", ("client", "M7"), ("date", "2026-11-30"), ("start", "10:00"), ("end", "12:00"), ("repeat", "Weekly"));

        await IsKeptAsync(talk, "M7 2026-11-30 10:00-12:00 Weekly 2026-12-21");
    }

    [Theory]
    [InlineData("plan friday 9-11 with K")]
    [InlineData("friday 9-11 with K")]
    public async Task Another_sentence_takes_the_place_of_the_one_that_was_read_back(string second)
    {
        await using var talk = await CheckInTalk.StartAsync();
        var first = await talk.Chat.CardAsync("plan tomorrow 13:00-16:00 with M7");

        var said = await talk.Chat.SayAsync(second);
        Assert.Contains(said, one => one.Card.ValueKind == System.Text.Json.JsonValueKind.Object ? Card.Of(one).Text.Contains("9:00 am to 11:00 am, K", StringComparison.Ordinal) : one.Text!.Contains("9:00 am to 11:00 am, K", StringComparison.Ordinal));
        Assert.NotNull(first);
        await talk.Chat.SayAsync("yes");

        await IsKeptAsync(talk, "K 2026-11-27 09:00-11:00 Once");
    }

    [Fact]
    public async Task What_is_no_answer_to_the_echo_leaves_it_open()
    {
        await using var talk = await CheckInTalk.StartAsync();
        var echo = await talk.Chat.CardAsync("plan tomorrow 13:00-16:00 with M7");

        Assert.Contains("Sorry", await talk.Chat.HearAsync("perhaps"), StringComparison.Ordinal);
        await talk.Chat.TapAsync(echo, "Next", ("right", "yes"));

        await IsKeptAsync(talk, "M7 2026-11-27 13:00-16:00 Once");
    }

    [Theory]
    [InlineData("date", "2026-11-25", "That has passed already. Choose a day or time that is still ahead.")]
    [InlineData("end", "12:00", "That end time doesn't fit the start. Could you check the times once more?")]
    [InlineData("end", "13:00", "That end time doesn't fit the start. Could you check the times once more?")]
    public async Task Times_that_cannot_be_are_asked_again(string field, string value, string complaint)
    {
        await using var talk = await CheckInTalk.StartAsync();
        var form = await talk.Chat.CardAsync("plan");

        var again = await talk.Chat.TapAsync(form, "Put it in my agenda", [.. Filled, (field, value)]);

        Assert.Contains(complaint, again.Words);
        Assert.Equal("M7", Value(again, "client"));
        Assert.Empty((await talk.Host.DocumentAsync()).Sessions);
        await talk.Chat.TapAsync(again, "Put it in my agenda", Filled);
        await IsKeptAsync(talk, "M7 2026-11-27 13:00-16:00 Once");
    }

    [Fact]
    public async Task A_yes_that_comes_when_the_session_is_over_plans_nothing()
    {
        await using var talk = await CheckInTalk.StartAsync();
        var echo = await talk.Chat.CardAsync("plan today 13:00-16:00 with M7");
        talk.Clock.Advance(TimeSpan.FromHours(5));

        Assert.Contains("That has passed already. Choose a day or time that is still ahead.", (await talk.Chat.TapAsync(echo, "Next", ("right", "yes"))).Words);

        Assert.Empty((await talk.Host.DocumentAsync()).Sessions);
    }

    [Fact]
    public async Task A_session_may_run_past_midnight()
    {
        await using var talk = await CheckInTalk.StartAsync();

        var planned = await talk.Chat.TapAsync(await talk.Chat.CardAsync("plan"), "Put it in my agenda", [.. Filled, ("start", "22:00"), ("end", "00:30")]);

        Assert.Contains("**Friday 27 November, 10:00 pm to 12:30 am, M7**", planned.Words);
        Assert.Contains("We'll look back on Saturday 28 November at 8:00 am.", planned.Words);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_name_instead_of_a_code_is_asked_about_once(bool inWords)
    {
        await using var talk = await CheckInTalk.StartAsync();
        var asked = inWords
            ? await talk.Chat.TapAsync(await talk.Chat.CardAsync("plan tomorrow 13:00-16:00 with Rosa"), "Next", ("right", "yes"))
            : await talk.Chat.TapAsync(await talk.Chat.CardAsync("plan"), "Put it in my agenda", [.. Filled, ("client", "Rosa")]);

        Assert.Contains(asked.Words, words => words.StartsWith("Rosa looks like a name", StringComparison.Ordinal));
        Assert.Empty((await talk.Host.DocumentAsync()).Sessions);
        await talk.Chat.TapAsync(asked, "Put it in my agenda", [.. Filled, ("client", "R4")]);

        await IsKeptAsync(talk, "R4 2026-11-27 13:00-16:00 Once");
    }

    [Fact]
    public async Task A_second_tap_and_an_old_card_plan_nothing_twice()
    {
        await using var talk = await CheckInTalk.StartAsync();
        var echo = await talk.Chat.CardAsync("plan tomorrow 13:00-16:00 with M7");

        Assert.Contains("It's in your agenda", (await talk.Chat.TapAsync(echo, "Next", ("right", "yes"))).Words);
        Assert.Contains("It's in your agenda", (await talk.Chat.TapAsync(echo, "Next", ("right", "yes"))).Words);
        await IsKeptAsync(talk, "M7 2026-11-27 13:00-16:00 Once");

        var form = await talk.Chat.CardAsync("plan");
        await talk.Chat.TapAsync(form, "Cancel");
        Assert.Contains("This card is done", (await talk.Chat.TapAsync(form, "Put it in my agenda", Filled)).Words);
        await IsKeptAsync(talk, "M7 2026-11-27 13:00-16:00 Once");
    }

    [Fact]
    public async Task The_bot_may_die_at_each_step()
    {
        using var file = new SharedFile();
        var (clock, session) = (new FakeTimeProvider(CheckInTalk.Noon), 0);
        var echo = await OnAnotherBotAsync(chat => chat.CardAsync("plan tomorrow 13:00-16:00 with M7"));
        var form = await OnAnotherBotAsync(chat => chat.TapAsync(echo, "Next", ("right", "change")));
        Assert.Equal(form.Words, (await OnAnotherBotAsync(chat => chat.TapAsync(echo, "Next", ("right", "yes")))).Words);
        Assert.Contains("It's in your agenda", (await OnAnotherBotAsync(chat => chat.TapAsync(form, "Put it in my agenda", Filled))).Words);
        Assert.Contains("1. Friday 27 November, 1:00 pm to 4:00 pm, M7", (await OnAnotherBotAsync(chat => chat.CardAsync("agenda"))).Words);

        async Task<Card> OnAnotherBotAsync(Func<Chat, Task<Card>> step)
        {
            await using var host = await file.StartAsync(options => options.Clock = clock);
            return await step(new Chat(host, session: $"{session++}-"));
        }
    }

    [Theory]
    [InlineData("donderdag liep het weer uit bij M")]
    [InlineData("sessie liep weer uit tot 5 uur bij M")]
    [InlineData("sessie vandaag om 9 uur liep weer vreselijk uit")]
    [InlineData("session ran over till 5 again at M's")]
    [InlineData("plan aanpassen")]
    [InlineData("mijn plannen")]
    [InlineData("ze belde zondag om 9 uur en weer om 12 uur")]
    [InlineData("vandaag 9 tot 11 bij M")]
    public async Task Other_words_plan_nothing(string words)
    {
        await using var talk = await CheckInTalk.StartAsync("nl-NL");

        var said = await talk.Chat.SayAsync(words);

        Assert.DoesNotContain(said, one => one.Card.ValueKind == System.Text.Json.JsonValueKind.Object && Card.Of(one).Words[0] is "Een sessie plannen" or "Zo heb ik het begrepen");
        await talk.Chat.SayAsync("ja");
        Assert.Empty((await talk.Host.DocumentAsync()).Sessions);
    }

    [Theory]
    [InlineData("donderdag 13 tot 16 bij M")]
    [InlineData("sessie tot 5 uur")]
    public async Task Where_a_debrief_asks_it_is_the_answer(string words)
    {
        await using var talk = await CheckInTalk.StartAsync("nl-NL");
        await talk.Chat.SayAsync("typen");
        await talk.Chat.SayAsync("nabespreken");
        await talk.Chat.SayAsync("M7");

        Assert.Contains("3 van 11.", await talk.Chat.HearAsync(words), StringComparison.Ordinal);

        Assert.Equal(words, (await talk.Host.DocumentAsync()).OpenDebrief?.Proud ?? words);
        Assert.Empty((await talk.Host.DocumentAsync()).Sessions);
    }

    private static string? Value(Card card, string id) => card.Input(id).TryGetProperty("value", out var value) ? value.GetString() : null;

    private static async Task IsKeptAsync(CheckInTalk talk, string expected)
    {
        var session = Assert.Single((await talk.Host.DocumentAsync()).Sessions);
        Assert.Equal(expected, Shown(session));
    }

    private static string Shown(PlannedSession session)
    {
        var times = session.Times;
        return $"{session.Client} {times.Date:yyyy-MM-dd} {times.Start:HH:mm}-{times.End:HH:mm} {times.Repeat} {times.Until:yyyy-MM-dd}".TrimEnd();
    }
}
