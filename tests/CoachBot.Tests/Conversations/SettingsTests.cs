using CoachBot.Tests.Cards;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Conversations;

/// <summary>The first meeting, and changing one's mind after it.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Three_cards_and_the_coach_knows_how_somebody_works()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var basics = await chat.TapAsync(await chat.CardAsync("hello"), "Get acquainted");
        Assert.Equal(["language", "zone", "country"], basics.Inputs);
        var hours = await chat.TapAsync(basics, "Next", ("language", "en"), ("zone", "Europe/Amsterdam"), ("country", "UK"));
        Assert.Equal(["days", "from", "to"], hours.Inputs);
        var sessions = await chat.TapAsync(hours, "Next", ("days", "mon,tue,thu"), ("from", "09:30"), ("to", "17:00"));
        var done = await chat.TapAsync(sessions, "Next", ("session", "180"), ("wrap_up", "30"), ("gifts", "gift_card"));

        Assert.Contains("Time zone: Amsterdam (UTC+", done.Text, StringComparison.Ordinal);
        Assert.Contains("Working days: Monday, Tuesday and Thursday", done.Text, StringComparison.Ordinal);
        Assert.Contains("Reachable from 9:30 am to 5:00 pm", done.Text, StringComparison.Ordinal);
        Assert.Contains("A session is usually 3 hours", done.Text, StringComparison.Ordinal);
        Assert.Contains("Rounding off: 30 minutes before the end", done.Text, StringComparison.Ordinal);
        Assert.Contains("Gifts: A card or something with coffee is welcome, nothing more.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Helplines: United Kingdom", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_comes_back_filled_in_and_can_be_changed()
    {
        await using var host = await BotHost.StartAsync();
        var chat = await MetAsync(host);

        var basics = await chat.CardAsync("settings");
        Assert.Equal("Europe/Amsterdam", basics.Input("zone").GetProperty("value").GetString());
        var hours = await chat.TapAsync(basics, "Skip");
        Assert.Equal("mon,tue", hours.Input("days").GetProperty("value").GetString());
        Assert.Equal("09:00", hours.Input("from").GetProperty("value").GetString());
        var sessions = await chat.TapAsync(hours, "Next", ("days", "wed"), ("from", ""), ("to", ""));
        var done = await chat.TapAsync(sessions, "Skip");

        Assert.Contains("Working days: Wednesday", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Reachable", done.Text, StringComparison.Ordinal);
        Assert.Contains("A session is usually 3 hours", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_card_can_be_skipped_and_nothing_is_made_up()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var card = await chat.CardAsync("settings");
        for (var step = 0; step < 3; step++) card = await chat.TapAsync(card, "Skip");

        Assert.Contains("This is how I know you now", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Working days", card.Text, StringComparison.Ordinal);
        Assert.Contains("Helplines: the Netherlands", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_typing_in_Dutch()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("typen");

        Assert.Contains("Nu: Nederlands. Typ iets anders", await chat.HearAsync("instellingen"), StringComparison.Ordinal);
        Assert.Contains("2 van 3. In welke tijdzone", await chat.HearAsync("sla over"), StringComparison.Ordinal);
        await chat.HearAsync("Amsterdam");
        Assert.Contains("1 van 3. Op welke dagen werk je?", await chat.HearAsync("Verenigde Staten"), StringComparison.Ordinal);
        Assert.Contains("Sorry, dat herken ik niet", await chat.HearAsync("soms"), StringComparison.Ordinal);
        Assert.Contains("2 van 3. Vanaf hoe laat", await chat.HearAsync("maandag, dinsdag en donderdag"), StringComparison.Ordinal);
        Assert.Contains("die tijd herken ik niet", await chat.HearAsync("vroeg"), StringComparison.Ordinal);
        await chat.HearAsync("9 uur");
        Assert.Contains("De eindtijd ligt niet na de begintijd", await chat.HearAsync("8 uur"), StringComparison.Ordinal);
        await chat.HearAsync("maandag, dinsdag en donderdag");
        await chat.HearAsync("9 uur");
        Assert.Contains("1 van 3. Hoelang duurt een sessie", await chat.HearAsync("half zes"), StringComparison.Ordinal);
        await chat.HearAsync("2,5 uur");
        var done = await chat.HearAsync("sla de rest over");

        Assert.Contains("Werkdagen: maandag, dinsdag en donderdag", done, StringComparison.Ordinal);
        Assert.Contains("Bereikbaar van 9:00 uur tot 17:30 uur", done, StringComparison.Ordinal);
        Assert.Contains("Een sessie duurt meestal 2,5 uur", done, StringComparison.Ordinal);
        Assert.Contains("Hulplijnen: Verenigde Staten", done, StringComparison.Ordinal);
        Assert.Contains("911", await chat.HearAsync("hulplijnen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_before_the_start_is_asked_again_with_the_days_kept()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var hours = await chat.TapAsync(await chat.CardAsync("settings"), "Skip");

        var again = await chat.TapAsync(hours, "Next", ("days", "mon"), ("from", "17:00"), ("to", "09:00"));

        Assert.Contains("The end isn't after the start", again.Text, StringComparison.Ordinal);
        Assert.Equal("mon", again.Input("days").GetProperty("value").GetString());
        Assert.Equal("17:00", again.Input("from").GetProperty("value").GetString());
        Assert.Equal(["session", "wrap_up", "gifts"], (await chat.TapAsync(again, "Next", ("days", "mon"), ("from", "09:00"), ("to", "17:00"))).Inputs);
    }

    [Fact]
    public async Task The_language_that_is_chosen_is_spoken_from_the_next_card_on()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var hours = await chat.TapAsync(await chat.CardAsync("settings"), "Next", ("language", "nl"), ("country", "NL"));

        Assert.Contains("Op welke dagen werk je?", hours.Json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_country_decides_whom_the_safety_cards_name()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var card = await chat.TapAsync(await chat.CardAsync("settings"), "Next", ("language", "en"), ("country", "US"));
        await chat.TapAsync(card, "Cancel");

        Assert.Contains("911", (await chat.CardAsync("urgent")).Json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_the_lines_are_the_organizers_own_and_the_button_dials_them()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var card = await chat.TapAsync(await chat.CardAsync("settings"), "Next", ("language", "en"), ("country", "OTHER"));
        var lines = await chat.TapAsync(await chat.TapAsync(card, "Skip"), "Skip");
        Assert.Contains("suicide_line", lines.Inputs);

        await chat.TapAsync(lines, "Done", ("suicide_line", "Zelfmoordlijn on 1813 (day and night)"), ("lines_checked", "yes"));
        var menu = await chat.CardAsync("urgent");
        var self = await chat.TapAsync(menu, CardVerbs.Safety, ("topic", "cr_suicide_self"));

        Assert.Contains("Zelfmoordlijn on 1813", self.Text, StringComparison.Ordinal);
        Assert.Contains("tel:1813", self.Json.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("113 (free", self.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_were_checked_half_a_year_ago_are_to_be_checked_again()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        await using var host = await BotHost.StartAsync(options => options.Clock = clock);
        var chat = new Chat(host);
        var card = await chat.CardAsync("helplines");
        Assert.Contains("Nobody has checked the helplines yet", card.Text, StringComparison.Ordinal);
        var done = await chat.TapAsync(card, "Done", ("lines_checked", "yes"));
        Assert.Contains("Emergency: 112. Checked on 2 March 2026.", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", await OverviewAsync(chat), StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromDays(190));

        Assert.Contains("last checked on 2 March 2026", await OverviewAsync(chat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_are_due_for_a_look_are_mentioned_after_a_debrief_once_a_month_at_most()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        await using var host = await BotHost.StartAsync(options => options.Clock = clock);
        var chat = new Chat(host);
        var mentioned = new List<bool>();
        foreach (var days in new[] { 0, 31, 7, 31 })
        {
            clock.Advance(TimeSpan.FromDays(days));
            var done = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("q_overtime", "q_overtime.a0"));
            mentioned.Add(done.Text.Contains("Nobody has checked the helplines yet", StringComparison.Ordinal));
        }

        Assert.Equal([false, true, false, true], mentioned);
    }

    [Fact]
    public async Task Begun_in_the_middle_of_a_debrief_it_leaves_the_debrief_where_it_was()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        var settings = await chat.CardAsync("settings");

        await chat.TapAsync(settings, "Cancel");
        var standOut = await chat.TapAsync(facts, "Done", ("client", "M7"), ("q_overtime", "q_overtime.a2"));

        Assert.Contains("Running over", standOut.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_on_the_debrief_below_goes_on_with_the_debrief()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        await chat.CardAsync("settings");

        var standOut = await chat.TapAsync(facts, "Done", ("q_overtime", "q_overtime.a2"));

        Assert.Contains("Running over", standOut.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_types_is_asked_on_in_the_debrief_when_the_settings_are_done()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        await chat.SayAsync("type");
        await chat.SayAsync("debrief");
        await chat.HearAsync("M7");
        await chat.SayAsync("settings");

        var said = await chat.SayAsync("cancel");

        Assert.Contains("Stopped. What you filled in on earlier cards stays.", said[0].Text, StringComparison.Ordinal);
        Assert.Contains("2 of 11.", said[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_tap_and_an_old_card_change_nothing()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var basics = await chat.CardAsync("settings");
        var hours = await chat.TapAsync(basics, "Next", ("language", "en"), ("country", "UK"));

        var second = await chat.TapAsync(basics, "Next", ("language", "nl"), ("country", "US"));
        Assert.Equal(hours.Inputs, second.Inputs);
        await chat.TapAsync(await chat.TapAsync(hours, "Skip"), "Skip");
        var spent = await chat.TapAsync(basics, "Next", ("language", "nl"), ("country", "US"));

        Assert.Contains("Helplines: United Kingdom", spent.Text, StringComparison.Ordinal);
    }

    private static async Task<Chat> MetAsync(BotHost host)
    {
        var chat = new Chat(host);
        var hours = await chat.TapAsync(await chat.CardAsync("settings"), "Next", ("language", "en"), ("zone", "Europe/Amsterdam"), ("country", "NL"));
        var sessions = await chat.TapAsync(hours, "Next", ("days", "mon,tue"), ("from", "09:00"), ("to", "17:00"));
        await chat.TapAsync(sessions, "Next", ("session", "180"), ("wrap_up", "30"), ("gifts", "gift_none"));
        return chat;
    }

    private static async Task<string> OverviewAsync(Chat chat)
    {
        var card = await chat.CardAsync("settings");
        for (var step = 0; step < 3; step++) card = await chat.TapAsync(card, "Skip");
        return card.Text;
    }
}
