using CoachBot.Coaching.Sessions;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Cards;

/// <summary>The cards of sessions ahead: planned, listed, moved, called off and read out of a calendar.</summary>
internal static class SessionScenes
{
    // As long as a client's code may be.
    private const string LongCode = "de blauwe deur aan de lange brede gracht";

    private static readonly (string, string)[] Filled = [("date", "2026-11-26"), ("start", "13:00"), ("end", "16:00"), ("repeat", "Once")];

    public static IReadOnlyList<Scene> All { get; } =
    [
        new("plan, empty form", chat => chat.CardAsync("plan")),
        new("plan, nothing filled in", async chat => await chat.TapAsync(await chat.CardAsync("plan"), CardVerbs.Submit)),
        new("plan, an end before the start", async chat => await chat.TapAsync(await chat.CardAsync("plan"), CardVerbs.Submit, [.. Filled, ("end", "11:00")])),
        new("plan, over already", async chat => await chat.TapAsync(await chat.CardAsync("plan"), CardVerbs.Submit, [.. Filled, ("date", "2026-11-02")])),
        new("plan, with a client", chat => chat.CardAsync("plan M7")),
        new("plan, half of it said", chat => chat.CardAsync("plan tomorrow at 13:00 with M7")),
        new("plan, a code that looks like a name", async chat => await chat.TapAsync(await chat.CardAsync("plan"), CardVerbs.Submit, [.. Filled, ("client", "Rosa")])),
        new("plan, cancelled", async chat => await chat.TapAsync(await chat.CardAsync("plan"), CardVerbs.Cancel)),
        new("plan, echo", chat => chat.CardAsync("plan tomorrow 13:00-16:00 with M7")),
        new("plan, echo, weekly until a day", chat => chat.CardAsync("plan every Monday 9-12 with M7 until 21 December")),
        new("plan, echo, fortnightly", chat => chat.CardAsync("plan every other Monday 9-12 with K")),
        new("plan, echo, beside another session", async chat =>
        {
            await PlannedAsync(chat, "tomorrow 13:00-16:00 with M7");
            return await chat.CardAsync($"plan tomorrow 15:00-17:00 with \"{LongCode}\"");
        }),
        new("plan, echo, to change", async chat => await chat.TapAsync(await chat.CardAsync("plan tomorrow 13:00-16:00 with M7"), CardVerbs.Submit, ("right", "change"))),
        new("planned", chat => PlannedAsync(chat, "tomorrow 13:00-16:00 with M7")),
        new("planned, on the card", async chat => await chat.TapAsync(await chat.CardAsync("plan M7"), CardVerbs.Submit, [.. Filled, ("client", "M7"), ("repeat", "Weekly")])),
        new("planned, outside my hours", OutsideAsync),
        new("planned, outside my hours, anyway", AnywayAsync),
        new("planned, anyway, but it is gone", async chat =>
        {
            var planned = await OutsideAsync(chat);
            await MovedAsync(chat, "off");
            return await chat.TapAsync(planned, CardVerbs.Command("cmd_agenda"));
        }),
        new("agenda, empty", chat => chat.CardAsync("agenda")),
        new("agenda, one", async chat =>
        {
            await PlannedAsync(chat, "tomorrow 13:00-16:00 with M7");
            return await chat.CardAsync("agenda");
        }),
        new("agenda, twelve", async chat => await (await TwelveAsync(chat)).CardAsync("agenda")),
        new("move, nothing to move", chat => chat.CardAsync("move")),
        new("move, which", async chat => await (await TwelveAsync(chat)).CardAsync("move")),
        new("move, by number", async chat => await (await TwelveAsync(chat)).CardAsync("move 2")),
        new("move, nothing chosen", async chat => await chat.TapAsync(await (await TwelveAsync(chat)).CardAsync("move"), CardVerbs.Submit)),
        new("move, times", TimesAsync),
        new("move, times, with an error", async chat => await chat.TapAsync(await TimesAsync(chat), CardVerbs.Submit, [.. Filled, ("end", "13:00")])),
        new("moved", async chat => await chat.TapAsync(await TimesAsync(chat), CardVerbs.Submit, Filled)),
        new("moved off", async chat => await MovedAsync(await TwelveAsync(chat), "off")),
        new("moved off altogether", async chat => await MovedAsync(await TwelveAsync(chat), "all")),
        new("move, cancelled", async chat => await chat.TapAsync(await (await TwelveAsync(chat)).CardAsync("move 1"), CardVerbs.Cancel)),
        new("calendar, how", chat => chat.CardAsync("import calendar")),
        new("calendar, unreadable", chat => chat.CardAsync("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:")),
        new("calendar, empty", chat => chat.CardAsync(CalendarOf())),
        new("calendar, which", WhichAsync),
        new("calendar, nothing chosen", async chat => await chat.TapAsync(await WhichAsync(chat), CardVerbs.Submit)),
        new("calendar, with whom", WithWhomAsync),
        new("calendar, done", TakenAsync),
        new("calendar, known already", async chat =>
        {
            await TakenAsync(chat);
            return await TakenAsync(chat);
        }),
    ];

    public static async Task<Card> PlannedAsync(Chat chat, string when) =>
        await chat.TapAsync(await chat.CardAsync($"plan {when}"), CardVerbs.Submit, ("right", "yes"));

    private static Task<Card> OutsideAsync(Chat chat) => PlannedAsync(chat, "tomorrow 20:30-22:30 with M7");

    private static async Task<Card> AnywayAsync(Chat chat) => await chat.TapAsync(await OutsideAsync(chat), CardVerbs.Command("cmd_anyway"));

    private static async Task<Chat> TwelveAsync(Chat chat)
    {
        await chat.SayAsync("hi");
        await chat.Host.ChangeAsync(
            document => document.Sessions =
            [
                CheckInTalk.Session("s1", LongCode, new DateOnly(2026, 11, 23), "09:00", "12:00", Repeat.Weekly),
                CheckInTalk.Session("s2", "M7", new DateOnly(2026, 11, 25), "13:00", "16:30", Repeat.Fortnightly),
                CheckInTalk.Session("s3", "K", new DateOnly(2026, 11, 26), "22:00", "01:00"),
            ],
            chat.User);
        return chat;
    }

    private static async Task<Card> TimesAsync(Chat chat) => await MovedAsync(await TwelveAsync(chat), "move");

    private static async Task<Card> MovedAsync(Chat chat, string what)
    {
        var which = await chat.CardAsync("move 1");
        return await chat.TapAsync(which, CardVerbs.Submit, ("which", which.Choices("which")[0]), ("what", what));
    }

    private static string CalendarOf(params string[] events) => string.Join('\n', ["BEGIN:VCALENDAR", "VERSION:2.0", .. events, "END:VCALENDAR"]);

    private static string Event(string day, string title) => $"""
        BEGIN:VEVENT
        UID:{day}
        DTSTART:{day}T130000
        DTEND:{day}T160000
        SUMMARY:{title}
        END:VEVENT
        """;

    private static Task<Card> WhichAsync(Chat chat) => chat.CardAsync(CalendarOf(Event("20261124", "Marijke, zolder"), Event("20261125", "tandarts"), Event("20261127", "De Wit")));

    private static async Task<Card> WithWhomAsync(Chat chat) => await chat.TapAsync(await WhichAsync(chat), CardVerbs.Submit, ("chosen", "0,2"));

    private static async Task<Card> TakenAsync(Chat chat) => await chat.TapAsync(await WithWhomAsync(chat), CardVerbs.Submit, ("with_0", "M7"));
}
