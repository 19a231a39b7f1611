using System.Reflection;
using CoachBot.Agreements;
using CoachBot.Cards;
using CoachBot.Cases;
using CoachBot.CheckIns;
using CoachBot.Clients;
using CoachBot.Debriefs;
using CoachBot.Delivery;
using CoachBot.Journal;
using CoachBot.Ledgers;
using CoachBot.Letters;
using CoachBot.LettingGo;
using CoachBot.Messages;
using CoachBot.Plans;
using CoachBot.Playground;
using CoachBot.Queues;
using CoachBot.Referrals;
using CoachBot.Reflections;
using CoachBot.Safety;
using CoachBot.Sessions;
using CoachBot.Settings;
using CoachBot.Shell;
using CoachBot.Speech;
using CoachBot.Storage;
using CoachBot.Supervision;
using CoachBot.Turns;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddListening();
    builder.AddSpeech();
    builder.AddCards();
    builder.AddStorage();
    builder.AddQueues();
    builder.AddSafety();
    builder.AddShell();
    builder.AddSettings();
    builder.AddPlans();
    builder.AddSessions();
    builder.AddDebriefs();
    builder.AddAgreements();
    builder.AddLetters();
    builder.AddLedgers();
    builder.AddJournal();
    builder.AddReflections();
    builder.AddReferrals();
    builder.AddLettingGo();
    builder.AddClients();
    builder.AddCheckIns();
    builder.AddSupervision();
    builder.AddCases();
    builder.AddTurns();
    builder.AddDelivery();
    builder.AddMessages();
    builder.AddPlayground();

    var app = builder.Build();
    app.MapMessages();
    app.MapLetters();
    app.MapHealth();
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (StartFailure.Explain(wrong) is { } sentence && Assembly.GetEntryAssembly() == typeof(Program).Assembly)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}

#pragma warning disable CA1050 // WebApplicationFactory knows the program by its global name.
public partial class Program;
#pragma warning restore CA1050
