using CoachBot.Cards;
using CoachBot.Dialogs;

namespace CoachBot.Shell;

internal sealed class CancelIntent(IEnumerable<FlowDialog> flows, Screen screen) : Intent(new("cmd_cancel"))
{
    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) =>
        flows.FirstOrDefault(flow => flow.Id == dc.ActiveDialog?.Id) is { } active
            ? active.CancelAsync(dc, cancellationToken)
            : Screen.SayAsync(dc.Context, screen.VoiceOf(dc.Context)["nothing_to_cancel"], cancellationToken);
}

/// <summary>Back to the question that is open.</summary>
internal sealed class GoOnIntent(Screen screen) : Intent(Commands.GoOn)
{
    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) => dc.ActiveDialog is null
        ? Screen.SayAsync(dc.Context, screen.VoiceOf(dc.Context)["nothing_to_cancel"], cancellationToken)
        : dc.RepromptDialogAsync(cancellationToken);
}
