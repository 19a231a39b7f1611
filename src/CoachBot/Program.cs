using CoachBot.Messages;

var builder = WebApplication.CreateBuilder(args);
builder.AddMessages();

var app = builder.Build();
app.MapMessages();
app.Run();

#pragma warning disable CA1050 // WebApplicationFactory knows the program by its global name.
public partial class Program;
#pragma warning restore CA1050
