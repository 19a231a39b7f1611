using CoachBot.Cards;
using CoachBot.Dialogs;

namespace CoachBot.Shell;

internal sealed class CancelIntent(Screen screen) : Intent("cmd_cancel")
{
    public override async Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(dc.Context);
        if (dc.ActiveDialog is not { } active)
        {
            await Screen.SayAsync(dc.Context, voice["nothing_to_cancel"], cancellationToken);
            return;
        }

        await screen.ShowAsync(dc.Context, Notice.WithStart(voice, $"{active.Id}.cancelled", "cancelled_title", "cancelled"), cancellationToken);
        await dc.CancelAllDialogsAsync(cancellationToken);
    }
}
