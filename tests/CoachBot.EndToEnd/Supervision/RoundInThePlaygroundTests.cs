using CoachBot.EndToEnd.Drivers;

namespace CoachBot.EndToEnd.Supervision;

/// <summary>A peer-supervision round from the bot's greeting to the closing card, by hand, with four people in a channel.</summary>
public sealed class RoundInThePlaygroundTests
{
    private static readonly string[] People = ["Megan", "Alex", "Adele", "Isaiah"];

    [SkippableFact]
    public async Task Four_people_go_through_a_case_and_read_nothing_of_each_other_before_it_is_time()
    {
        const string Board = "Our peer supervision circle";
        const string Rules = "Ground rules of the circle";
        const string Waiting = "Alex Wilber's case";
        const string Case = "Alex Wilber's case: Incident method";
        const string Situation = "I stayed forty minutes longer with a client who began to cry.";
        const string Question = "How can I round off warmly and on time?";
        await using var channel = await Channel.OpenAsync("circle", "Megan Bowen", "Adele Vance", "Isaiah Langer");
        var (alex, megan, adele, isaiah) = (channel.Alex, channel["Megan"], channel["Adele"], channel["Isaiah"]);

        await megan.SeesOnCardAsync("Hello everyone. Alex Wilber added me to this team.");
        await megan.PhotographAsync("01-greeting");
        await JoinAsync(channel, Board, "I'll take part", Rules, "I accept and take part");
        await alex.PhotographAsync("03-four");
        await megan.Card(Board).PressAsync("Bring a case");
        await megan.SeesOnCardAsync("That begins in private");
        await megan.PhotographAsync("04-bring");

        await using (var chat = await channel.WhisperAsync())
        {
            await chat.SayAsync("bring to circle");
            await chat.SeesOnCardAsync("This is still between us.");
            await chat.FillAsync("What happened", Situation);
            await chat.FillAsync("What is your question", Question);
            await chat.PhotographAsync("05-draft");
            await chat.PressAsync("Next");
            await chat.SeesOnCardAsync("Can nobody be recognised?");
            await chat.PhotographAsync("06-checks");
            await chat.PressAsync("Next");
            await chat.SeesOnCardAsync("This is how it will be in the circle");
            await chat.PhotographAsync("07-preview");
            await chat.ChooseAsync("Shall I post it?", "Yes, post it");
            await chat.PressAsync("Do it");
            await chat.SeesOnCardAsync("Your case is in the circle");
            await chat.PhotographAsync("08-posted");
        }

        // Only those who take part read it, each on a card of their own.
        await isaiah.SeesOnCardAsync(Waiting);
        await isaiah.SeesNoMoreAsync(Situation);
        await isaiah.PhotographAsync("09-brought", Waiting);
        await isaiah.Card(Waiting).PressAsync("Read");
        await isaiah.SeesOnCardAsync(Situation);
        await megan.SeesNoMoreAsync(Situation);
        await isaiah.PhotographAsync("10-read", Waiting);
        await isaiah.Card(Waiting).PressAsync("I'd like this one");
        await adele.SeesOnCardAsync("Chosen 1 time.");
        await megan.Card(Waiting).PressAsync("Cases");
        await megan.SeesOnCardAsync("Cases that wait");
        await megan.PhotographAsync("11-queue", "Cases that wait");
        await megan.Card("Cases that wait").TickStartingAsync("1. Alex Wilber");
        await megan.Card("Cases that wait").PressAsync("Pass on my choice");
        await adele.SeesOnCardAsync("Chosen 2 times.");
        await adele.Card(Waiting).PressAsync("Cases");
        await adele.Card("Cases that wait").PressAsync("Begin with Alex Wilber");
        await adele.SeesOnCardAsync("Choose a method");
        await adele.PhotographAsync("12-method", "Choose a method");
        await adele.Card("Choose a method").ChooseStartingAsync("Method", "Incident method");
        await adele.Card("Choose a method").PressAsync("Begin");

        const string Telling = "Describe one moment";
        await alex.SeesOnCardAsync(Telling);
        await alex.PhotographAsync("13-begun", Case);
        await isaiah.Card(Telling).PressAsync("My part");
        await isaiah.SeesOnCardAsync("Over to Alex Wilber.");
        await isaiah.PhotographAsync("14-not-mine");
        await alex.Card(Telling).PressAsync("My part");
        await alex.PhotographAsync("15-story", Telling);
        await alex.Card(Telling).PressAsync("Done");

        const string Asking = "Two open questions each";
        await megan.SeesOnCardAsync(Asking);
        await megan.PhotographAsync("16-asking", Asking);
        await adele.Card(Asking).PressAsync("My part");
        await isaiah.Card(Asking).PressAsync("My part");
        await megan.Card(Asking).PressAsync("My part");
        await megan.Card(Asking).FillAsync("Question 1", "What did you feel when she began to cry?");
        await megan.Card(Asking).FillAsync("Question 2", "Have you tried to set a timer?");
        await megan.PhotographAsync("17-written", Asking);
        await megan.Card(Asking).PressAsync("Done");
        await megan.SeesOnCardAsync("Is it a question or advice?");
        await megan.PhotographAsync("18-advice", Asking);
        await megan.Card(Asking).ChooseStartingAsync("Is it a question or advice?", "Advice");
        await megan.Card(Asking).PressTwiceAsync("Done");
        await megan.SeesOnCardAsync("Your part is in");
        await megan.PhotographAsync("19-in", "Your part is in");

        await channel.CrashAndRestartBotAsync();
        await isaiah.Card(Asking).FillAsync("Question 1", "When did you first look at the clock?");
        await isaiah.Card(Asking).PressAsync("Done");
        await isaiah.SeesOnCardAsync("2 of 3 in. Done: Megan Bowen and Isaiah Langer.");
        await alex.SeesNoMoreAsync("What did you feel");
        await adele.SeesNoMoreAsync("What did you feel");
        await isaiah.SeesNoMoreAsync("What did you feel");
        await megan.SeesNoMoreAsync("When did you first");
        await adele.Card("Question 1").FillAsync("Question 1", "What would she say?");
        await adele.PhotographAsync("20-half", "Question 1");
        await adele.Card("Question 1").PressAsync("Done");

        const string Answering = "Answer the questions that help you";
        await alex.SeesOnCardAsync(Answering);
        await alex.Card(Asking).PressAsync("Read");
        await alex.SeesOnCardAsync("What would she say?");
        await alex.SeesOnCardAsync("When did you first");
        await alex.SeesNoMoreAsync("Have you tried");
        await alex.PhotographAsync("21-read", Asking);
        await alex.Card(Answering).PressAsync("My part");
        await alex.Card(Answering).FillAsync("What did you feel", "That I could not leave her like that.");
        await alex.PhotographAsync("22-answering", Answering);
        await alex.Card(Answering).PressAsync("Done");

        const string Advising = "Write what you would do in this situation";
        await alex.SeesOnCardAsync(Advising);
        await alex.PhotographAsync("23-advising", Advising);
        await alex.Card(Advising).PressAsync("My part");
        await alex.SeesOnCardAsync("You only read along now");
        await alex.PhotographAsync("24-silent");
        foreach (var name in People.Where(name => name != "Alex"))
        {
            await channel[name].Card(Advising).PressAsync("My part");
            await channel[name].PhotographAsync("25-advising", Advising);
            await channel[name].Card(Advising).FillAsync("Your part", "I would say goodbye at the door, and that is all.");
            await channel[name].Card(Advising).PressAsync("Done");
        }

        const string Ending = "Tell us how it ended";
        await alex.SeesOnCardAsync(Ending);
        await alex.Card(Advising).PressAsync("Read");
        await alex.SeesOnCardAsync("say goodbye");
        await alex.PhotographAsync("26-advice", Advising);
        await alex.Card(Ending).PressAsync("My part");
        await alex.Card(Ending).FillAsync("Your part", "She wrote to me the next day that it was all right.");
        await alex.PhotographAsync("27-ending", Ending);
        await alex.Card(Ending).PressAsync("Done");

        const string Harvest = "what was useful?";
        await alex.SeesOnCardAsync(Harvest);
        await alex.Card(Harvest).PressAsync("My part");
        await alex.Card(Harvest).TickStartingAsync("Isaiah Langer: I would");
        await alex.Card(Harvest).FillAsync("Plan: if", "it is half past three");
        await alex.Card(Harvest).FillAsync("then …", "start to round off");
        await alex.Card(Harvest).ChooseStartingAsync("What does this plan belong to?", "Running over");
        await alex.PhotographAsync("28-harvest", Harvest);
        await alex.Card(Harvest).PressAsync("Done");

        await isaiah.SeesOnCardAsync("Thank you all");
        await isaiah.PhotographAsync("29-closed", "Thank you all");
        await isaiah.PhotographAsync("29-closed-case", Case);
        await isaiah.Card("Thank you all").PressAsync("A line for my log");
        await isaiah.Card("A line for your log").FillAsync("What do you take with you?", "I also sit down again.");
        await isaiah.PhotographAsync("30-line", "A line for your log");
        await isaiah.Card("A line for your log").PressAsync("Keep it");
        await isaiah.SeesOnCardAsync("Kept in your own log");
        await isaiah.PhotographAsync("31-kept", "Kept in your own log");
        await isaiah.PhotographAsync("32-board", Board);
        await using (var chat = await channel.WhisperAsync())
        {
            await chat.SayAsync("my plans");
            await chat.SeesOnCardAsync("it is half past three");
            await chat.PhotographAsync("33-plan");
        }
    }

    [SkippableFact]
    public async Task Vier_mensen_doen_een_ronde_op_hun_telefoon()
    {
        const string Board = "Onze intervisiekring";
        const string Rules = "Spelregels van de kring";
        const string Waiting = "Casus van Alex Wilber";
        const string Case = "Casus van Alex Wilber: Incidentmethode";
        await using var channel = await Channel.OpenAsync("kring", Screen.Phone, inDutch: true, "Megan Bowen", "Adele Vance", "Isaiah Langer");
        var (alex, megan, isaiah) = (channel.Alex, channel["Megan"], channel["Isaiah"]);

        await megan.SeesOnCardAsync("Hallo allemaal. Alex Wilber heeft mij aan dit team toegevoegd.");
        await megan.PhotographAsync("01-begroeting", Board);
        await JoinAsync(channel, Board, "Ik doe mee", Rules, "Akkoord, ik doe mee");
        await megan.PhotographAsync("03-kring", Board);
        await using (var chat = await channel.WhisperAsync())
        {
            await chat.SayAsync("inbrengen");
            await chat.SeesAsync("Dit is nog tussen ons.");
            await chat.FillAsync("Wat gebeurde er", "Ik bleef veertig minuten langer bij een klant die begon te huilen.");
            await chat.FillAsync("Wat is je vraag", "Hoe rond ik warm en op tijd af?");
            await chat.PhotographAsync("04-voorzet");
            await chat.PressAsync("Verder");
            await chat.SeesOnCardAsync("Is niemand te herkennen?");
            await chat.PhotographAsync("05-check");
            await chat.PressAsync("Verder");
            await chat.PhotographAsync("06-voorbeeld");
            await chat.ChooseAsync("Zal ik het plaatsen?", "Ja, plaats het");
            await chat.PressAsync("Doen");
            await chat.SeesOnCardAsync("Je casus staat in de kring");
        }

        await isaiah.Card(Waiting).PressAsync("Lezen");
        await isaiah.SeesOnCardAsync("begon te huilen");
        await isaiah.PhotographAsync("07-casus", Waiting);
        await isaiah.Card(Waiting).PressAsync("Casussen");
        await isaiah.Card("Casussen die wachten").PressAsync("Begin met Alex Wilber");
        await isaiah.SeesOnCardAsync("Kies een methode");
        await isaiah.PhotographAsync("08-methode", "Kies een methode");
        await isaiah.Card("Kies een methode").ChooseStartingAsync("Methode", "Incidentmethode");
        await isaiah.Card("Kies een methode").PressAsync("Beginnen");

        const string Telling = "Beschrijf in hoogstens 150 woorden";
        await alex.SeesOnCardAsync(Telling);
        await alex.PhotographAsync("09-begonnen", Case);
        await alex.Card(Telling).PressAsync("Mijn deel");
        await alex.PhotographAsync("10-verhaal", Telling);
        await alex.Card(Telling).PressAsync("Klaar");

        const string Asking = "Stel elk twee open vragen";
        await isaiah.SeesOnCardAsync(Asking);
        await isaiah.PhotographAsync("11-vragen", Asking);
        await isaiah.Card(Asking).PressAsync("Mijn deel");
        await isaiah.Card(Asking).FillAsync("Vraag 1", "Wat maakte dat je bleef?");
        await isaiah.PhotographAsync("12-mijn-deel", Asking);
        await isaiah.Card(Asking).FitsAsync();
        await isaiah.Card(Asking).PressAsync("Klaar");
        await isaiah.SeesOnCardAsync("Je deel is binnen");
        await isaiah.PhotographAsync("13-binnen", "Je deel is binnen");

        // The facilitator does not wait for who is silent.
        await megan.Card(Case).PressAsync("Begeleiden");
        await megan.Card("Begeleiden").ChooseStartingAsync("Wat wil je doen?", "De stap sluiten");
        await megan.PhotographAsync("14-begeleiden", "Nog te gaan");
        await megan.Card("Nog te gaan").PressAsync("Doen");
        await alex.SeesOnCardAsync("Beantwoord de vragen die je helpen");
        await alex.Card(Asking).PressAsync("Lezen");
        await alex.SeesOnCardAsync("Wat maakte dat je bleef?");
        await alex.PhotographAsync("15-gelezen", Asking);
        const string Answering = "Beantwoord de vragen die je helpen";
        await alex.Card(Answering).PressInAsync("Mijn deel", "Ik pas");
        const string Advising = "Schrijf wat jij in deze situatie";
        foreach (var name in (string[])["Megan", "Adele", "Isaiah"])
        {
            await channel[name].SeesOnCardAsync(Advising);
            await channel[name].Card(Advising).PressInAsync("Mijn deel", "Ik pas");
        }

        const string Ending = "Vertel hoe het afliep";
        await alex.SeesOnCardAsync(Ending);
        await alex.Card(Ending).PressInAsync("Mijn deel", "Ik pas");
        const string Harvest = "wat was bruikbaar?";
        await alex.SeesOnCardAsync(Harvest);
        await alex.Card(Harvest).PressAsync("Mijn deel");
        await alex.Card(Harvest).TickStartingAsync("Isaiah Langer: Wat maakte");
        await alex.Card(Harvest).FillAsync("Plan: als", "het half vier is");
        await alex.Card(Harvest).FillAsync("dan …", "rond ik af");
        await alex.PhotographAsync("16-oogst", Harvest);
        await alex.Card(Harvest).FitsAsync();
        await alex.Card(Harvest).PressAsync("Klaar");
        await isaiah.SeesOnCardAsync("Dank jullie wel");
        await isaiah.PhotographAsync("17-afgerond", "Dank jullie wel");
        await isaiah.Card("Dank jullie wel").PressAsync("Regel voor mijn logboek");
        await isaiah.PhotographAsync("18-regel", "Regel voor je logboek");
        await isaiah.PhotographAsync("19-bord", Board);
    }

    private static async Task JoinAsync(Channel channel, string board, string join, string rules, string accept)
    {
        foreach (var name in People)
        {
            var member = channel[name];
            await member.Card(board).PressAsync(join);
            await member.SeesOnCardAsync(rules);
            await member.PhotographAsync("02-rules", rules);
            await member.Card(rules).PressAsync(accept);

            // Their own window may show them their welcome instead.
            await channel[name == "Alex" ? "Megan" : "Alex"].SeesOnCardAsync(member.Name);
        }
    }
}
