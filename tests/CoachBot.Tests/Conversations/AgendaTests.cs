using CoachBot.Coaching.Sessions;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>The sessions ahead: read, moved, called off. It is Thursday 26 November 2026, noon in Amsterdam.</summary>
public sealed class AgendaTests
{
    [Fact]
    public async Task It_lists_what_comes_in_order_over_a_series()
    {
        await using var talk = await StartAsync();

        Assert.Equal(
            [
                "Your agenda",
                """
                1. Thursday 26 November, 1:00 pm to 4:00 pm, M7, every week
                2. Friday 27 November, 9:00 am to 12:00 pm, K
                3. Thursday 3 December, 1:00 pm to 4:00 pm, M7, every week
                4. Thursday 10 December, 1:00 pm to 4:00 pm, M7, every week
                """.ReplaceLineEndings("\n"),
                "To move one or call it off, type **move** and its number.",
            ],
            (await talk.Chat.CardAsync("agenda")).Words);
    }

    [Fact]
    public async Task One_of_a_series_is_moved_and_the_others_stay()
    {
        await using var talk = await StartAsync();

        var times = await ChooseAsync(talk, 3, "move");
        Assert.Equal("2026-12-03", times.Input("date").GetProperty("value").GetString());
        var moved = await talk.Chat.TapAsync(times, "Move it", ("date", "2026-12-04"), ("start", "10:00"), ("end", "12:00"));

        Assert.Contains("**Friday 4 December, 10:00 am to 12:00 pm, M7**", moved.Words);
        Assert.Contains("I'll help you wrap up at 11:30 am.", moved.Words);
        var agenda = await AgendaAsync(talk);
        Assert.Contains("3. Friday 4 December, 10:00 am to 12:00 pm, M7, every week", agenda, StringComparison.Ordinal);
        Assert.Contains("4. Thursday 10 December, 1:00 pm to 4:00 pm, M7, every week", agenda, StringComparison.Ordinal);
        // Its button is about this one.
        var again = await talk.Chat.TapAsync(moved, "Move or call off");
        Assert.Equal(again.Choices("which")[2], again.Input("which").GetProperty("value").GetString());
    }

    [Fact]
    public async Task One_is_called_off()
    {
        await using var talk = await StartAsync();

        Assert.Contains("This one is off, and no longer in your agenda: Thursday 3 December, 1:00 pm to 4:00 pm, M7.", (await ChooseAsync(talk, 3, "off")).Words);

        Assert.Contains("3. Thursday 10 December", await AgendaAsync(talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_ends()
    {
        await using var talk = await StartAsync();

        await ChooseAsync(talk, 3, "all");

        var agenda = await AgendaAsync(talk);
        Assert.Contains("1. Thursday 26 November", agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("December", agenda, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("off")]
    [InlineData("all")]
    public async Task A_single_session_is_called_off(string what)
    {
        await using var talk = await StartAsync();

        await ChooseAsync(talk, 2, what);

        Assert.DoesNotContain(", K", await AgendaAsync(talk), StringComparison.Ordinal);
        Assert.Single((await talk.Host.DocumentAsync()).Sessions);
    }

    [Fact]
    public async Task By_typing_with_its_number()
    {
        await using var talk = await StartAsync("nl-NL");
        await talk.Chat.SayAsync("typen");

        Assert.Contains("Ik dacht: vrijdag 27 november, 9:00 tot 12:00 uur, K", await talk.Chat.HearAsync("verzet 2"), StringComparison.Ordinal);
        Assert.Contains("2 van 2. Wat verandert er?", await talk.Chat.HearAsync("ja"), StringComparison.Ordinal);
        Assert.Contains("Dit gaat niet door", await talk.Chat.HearAsync("2"), StringComparison.Ordinal);

        Assert.DoesNotContain(", K", await talk.Chat.HearAsync("agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_not_in_the_agenda_asks_which()
    {
        await using var talk = await StartAsync();

        Assert.False((await talk.Chat.CardAsync("move 9")).Input("which").TryGetProperty("value", out _));
    }

    [Fact]
    public async Task What_is_over_is_not_in_it()
    {
        await using var talk = await StartAsync();

        talk.Clock.Advance(TimeSpan.FromHours(3.5));
        Assert.Contains("1. Thursday 26 November", await AgendaAsync(talk), StringComparison.Ordinal);
        talk.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Contains("1. Friday 27 November", await AgendaAsync(talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_is_over_meanwhile_cannot_be_moved()
    {
        await using var talk = await StartAsync();
        var which = await talk.Chat.CardAsync("move 1");
        talk.Clock.Advance(TimeSpan.FromHours(5));

        var answer = await talk.Chat.TapAsync(which, "Next", ("which", which.Choices("which")[1]), ("what", "off"));

        Assert.Contains("Friday 27 November", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_sessions_are_the_most_and_the_oldest_plan_leaves()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.Host.ChangeAsync(document => document.Sessions =
            [.. Enumerable.Range(1, 100).Select(number => CheckInTalk.Session($"s{number}", $"K{number}", new DateOnly(2026, 12, 1), "09:00", "10:00") with { PlannedAt = CheckInTalk.Noon.AddMinutes(-number) })]);

        await talk.PlanAsync();

        var kept = (await talk.Host.DocumentAsync()).Sessions;
        Assert.Equal(100, kept.Count);
        Assert.DoesNotContain(kept, session => session.Client == "K100");
        Assert.Equal("M7", kept[^1].Client);
    }

    private static async Task<CheckInTalk> StartAsync(string locale = "en-US")
    {
        var talk = await CheckInTalk.StartAsync(locale);
        await talk.Host.ChangeAsync(document => document.Sessions =
        [
            CheckInTalk.Session("s1", "K", new DateOnly(2026, 11, 27), "09:00", "12:00"),
            CheckInTalk.Session("s2", "M7", new DateOnly(2026, 11, 19), "13:00", "16:00", Repeat.Weekly) with { Times = new SessionTimes(new DateOnly(2026, 11, 19), new TimeOnly(13, 0), new TimeOnly(16, 0), Repeat.Weekly, new DateOnly(2026, 12, 10)) },
        ]);
        return talk;
    }

    private static async Task<Card> ChooseAsync(CheckInTalk talk, int number, string what)
    {
        var which = await talk.Chat.CardAsync($"move {number}");
        return await talk.Chat.TapAsync(which, "Next", ("which", which.Choices("which")[number - 1]), ("what", what));
    }

    private static async Task<string> AgendaAsync(CheckInTalk talk) => (await talk.Chat.CardAsync("agenda")).Text;
}
