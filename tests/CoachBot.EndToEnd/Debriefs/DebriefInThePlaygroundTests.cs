using CoachBot.EndToEnd.Drivers;

namespace CoachBot.EndToEnd.Debriefs;

/// <summary>The main job, from the first word to the journal, as an organizer does it.</summary>
public sealed class DebriefInThePlaygroundTests
{
    [SkippableTheory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task An_organizer_debriefs_in_Dutch_and_reads_it_back_after_a_crash(Screen screen)
    {
        await using var chat = await Chat.OpenAsync($"nl-{screen}", screen);
        await chat.SeesCardAsync("Welcome to CoachBot", nr: 1);
        await chat.PhotographAsync("0-welcome");
        await chat.SayAsync("taal nl");
        await chat.SeesAsync("Prima, ik praat Nederlands met je.");

        await chat.SayAsync("nabespreken");
        await chat.SeesCardAsync("Nabespreken", nr: 2);
        await chat.FillAsync("Over welke klant gaat het?", "M7");
        await chat.FillAsync("Waar ben je blij mee", "De hele keukentafel is leeg");
        await chat.ChooseAsync("Hoe laat stopte je", "11 tot 30 minuten later");
        await chat.ChooseAsync("Welk deel van de tijd", "Bijna niets, hooguit een praatje");
        await chat.ChooseAsync("Deed je iets wat je klant zelf hoort te doen", "Nee");
        await chat.ChooseAsync("Had je sinds de vorige keer contact", "Gezien, maar pas binnen mijn uren beantwoord");
        await chat.ChooseAsync("Speelde er iets met cadeaus", "Nee, hooguit koffie en een bedankje");
        await chat.ChooseAsync("Hoe sloten jullie de sessie af?", "Met een taak die mijn klant zelf doet");
        await chat.ChooseAsync("Hoeveel neem je van deze klant mee naar huis?", "Niets, of een goed gevoel");
        await chat.ChooseAsync("Kwam je iets tegen dat buiten je vak ligt?", "Nee");
        await chat.PhotographAsync("1-facts");
        await chat.CardFitsAsync();
        await chat.PressAsync("Klaar");

        await chat.SeesCardAsync("Wat opvalt", nr: 2);
        await chat.PhotographAsync("2-standout");
        await chat.CardFitsAsync();
        await chat.AnswerAsync("Ze was nog zo lekker bezig");
        await chat.PressAsync("Verder");

        await chat.SeesCardAsync("Eén stap voor de volgende keer", nr: 2);
        await chat.ChooseFirstAsync("Wat ga je proberen?", outOf: 3);
        await chat.FillAsync("Als …", "het half vier is");
        await chat.FillAsync("dan …", "zeg ik dat we gaan opruimen");
        await chat.PhotographAsync("3-plan");
        await chat.CardFitsAsync();
        await chat.PressAsync("Dit wordt mijn plan");

        await chat.SeesCardAsync("Klaar voor vandaag", nr: 2);
        await chat.SeesOnCardAsync("Als het half vier is, dan zeg ik dat we gaan opruimen");
        await chat.PhotographAsync("4-summary");
        await chat.CardFitsAsync();

        await chat.CrashAndRestartBotAsync();
        await chat.SayAsync("logboek");
        await chat.SeesCardAsync("Je logboek", nr: 3);
        await chat.SeesOnCardAsync("M7");
        await chat.SeesOnCardAsync("De hele keukentafel is leeg");
        await chat.SeesOnCardAsync("zeg ik dat we gaan opruimen");
        await chat.PhotographAsync("5-journal");
        await chat.CardFitsAsync();
    }

    [SkippableTheory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task An_organizer_debriefs_in_English_and_reads_it_back_after_a_crash(Screen screen)
    {
        await using var chat = await Chat.OpenAsync($"en-{screen}", screen);
        await chat.SeesCardAsync("Welcome to CoachBot", nr: 1);

        await chat.SayAsync("debrief");
        await chat.SeesCardAsync("Debrief", nr: 2);
        await chat.FillAsync("Which client is it about?", "B12");
        await chat.FillAsync("What are you pleased with", "We finished the hall");
        await chat.ChooseAsync("When did you stop", "On time or earlier");
        await chat.ChooseAsync("How much of the time", "More than half");
        await chat.ChooseAsync("Did you do anything that was your client's to do", "No");
        await chat.ChooseAsync("Any contact with this client", "No");
        await chat.ChooseAsync("Did gifts, money, belongings", "Something was offered and I kindly declined");
        await chat.ChooseAsync("How did the session end?", "With a task my client will do alone");
        await chat.ChooseAsync("How much of this client goes home with you?", "It's on my mind for a while");
        await chat.ChooseAsync("Did you come across anything outside your field", "No");
        await chat.PhotographAsync("1-facts");
        await chat.CardFitsAsync();
        await chat.PressAsync("Done");

        await chat.SeesCardAsync("What stands out", nr: 2);
        await chat.PhotographAsync("2-standout");
        await chat.CardFitsAsync();
        await chat.AnswerAsync("She told me about her sister");
        await chat.PressAsync("Next");

        await chat.SeesCardAsync("One step deeper", nr: 2);
        await chat.PhotographAsync("2-deeper");
        await chat.CardFitsAsync();
        await chat.AnswerAsync("I liked that she trusted me");
        await chat.PressAsync("Next");

        await chat.SeesCardAsync("One step for next time", nr: 2);
        var remedy = await chat.ChooseFirstAsync("What will you try?", outOf: 3);
        await chat.PhotographAsync("3-plan");
        await chat.CardFitsAsync();
        await chat.PressAsync("Make this my plan");

        await chat.SeesCardAsync("Done for today", nr: 2);
        await chat.SeesOnCardAsync(remedy);
        await chat.PhotographAsync("4-summary");
        await chat.CardFitsAsync();

        await chat.CrashAndRestartBotAsync();
        await chat.SayAsync("journal");
        await chat.SeesCardAsync("Your journal", nr: 3);
        await chat.SeesOnCardAsync("B12");
        await chat.SeesOnCardAsync("We finished the hall");
        await chat.PhotographAsync("5-journal");
        await chat.CardFitsAsync();

        await chat.SayAsync("language nl");
        await chat.SayAsync("logboek");
        await chat.SeesCardAsync("Je logboek", nr: 4);
    }

    [SkippableFact]
    public async Task A_debrief_that_a_crash_broke_off_goes_on_from_the_card_that_is_still_open()
    {
        await using var chat = await Chat.OpenAsync("crash", Screen.Desktop);
        await chat.SeesCardAsync("Welcome to CoachBot", nr: 1);
        await chat.SayAsync("debrief");
        await chat.SeesCardAsync("Debrief", nr: 2);
        await chat.ChooseAsync("When did you stop", "More than 30 minutes later");
        await chat.PressAsync("Done");
        await chat.SeesCardAsync("What stands out", nr: 2);

        await chat.CrashAndRestartBotAsync();
        await chat.AnswerAsync("It went so well");
        await chat.PressAsync("Next");
        await chat.SeesCardAsync("One step deeper", nr: 2);
        await chat.PressAsync("Next");
        await chat.SeesCardAsync("One step for next time", nr: 2);
        await chat.PressAsync("No plan this time");
        await chat.SeesCardAsync("Done for today", nr: 2);
    }
}
