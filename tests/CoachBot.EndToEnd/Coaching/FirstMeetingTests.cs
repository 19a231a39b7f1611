using CoachBot.EndToEnd.Drivers;

namespace CoachBot.EndToEnd.Coaching;

/// <summary>The first meeting, on a desktop in English and on a phone in Dutch.</summary>
public sealed class FirstMeetingTests
{
    [SkippableFact]
    public async Task Three_cards_in_English()
    {
        await using var chat = await Chat.OpenAsync("meeting-en", Screen.Desktop);
        await chat.SeesCardAsync("Welcome to CoachBot", nr: 1);
        await chat.PressAsync("Get acquainted");
        await chat.SeesCardAsync("Getting acquainted", nr: 1);
        await chat.ChooseAsync("Which country's helplines", "United Kingdom");
        await chat.PhotographAsync("1-basics");
        await chat.CardFitsAsync();
        await chat.PressAsync("Next");

        await chat.SeesOnCardAsync("Which days do you work?");
        await chat.TickAsync("Monday", "Thursday");
        await chat.SetAsync("From what time", "09:30");
        await chat.SetAsync("Until what time", "17:00");
        await chat.PhotographAsync("2-hours");
        await chat.CardFitsAsync();
        await chat.PressAsync("Next");

        await chat.SeesOnCardAsync("How long is a session, usually?");
        await chat.ChooseAsync("How long is a session", "3 hours");
        await chat.ChooseAsync("What is your rule for gifts?", "Something small is fine, such as flowers or a cake.");
        await chat.PhotographAsync("3-sessions");
        await chat.CardFitsAsync();
        await chat.PressAsync("Next");

        await chat.SeesCardAsync("This is how I know you now", nr: 1);
        await chat.SeesOnCardAsync("Working days: Monday and Thursday");
        await chat.SeesOnCardAsync("Reachable from 9:30 am to 5:00 pm");
        await chat.PhotographAsync("4-known");
        await chat.CardFitsAsync();
        await chat.PressAsync("Check helplines");
        await chat.SeesOnCardAsync("999");
        await chat.PhotographAsync("5-lines");
        await chat.CardFitsAsync();
    }

    [SkippableFact]
    public async Task Three_cards_in_Dutch_on_a_phone()
    {
        await using var chat = await Chat.OpenAsync("meeting-nl", Screen.Phone);
        await chat.SeesCardAsync("Welcome to CoachBot", nr: 1);
        await chat.SayAsync("taal nl");
        await chat.SeesAsync("Prima, ik praat Nederlands met je.");
        await chat.SayAsync("instellingen");
        await chat.SeesCardAsync("Even kennismaken", nr: 2);
        await chat.PhotographAsync("1-basics");
        await chat.CardFitsAsync();
        await chat.PressAsync("Sla over");

        await chat.SeesOnCardAsync("Op welke dagen werk je?");
        await chat.TickAsync("dinsdag");
        await chat.SetAsync("Vanaf hoe laat", "18:00");
        await chat.SetAsync("Tot hoe laat", "09:00");
        await chat.PressAsync("Verder");
        await chat.SeesOnCardAsync("De eindtijd ligt niet na de begintijd.");
        await chat.PhotographAsync("2-hours-wrong");
        await chat.CrashAndRestartBotAsync();
        await chat.SetAsync("Vanaf hoe laat", "09:00");
        await chat.SetAsync("Tot hoe laat", "18:00");
        await chat.PressAsync("Verder");

        await chat.SeesOnCardAsync("Hoelang duurt een sessie meestal?");
        await chat.PhotographAsync("3-sessions");
        await chat.CardFitsAsync();
        await chat.PressAsync("Sla over");
        await chat.SeesCardAsync("Zo ken ik je nu", nr: 2);
        await chat.SeesOnCardAsync("Werkdagen: dinsdag");
        await chat.PhotographAsync("4-known");
        await chat.CardFitsAsync();
    }
}
