using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Shell;
using CoachBot.Tests.Dialogs;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Shell;

/// <summary>What a text is taken for, as a table of examples: the priorities of the router, whatever the order in which features are registered.</summary>
public sealed class RouterTests : IAsyncLifetime
{
    private const string Nothing = "";
    private BotHost _host = null!;

    public async Task InitializeAsync() => _host = await BotHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    // Danger comes first: before greetings, thanks, commands and answers.
    [InlineData("hi she's unconscious", Nothing, "danger")]
    [InlineData("thanks she overdosed", Nothing, "danger")]
    [InlineData("hoi brand hier", Nothing, "danger")]
    [InlineData("help my client wants to kill herself", Nothing, "danger")]
    [InlineData("debrief my client says she is going to kill herself", Nothing, "danger")]
    [InlineData("my client says she is going to kill herself", "debrief", "danger")]
    [InlineData("dank je, ze wil zichzelf ophangen", "plansession", "danger")]
    // A command, with nothing open and beside a question.
    [InlineData("hi", Nothing, "cmd_hello")]
    [InlineData("hi there", Nothing, "cmd_hello there")]
    [InlineData("dank je wel", Nothing, "cmd_thanks wel")]
    [InlineData("help", Nothing, "cmd_help")]
    [InlineData("help", "debrief", "cmd_help")]
    [InlineData("debrief M7", Nothing, "cmd_debrief M7")]
    [InlineData("nabespreken", "plansession", "cmd_debrief")]
    [InlineData("plan morgen 13 tot 16 met M7", Nothing, "cmd_plan morgen 13 tot 16 met M7")]
    [InlineData("klant M7", Nothing, "cmd_client M7")]
    [InlineData("klanten", Nothing, "cmd_clients")]
    [InlineData("spoed", "debrief", "cmd_urgent")]
    [InlineData("cancel", "debrief", "cmd_cancel")]
    // Beside a question small talk is its answer.
    [InlineData("hi", "plansession", "answer")]
    [InlineData("thanks", "plansession", "answer")]
    [InlineData("half past three", "plansession", "answer")]
    // What is told without a command.
    [InlineData("tomorrow 9 to 12 with M7", Nothing, "plansession")]
    [InlineData("ran over by an hour again at M7", Nothing, "debrief")]
    [InlineData("weer een uur uitgelopen bij M", Nothing, "debrief")]
    [InlineData("asdf", Nothing, "unclear")]
    public void A_text_is_taken_for(string text, string open, string expected)
    {
        var services = _host.Services;
        Assert.Equal(expected, Told(services.GetRequiredService<Router>(), text, open));

        var intents = services.GetServices<Intent>().Reverse();
        Assert.Equal(expected, Told(ActivatorUtilities.CreateInstance<Router>(services, intents), text, open));
    }

    [Fact]
    public void Who_was_not_welcomed_is_welcomed() => Assert.Equal("first words", Told(_host.Services.GetRequiredService<Router>(), "asdf", Nothing, isKnown: false));

    [Fact]
    public void An_answer_to_a_doubt_about_danger_goes_before_a_new_doubt()
    {
        var router = _host.Services.GetRequiredService<Router>();
        Assert.Equal("safety answer", Told(router, "1", Nothing, askedAboutSafety: true));
        Assert.Equal("cmd_help", Told(router, "help", Nothing, askedAboutSafety: true));
    }

    private static string Told(Router router, string text, string open, bool isKnown = true, bool askedAboutSafety = false)
    {
        using var turn = new TurnContext(new RecordingAdapter(), Incoming.Message(text));
        turn.TurnState.Add(new OrganizerDocument { WelcomedAt = isKnown ? DateTimeOffset.UnixEpoch : null });
        return router.Read(turn, text, open.Length == 0 ? null : open, askedAboutSafety) switch
        {
            Said.Danger => "danger",
            Said.SafetyAnswer => "safety answer",
            Said.Command command => $"{command.Intent.Command.Id} {command.Argument}".Trim(),
            Said.StoryBesideCard => "story",
            Said.Answer => "answer",
            Said.Telling telling => telling.Flow.Id,
            Said.FirstWords => "first words",
            Said.Unclear => "unclear",
            _ => throw new InvalidOperationException("Not a kind of what was said."),
        };
    }
}
