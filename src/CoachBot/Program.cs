using CoachBot.Cards;
using CoachBot.Connector;
using CoachBot.Messages;
using CoachBot.Playground;
using CoachBot.Speech;
using CoachBot.Turns;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddListening();
builder.AddSpeech();
builder.AddCards();
builder.AddTurns();
builder.AddMessages();
builder.AddPlayground();

var app = builder.Build();
app.MapMessages();
app.Run();

#pragma warning disable CA1050 // WebApplicationFactory knows the program by its global name.
public partial class Program;
#pragma warning restore CA1050
