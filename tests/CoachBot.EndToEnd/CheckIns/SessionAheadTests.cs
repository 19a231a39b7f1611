using System.Globalization;
using CoachBot.EndToEnd.Drivers;

namespace CoachBot.EndToEnd.CheckIns;

/// <summary>A session planned a minute or two ahead brings the nudge and the debrief into the chat, by themselves and on time.</summary>
public sealed class SessionAheadTests
{
    private static readonly TimeSpan UntilItsMinute = TimeSpan.FromMinutes(3);

    // Somewhere it is day: the bot keeps its quiet hours in tests too.
    private static readonly string[] Zones = ["Europe/Amsterdam", "America/New_York", "Pacific/Honolulu", "Australia/Sydney"];

    [SkippableFact]
    public async Task Two_minutes_ahead_in_English()
    {
        await using var chat = await Chat.OpenAsync("ahead-en", Screen.Desktop);
        await chat.SeesCardAsync("Welcome to CoachBot", nr: 1);
        var zone = await SettleAsync(chat, "settings", "Which time zone do you work in?", "Next", "Skip", "of 3", "Time zone:");
        await chat.SayAsync("check-ins");
        await chat.SeesOnCardAsync("What would you like to get from me?");
        await chat.PhotographAsync("1-moments");
        await chat.ChooseAsync("How long after a session do we look back?", "at once");
        await chat.PressAsync("Next");
        await chat.SeesOnCardAsync("From what time am I quiet?");
        await chat.ChooseAsync("And on public holidays?", "No, those are days like any other");
        await chat.PressAsync("Next");
        await chat.SeesOnCardAsync("Right after a session: the debrief");
        await chat.PhotographAsync("2-rules");

        var (start, end) = Minutes(zone);
        await chat.SayAsync($"plan today {start}-{end} with M7");
        await chat.SeesOnCardAsync("This is what I understood");
        await chat.PhotographAsync("3-echo");
        await chat.PressAsync("Next");
        await chat.SeesOnCardAsync("It's in your agenda");
        await chat.PhotographAsync("4-planned");

        await chat.ComesAsync("to go with M7", UntilItsMinute);
        await chat.PhotographAsync("5-nudge");
        await chat.CardFitsAsync();
        await chat.ComesAsync("Your session with M7 is over. Shall we look back?", UntilItsMinute);
        await chat.PhotographAsync("6-debrief");
        await chat.PressAsync("Not now");
        await chat.SeesOnCardAsync("Fine, when instead?");
        await chat.PhotographAsync("7-later");
        await chat.PressAsync("Skip this one");
        await chat.SeesOnCardAsync("Skipped.");
        await chat.PhotographAsync("8-skipped");
        await chat.SayAsync("agenda");
        await chat.SeesOnCardAsync("Your agenda");
    }

    [SkippableFact]
    public async Task Two_minutes_ahead_in_Dutch_on_a_phone_and_the_bot_dies_meanwhile()
    {
        await using var chat = await Chat.OpenAsync("ahead-nl", Screen.Phone);
        await chat.SeesCardAsync("Welcome to CoachBot", nr: 1);
        await chat.SayAsync("taal nl");
        await chat.SeesAsync("Prima, ik praat Nederlands met je.");
        var zone = await SettleAsync(chat, "instellingen", "In welke tijdzone werk je?", "Verder", "Sla over", "van 3", "Tijdzone:");
        await chat.SayAsync("herinneringen");
        await chat.SeesOnCardAsync("Wat wil je van me krijgen?");
        await chat.CardFitsAsync();
        await chat.ChooseAsync("Hoe lang na een sessie kijken we terug?", "meteen");
        await chat.PressAsync("Verder");
        await chat.SeesOnCardAsync("Vanaf hoe laat ben ik stil?");
        await chat.PhotographAsync("1-stil");
        await chat.CardFitsAsync();
        await chat.ChooseAsync("En op feestdagen?", "Nee, dat zijn gewone dagen");
        await chat.PressAsync("Verder");
        await chat.SeesOnCardAsync("Meteen na een sessie: nabespreken");

        await chat.SayAsync("plannen");
        await chat.SeesOnCardAsync("Een sessie plannen");
        await chat.PhotographAsync("2-plannen");
        await chat.CardFitsAsync();
        var (start, end) = Minutes(zone);
        await chat.SayAsync("stop");
        await chat.SayAsync($"vandaag van {start} tot {end} bij M7");
        await chat.SeesOnCardAsync("Zo heb ik het begrepen");
        await chat.PressAsync("Verder");
        await chat.SeesOnCardAsync("Het staat erin");
        await chat.PhotographAsync("3-gepland");
        await chat.CardFitsAsync();
        await chat.CrashAndRestartBotAsync();

        await chat.ComesAsync("minuten met M7", UntilItsMinute, or: "minuut met M7");
        await chat.PhotographAsync("4-afronden");
        await chat.CardFitsAsync();
        await chat.ComesAsync("Je sessie met M7 zit erop. Even terugkijken?", UntilItsMinute);
        await chat.PhotographAsync("5-nabespreken");
        await chat.CardFitsAsync();
        await chat.ChooseAsync("Hoe laat stopte je", "Op tijd of eerder");
        await chat.PressAsync("Klaar");
        await chat.SeesOnCardAsync("Klaar voor vandaag");
        await chat.PhotographAsync("6-klaar");
    }

    /// <summary>Chooses a zone where it is day now, on the first card of the settings.</summary>
    private static async Task<TimeZoneInfo> SettleAsync(Chat chat, string command, string question, string next, string skip, string of, string done)
    {
        var zone = Zones.Select(TimeZoneInfo.FindSystemTimeZoneById).First(zone => Now(zone).Hour is >= 8 and < 19);
        await chat.SayAsync(command);
        await chat.SeesOnCardAsync(question);
        await chat.ChooseStartingAsync(question, zone.Id[(zone.Id.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('_', ' '));
        await chat.PressAsync(next);
        await chat.SeesOnCardAsync("2 " + of);
        await chat.PressAsync(skip);
        await chat.SeesOnCardAsync("3 " + of);
        await chat.PressAsync(skip);
        await chat.SeesOnCardAsync(done);
        return zone;
    }

    // From the minute after next to the one after that.
    private static (string Start, string End) Minutes(TimeZoneInfo zone)
    {
        var start = Now(zone).AddSeconds(75);
        return (start.ToString("HH:mm", CultureInfo.InvariantCulture), start.AddMinutes(1).ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset Now(TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone);
}
