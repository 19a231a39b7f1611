using CoachBot.EndToEnd.Drivers;

namespace CoachBot.EndToEnd.Coaching;

/// <summary>Agreement, session, crossing, plan, rehearsal, did it hold, pattern, referral: once through, as an organizer lives it.</summary>
public sealed class WholeCoachTests
{
    [SkippableFact]
    public async Task Once_through_in_English()
    {
        await using var chat = await Chat.OpenAsync("whole-en", Screen.Desktop);
        await chat.SeesCardAsync("Welcome to CoachBot", nr: 1);

        await chat.SayAsync("add client M7");
        await chat.SeesCardAsync("New client", nr: 2);
        await chat.FillAsync("What is the goal", "the dinner table free to eat at again");
        await chat.ChooseAsync("Who pays?", "Family or somebody close");
        await chat.PhotographAsync("2-client-form");
        await chat.CardFitsAsync();
        await chat.PressAsync("Done");
        await chat.SeesCardAsync("M7", nr: 2);
        await chat.PhotographAsync("2-client");
        await chat.CardFitsAsync();

        await chat.PressAsync("Agreement");
        await chat.SeesCardAsync("Make working agreements", nr: 2);
        await chat.PhotographAsync("3-agreement-client");
        await chat.PressAsync("Next");
        await chat.SeesCardAsync("What goes in?", nr: 2);
        await chat.PhotographAsync("3-agreement-clauses");
        await chat.CardFitsAsync();
        await chat.PressAsync("Next");
        await chat.SeesCardAsync("Times and amounts", nr: 2);
        await chat.SetAsync("When does a session start?", "13:00");
        await chat.SetAsync("When does a session end?", "16:00");
        await chat.PhotographAsync("3-agreement-values");
        await chat.CardFitsAsync();
        await chat.PressAsync("Make the letter");
        await chat.SeesCardAsync("The agreements with M7", nr: 2);
        await chat.SeesOnCardAsync("from 13:00 to 16:00");
        await chat.PhotographAsync("3-agreement-letter");
        await chat.CardFitsAsync();

        await chat.SayAsync("ran an hour over at M7 again, and she phoned on Sunday");
        await chat.SeesCardAsync("Debrief", nr: 3);
        await chat.SeesOnCardAsync("I heard");
        await chat.PhotographAsync("8-heard");
        await chat.CardFitsAsync();
        await chat.ChooseAsync("When did you stop", "More than 30 minutes later");
        await chat.ChooseAsync("Did you come across anything outside your field", "Yes, and I don't know what to do");
        await chat.PhotographAsync("4-debrief");
        await chat.PressAsync("Done");
        await chat.SeesCardAsync("What stands out", nr: 3);
        await chat.PhotographAsync("4-standout");
        await chat.CardFitsAsync();
        await chat.PressAsync("Next");
        await chat.SeesCardAsync("One step for next time", nr: 3);
        await chat.ChooseFirstAsync("What will you try?", outOf: 3);
        await chat.FillAsync("If …", "it is half past three");
        await chat.FillAsync("then …", "I say that we start clearing up");
        await chat.PressAsync("Make this my plan");
        await chat.SeesCardAsync("Done for today", nr: 3);
        await chat.PhotographAsync("4-summary");
        await chat.CardFitsAsync();

        await chat.PressAsync("Refer on");
        await chat.SeesCardAsync("Refer on", nr: 3);
        await chat.ChooseAsync("What is it about?", "Money and rights");
        await chat.PhotographAsync("6-refer");
        await chat.PressAsync("Next");
        await chat.ChooseAsync("What fits best?", "Money worries, unopened post, starting to fall behind");
        await chat.PressAsync("Next");
        await chat.SeesOnCardAsync("Geldfit on 0800-8115");
        await chat.PhotographAsync("6-place");
        await chat.CardFitsAsync();
        await chat.PressAsync("Save as open referral");
        await chat.SeesCardAsync("Open referral", nr: 3);
        await chat.PhotographAsync("6-saved");

        await chat.SayAsync("prepare M7");
        await chat.SeesCardAsync("Before your session with M7", nr: 4);
        await chat.SeesOnCardAsync("If it is half past three, then I say that we start clearing up");
        await chat.PhotographAsync("5-prepare");
        await chat.CardFitsAsync();
        await chat.PressAsync("Debrief");
        await chat.SeesOnCardAsync("Did it hold?");
        await chat.ChooseAsync("Your plan was", "Yes, it held");
        await chat.ChooseAsync("When did you stop", "On time or earlier");
        await chat.PhotographAsync("5-held");
        await chat.PressAsync("Done");
        await chat.SeesOnCardAsync("Your plan held");
        await chat.PhotographAsync("5-news");

        await chat.SayAsync("question");
        await chat.SeesCardAsync("This week's question", nr: 5);
        await chat.PhotographAsync("10-question");
        await chat.PressAsync("Not this time");
        await chat.SayAsync("pitfall");
        await chat.SeesCardAsync("What is your biggest pitfall?", nr: 6);
        await chat.PhotographAsync("10-pitfall");
        await chat.CardFitsAsync();

        await chat.PressAsync("Cancel");
        await chat.SayAsync("letting go M7");
        await chat.SeesCardAsync("Letting go: M7", nr: 7);
        await chat.PhotographAsync("7-letting-go");
        await chat.CardFitsAsync();
        await chat.PressAsync("Milestones");
        await chat.SeesCardAsync("Milestones: M7", nr: 7);
        await chat.PhotographAsync("7-milestones-start");
        await chat.PressAsync("Next");
        await chat.SeesOnCardAsync("Which ones are reached?");
        await chat.PhotographAsync("7-milestones");
        await chat.CardFitsAsync();
        await chat.PressAsync("Done");
        await chat.SeesCardAsync("Letting go: M7", nr: 7);
        await chat.PhotographAsync("7-planned");
        await chat.SayAsync("clients");
        await chat.SeesCardAsync("Your clients", nr: 8);
        await chat.SeesOnCardAsync("M7");
        await chat.PhotographAsync("2-clients");
        await chat.CardFitsAsync();

        await chat.SayAsync("urgent");
        await chat.SeesOnCardAsync("112");
        await chat.PhotographAsync("9-urgent");
        await chat.CardFitsAsync();
    }

    [SkippableFact]
    public async Task Once_through_in_Dutch_on_a_phone()
    {
        await using var chat = await Chat.OpenAsync("whole-nl", Screen.Phone);
        await chat.SeesCardAsync("Welcome to CoachBot", nr: 1);
        await chat.SayAsync("taal nl");
        await chat.SeesAsync("Prima, ik praat Nederlands met je.");

        await chat.SayAsync("klant toevoegen M7");
        await chat.SeesCardAsync("Nieuwe klant", nr: 2);
        await chat.FillAsync("Wat is het doel", "de eettafel weer vrij om aan te eten");
        await chat.PhotographAsync("2-client-form");
        await chat.CardFitsAsync();
        await chat.PressAsync("Klaar");
        await chat.SeesCardAsync("M7", nr: 2);
        await chat.PhotographAsync("2-client");
        await chat.CardFitsAsync();

        await chat.PressAsync("Werkafspraken");
        await chat.SeesCardAsync("Werkafspraken maken", nr: 2);
        await chat.PressAsync("Verder");
        await chat.SeesCardAsync("Wat komt erin?", nr: 2);
        await chat.PhotographAsync("3-agreement-clauses");
        await chat.CardFitsAsync();
        await chat.PressAsync("Verder");
        await chat.SeesCardAsync("Tijden en bedragen", nr: 2);
        await chat.SetAsync("Hoe laat begint een sessie?", "13:00");
        await chat.SetAsync("Hoe laat is een sessie afgelopen?", "16:00");
        await chat.CardFitsAsync();
        await chat.PressAsync("Maak de brief");
        await chat.SeesCardAsync("De afspraken met M7", nr: 2);
        await chat.SeesOnCardAsync("van 13:00 tot 16:00");
        await chat.PhotographAsync("3-agreement-letter");
        await chat.CardFitsAsync();
        await chat.SayAsync("voicemail");
        await chat.SeesCardAsync("Zo ben je bereikbaar", nr: 3);
        await chat.PhotographAsync("3-voicemail-which");
        await chat.PressAsync("Maak de tekst");
        await chat.SeesOnCardAsync("Automatisch antwoord in de chat");
        await chat.PhotographAsync("3-voicemail");
        await chat.CardFitsAsync();

        await chat.SayAsync("weer een uur uitgelopen bij M7, ze belde ook zondag");
        await chat.SeesCardAsync("Nabespreken", nr: 4);
        await chat.SeesOnCardAsync("Ik hoorde");
        await chat.SeesOnCardAsync("Afgesproken: tot 16:00.");
        await chat.PhotographAsync("8-heard");
        await chat.CardFitsAsync();
        await chat.ChooseAsync("Had je sinds de vorige keer contact", "Nee");
        await chat.ChooseAsync("Hoe laat stopte je", "11 tot 30 minuten later");
        await chat.ChooseAsync("Hoe sloten jullie de sessie af?", "Met een taak die mijn klant zelf doet");
        await chat.PressAsync("Klaar");
        await chat.SeesCardAsync("Wat opvalt", nr: 4);
        await chat.PhotographAsync("4-standout");
        await chat.CardFitsAsync();
        await chat.PressAsync("Verder");
        await chat.SeesCardAsync("Eén stap voor de volgende keer", nr: 4);
        await chat.ChooseFirstAsync("Wat ga je proberen?", outOf: 3);
        await chat.FillAsync("Als …", "het half vier is");
        await chat.FillAsync("dan …", "zeg ik dat we gaan opruimen");
        await chat.PressAsync("Dit wordt mijn plan");
        await chat.SeesCardAsync("Klaar voor vandaag", nr: 4);
        await chat.PhotographAsync("4-summary");
        await chat.CardFitsAsync();

        await chat.CrashAndRestartBotAsync();
        await chat.SayAsync("voorbereiden M7");
        await chat.SeesCardAsync("Voor je sessie met M7", nr: 5);
        await chat.SeesOnCardAsync("Als het half vier is, dan zeg ik dat we gaan opruimen");
        await chat.PhotographAsync("5-prepare");
        await chat.CardFitsAsync();
        for (var session = 0; session < 2; session++)
        {
            await chat.SayAsync("nabespreken M7");
            await chat.SeesCardAsync("Nabespreken", nr: 6 + session);
            await chat.ChooseAsync("Je plan was", "Nog niet");
            await chat.ChooseAsync("Hoe laat stopte je", "Tot 10 minuten later");
            await chat.PressAsync("Klaar");
            await chat.SeesCardAsync("Wat opvalt", nr: 6 + session);
            await chat.PressAsync("Verder");
            await chat.SeesCardAsync("Eén stap voor de volgende keer", nr: 6 + session);
            await chat.PressAsync("Zonder plan");
            await chat.SeesCardAsync("Klaar voor vandaag", nr: 6 + session);
        }

        await chat.PhotographAsync("4-row-of-three");
        await chat.CardFitsAsync();
        await chat.SeesOnCardAsync("Misschien is het te groot.");
        await chat.PressAsync("Maak het kleiner");
        await chat.SeesCardAsync("Een kleiner plan", nr: 7);
        await chat.FillAsync("dan …", "kijk ik hardop op de klok");
        await chat.PhotographAsync("5-smaller");
        await chat.CardFitsAsync();
        await chat.PressAsync("Dit wordt mijn plan");
        await chat.SeesOnCardAsync("kijk ik hardop op de klok");
        await chat.SayAsync("rijtje M7");
        await chat.PhotographAsync("4-ledger");
        await chat.SeesOnCardAsync("Over de tijd");
        await chat.CardFitsAsync();

        await chat.SayAsync("verwijzen M7");
        await chat.SeesCardAsync("Verwijzen", nr: 9);
        await chat.ChooseAsync("Waar gaat het over?", "Geld en recht");
        await chat.PressAsync("Verder");
        await chat.ChooseAsync("Wat past het best?", "Geldzorgen, ongeopende post, beginnende achterstand");
        await chat.PressAsync("Verder");
        await chat.SeesOnCardAsync("Geldfit op 0800-8115");
        await chat.PhotographAsync("6-place");
        await chat.CardFitsAsync();
        await chat.PressAsync("Bewaar als open verwijzing");
        await chat.SeesCardAsync("Open verwijzing", nr: 9);

        await chat.SayAsync("loslaten M7");
        await chat.SeesCardAsync("Loslaten: M7", nr: 10);
        await chat.PressAsync("Mijlpalen");
        await chat.PressAsync("Verder");
        await chat.SeesOnCardAsync("Welke zijn gehaald?");
        await chat.PhotographAsync("7-milestones");
        await chat.CardFitsAsync();
        await chat.PressAsync("Klaar");
        await chat.SeesCardAsync("Loslaten: M7", nr: 10);
        await chat.PhotographAsync("7-planned");
        await chat.CardFitsAsync();

        await chat.SayAsync("vraag");
        await chat.SeesCardAsync("De vraag van deze week", nr: 11);
        await chat.AnswerAsync("toen de tafel leeg was");
        await chat.PressAsync("Bewaren");
        await chat.SeesCardAsync("Bewaard", nr: 11);
        await chat.PhotographAsync("10-question");
        await chat.SayAsync("valkuil");
        await chat.SeesCardAsync("Wat is je grootste valkuil?", nr: 12);
        await chat.ChooseAsync("in welke valkuil", "Over de tijd");
        await chat.PhotographAsync("10-pitfall");
        await chat.CardFitsAsync();
        await chat.PressAsync("Bewaren");
        await chat.PhotographAsync("10-pitfall-kept");

        await chat.SayAsync("ze zei dat ze er niet meer wil zijn");
        await chat.PhotographAsync("9-danger-asked");
        await chat.ChooseAsync("Waar gaat het over?", "Ja, mijn klant of een ander");
        await chat.PressAsync("Wat kan ik doen?");
        await chat.SeesOnCardAsync("113");
        await chat.PhotographAsync("9-danger");
        await chat.CardFitsAsync();
        await chat.SayAsync("help");
        await chat.SeesCardAsync("Dit kan ik voor je doen", nr: 14);
        await chat.PhotographAsync("help");
        await chat.CardFitsAsync();
    }
}
