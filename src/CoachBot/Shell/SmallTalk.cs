using CoachBot.Cards;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Shell;

internal sealed class HelloIntent(Welcome welcome, Screen screen) : Intent(Commands.Hello)
{
    public override bool IsSmallTalk => true;

    public override bool BeginsTalk => true;

    protected override bool Takes(Voice voice, string rest, bool inFlow) => IsShort(rest);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) =>
        dc.Context.Document().WelcomedAt is null
            ? welcome.OnceAsync(dc.Context, cancellationToken)
            : Screen.SayAsync(dc.Context, screen.VoiceOf(dc.Context)["hello_again"], cancellationToken);
}

internal sealed class ThanksIntent(Screen screen) : Intent(new("cmd_thanks"))
{
    public override bool IsSmallTalk => true;

    protected override bool Takes(Voice voice, string rest, bool inFlow) => IsShort(rest);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) =>
        Screen.SayAsync(dc.Context, screen.VoiceOf(dc.Context)["thanks"], cancellationToken);
}
