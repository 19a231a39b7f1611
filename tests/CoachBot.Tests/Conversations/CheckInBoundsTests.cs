using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Sessions;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>The bot keeps boundaries itself: quiet hours, days off, a pause, and enough is enough.</summary>
public sealed class CheckInBoundsTests
{
    [Fact]
    public async Task After_a_session_in_the_evening_the_debrief_waits_for_the_morning_and_the_card_says_so()
    {
        await using var talk = await CheckInTalk.StartAsync();
        var echo = await talk.Chat.CardAsync("plan today 19:00-22:00 with M7");
        var planned = await talk.Chat.TapAsync(echo, "Next", ("right", "yes"));
        Assert.Contains("We'll look back on Friday 27 November at 8:00 am.", planned.Words);
        Assert.Contains("The session is in my quiet hours or on a day off, so I send nothing then. Shall I, for this session?", planned.Words);
        await talk.OnlyAsync(CheckInKind.WrapUp, CheckInKind.Debrief);

        Assert.Empty(await talk.UntilAsync("07:55", daysOn: 1));
        Assert.Single(await talk.UntilAsync("08:00", daysOn: 1));
    }

    [Fact]
    public async Task Asked_to_send_anyway_it_comes_in_the_evening_too()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.WrapUp, CheckInKind.Debrief);
        var echo = await talk.Chat.CardAsync("plan today 19:00-22:00 with M7");
        var planned = await talk.Chat.TapAsync(echo, "Next", ("right", "yes"));

        var anyway = await talk.Chat.TapAsync(planned, "Send anyway");

        Assert.Contains("I'll help you wrap up at 9:30 pm.", anyway.Words);
        Assert.Equal("30 minutes to go with M7", (await talk.CardUntilAsync("21:30")).Words[0]);
        Assert.Single(await talk.UntilAsync("22:15"));
    }

    [Theory]
    [InlineData("pause until 30 November", 4)]
    [InlineData("pauze tot 30 november", 4)]
    [InlineData("holiday 26 November to 29 November", 4)]
    [InlineData("vakantie 26 t/m 29 november", 4)]
    public async Task In_a_pause_nothing_comes_and_after_it_what_still_makes_sense(string words, int days)
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.WrapUp, CheckInKind.Debrief);
        await talk.PlanAsync();

        var pause = await talk.Chat.CardAsync(words);
        Assert.Contains("Quiet from Thursday 26 November up to and including Sunday 29 November", pause.Words);

        Assert.Empty(await talk.UntilAsync("07:55", daysOn: days));
        Assert.Single(await talk.UntilAsync("08:00", daysOn: days));
    }

    [Fact]
    public async Task A_pause_can_be_ended_and_what_it_held_back_does_not_come()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.WeekQuestion);
        await talk.Chat.SayAsync("pause until 4 December");
        await talk.UntilAsync("12:00", daysOn: 1);

        Assert.Contains("I'm back", (await talk.Chat.CardAsync("resume")).Words);

        Assert.Empty(await talk.UntilAsync("15:00", daysOn: 7));
        Assert.Single(await talk.UntilAsync("16:00", daysOn: 7));
    }

    [Fact]
    public async Task A_pause_without_a_date_asks_for_it_on_a_card()
    {
        await using var talk = await CheckInTalk.StartAsync();

        var form = await talk.Chat.CardAsync("pause");
        Assert.Contains("The last day is before the first, or has passed already.", (await talk.Chat.TapAsync(form, "Done", ("from", "2026-12-01"), ("to", "2026-11-30"))).Words);
        var done = await talk.Chat.TapAsync(form, "Done", ("from", "2026-12-01"), ("to", "2026-12-05"));

        Assert.Contains("Quiet from Tuesday 1 December up to and including Saturday 5 December", done.Words);
    }

    [Fact]
    public async Task A_word_after_pause_that_is_no_date_is_not_taken_for_one()
    {
        await using var talk = await CheckInTalk.StartAsync();

        Assert.Contains("Sorry, I didn't get that", await talk.Chat.HearAsync("pause for thought"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_day_has_had_enough_the_moments_pass_and_the_debrief_waits_for_the_morning()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.WrapUp, CheckInKind.Debrief);
        await talk.Host.ChangeAsync(document => document.CheckIns.Rules = document.CheckIns.Rules with { MostADay = 2 });
        await talk.PlanAsync("today 12:30-14:00 with M7");
        await talk.PlanAsync("today 14:30-16:00 with K3");

        Assert.Equal(2, (await talk.UntilAsync("19:00")).Count);
        var said = await talk.UntilAsync("09:30", daysOn: 1);

        Assert.Equal("Your session with K3 is over. Shall we look back?", Assert.Single(said).Text);
    }

    [Fact]
    public async Task What_comes_and_when_is_set_on_two_cards()
    {
        await using var talk = await CheckInTalk.StartAsync();
        var moments = await talk.Chat.CardAsync("check-ins");
        Assert.Equal("rehearsal,wrap_up,debrief,reminder,week_question,look_back", moments.Input("on").GetProperty("value").GetString());

        var quiet = await talk.Chat.TapAsync(moments, "Next", ("on", "wrap_up,debrief"), ("after", "0"), ("wrap_up", "45"), ("week_day", "fri"));
        var overview = await talk.Chat.TapAsync(quiet, "Next", ("quiet_from", "22:00"), ("quiet_to", "07:00"), ("days_off", "sun"), ("holidays", "no"), ("most", "3"));

        Assert.Equal(
            ["This is how I come by", "45 minutes before the end: wrapping up", "Right after a session: the debrief",
                "I only send reminders between 7:00 am and 10:00 pm. You can write any time; outside those hours you won't hear from me first.",
                "Quiet on Sunday", "At most 3 messages a day", "Nothing for a while? Type **pause until** and a date, or **holiday** with two dates."],
            overview.Words);
        await talk.PlanAsync();
        Assert.Equal("45 minutes to go with M7", (await talk.CardUntilAsync("15:15")).Words[0]);
        Assert.Equal("Your session with M7 is over. Shall we look back?", Assert.Single(await talk.UntilAsync("16:00")).Text);
    }

    [Fact]
    public async Task Everything_can_be_switched_off_and_then_nothing_comes()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.PlanAsync();
        var quiet = await talk.Chat.TapAsync(await talk.Chat.CardAsync("check-ins"), "Next", ("on", "no"));
        var overview = await talk.Chat.TapAsync(quiet, "Skip");

        Assert.Contains("I send nothing of my own accord.", overview.Words);
        Assert.Empty(await talk.UntilAsync("20:00", daysOn: 14));
        Assert.Null((await talk.Host.DocumentAsync()).CheckIns.Alarm);
    }

    [Fact]
    public async Task The_time_zone_is_the_organizers_own()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.WrapUp);
        await talk.Host.ChangeAsync(document =>
        {
            document.Profile = document.Profile with { TimeZone = "America/New_York" };
            document.Sessions = [CheckInTalk.Session("s1", "M7", new DateOnly(2026, 11, 26), "13:00", "16:00", Repeat.Weekly)];
        });
        // Thanksgiving is a holiday in another country only.
        await talk.Chat.SayAsync("help");

        Assert.Empty(await talk.UntilAsync("21:25"));
        Assert.Single(await talk.UntilAsync("21:30"));
    }

    [Fact]
    public async Task The_device_tells_the_zone_of_who_named_none()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.WrapUp);
        using var answer = await talk.Host.PostAsync(talk.Chat.Activity("message", new() { ["text"] = "help", ["localTimezone"] = "Europe/London" }));
        talk.Chat.News();
        await talk.PlanAsync();

        Assert.Empty(await talk.UntilAsync("16:25"));
        Assert.Single(await talk.UntilAsync("16:30"));
    }
}
