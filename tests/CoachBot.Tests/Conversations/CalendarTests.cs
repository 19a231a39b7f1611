using System.Text.Json;
using CoachBot.Organizers;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>Sessions out of a calendar that is pasted in the chat. It is Thursday 26 November 2026, noon in Amsterdam.</summary>
public sealed class CalendarTests
{
    public const string Calendar = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:1
        DTSTART:20261130T090000
        DTEND:20261130T120000
        RRULE:FREQ=WEEKLY
        SUMMARY:Opruimen M7 bij Marijke (zolder)
        LOCATION:Kerklaan 5
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTART:20261201T130000
        DTEND:20261201T160000
        SUMMARY:Marijke
        END:VEVENT
        END:VCALENDAR
        """;

    private static readonly string[] Secrets = ["Marijke", "zolder", "Kerklaan", "Opruimen"];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("<br>")]
    [InlineData("<br />")]
    public async Task It_is_read_whatever_Teams_makes_of_its_lines(string line)
    {
        await using var talk = await CheckInTalk.StartAsync();

        var which = await talk.Chat.CardAsync(Calendar.ReplaceLineEndings(line));

        Assert.Equal(
            ["Monday 30 November, 9:00 am to 12:00 pm, every week", "Tuesday 1 December, 1:00 pm to 4:00 pm"],
            which.Input("chosen").GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task A_known_clients_code_is_taken_over_and_nothing_else_of_a_title()
    {
        var log = new LogCapture();
        await using var talk = await CheckInTalk.StartAsync(change: options => options.Services = log.Register);
        await talk.Chat.TapAsync(await talk.Chat.CardAsync("add client M7"), "Done", ("code", "M7"));

        var which = await talk.Chat.CardAsync(Calendar);
        await LeavesNoTraceAsync();
        var clients = await talk.Chat.TapAsync(which, "Next", ("chosen", "0,1"));
        Assert.Equal(["with_1"], clients.Inputs);
        var done = await talk.Chat.TapAsync(clients, "Done", ("with_1", "K"));

        Assert.Contains("- Monday 30 November, 9:00 am to 12:00 pm, M7, every week\n- Tuesday 1 December, 1:00 pm to 4:00 pm, K", done.Words);
        Assert.Equal(["M7", "K"], (await talk.Host.DocumentAsync()).Sessions.Select(session => session.Client));
        await LeavesNoTraceAsync();
        Assert.DoesNotContain(log.Lines, line => Secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));

        async Task LeavesNoTraceAsync()
        {
            var kept = JsonSerializer.Serialize(await talk.Host.DocumentAsync(), OrganizerJson.Default.OrganizerDocument);
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task The_same_calendar_twice_adds_nothing_also_weeks_later()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await TakeAllAsync();
        Assert.Contains("Those were in your agenda already.", (await TakeAllAsync()).Words);

        talk.Clock.Advance(TimeSpan.FromDays(16));
        Assert.Contains("Those were in your agenda already.", (await TakeAllAsync()).Words);

        Assert.Equal(2, (await talk.Host.DocumentAsync()).Sessions.Count);

        async Task<Card> TakeAllAsync()
        {
            var which = await talk.Chat.CardAsync(Calendar);
            return await talk.Chat.TapAsync(await talk.Chat.TapAsync(which, "Next", ("chosen", string.Join(',', which.Choices("chosen")))), "Skip");
        }
    }

    [Theory]
    [InlineData("debrief")]
    [InlineData("plan")]
    [InlineData("check-ins")]
    public async Task It_is_read_while_another_card_is_open_and_that_one_goes_on(string open)
    {
        await using var talk = await CheckInTalk.StartAsync();
        var card = await talk.Chat.CardAsync(open);

        var which = await talk.Chat.CardAsync(Calendar);
        Assert.Contains("Sessions from your calendar", which.Words);
        await talk.Chat.TapAsync(which, "Cancel");

        Assert.Empty((await talk.Host.DocumentAsync()).Sessions);
        Assert.Equal(card.Words[0], (await talk.Chat.TapAsync(card, Cards.CardVerbs.Submit.TitleOn(card))).Words[0]);
    }

    [Fact]
    public async Task Another_calendar_takes_the_place_of_the_one_that_was_asked_about()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.Chat.CardAsync(Calendar);

        var which = await talk.Chat.CardAsync(Calendar.Replace("20261201", "20261202", StringComparison.Ordinal));
        await talk.Chat.TapAsync(await talk.Chat.TapAsync(which, "Next", ("chosen", "1")), "Skip");

        Assert.Equal(new DateOnly(2026, 12, 2), Assert.Single((await talk.Host.DocumentAsync()).Sessions).Times.Date);
    }

    [Fact]
    public async Task Who_asks_is_told_how()
    {
        await using var talk = await CheckInTalk.StartAsync("nl-NL");

        Assert.Contains((await talk.Chat.CardAsync("agenda importeren")).Words, words => words.StartsWith("Stuur me je agenda als .ics-bestand", StringComparison.Ordinal));
    }
}
