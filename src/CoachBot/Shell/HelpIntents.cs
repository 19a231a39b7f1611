using CoachBot.Cards;
using CoachBot.Dialogs;

namespace CoachBot.Shell;

internal sealed class HelpIntent(Screen screen) : Intent(Commands.Help)
{
    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var help = Notice.WithStart(
            screen.VoiceOf(dc.Context), "help.list", "help_title",
            "bv_1", "help_after", "help_before", "help_client", "help_circle", "help_yourself", "help_how", "help_urgent");
        return screen.ShowAsync(dc.Context, help, cancellationToken);
    }
}

internal sealed class PrivacyIntent(Screen screen) : Intent(Commands.Privacy)
{
    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var privacy = Notice.WithStart(
            screen.VoiceOf(dc.Context), "help.privacy", "privacy_title", "privacy_kept", "privacy_who", "st_notice");
        return screen.ShowAsync(dc.Context, privacy, cancellationToken);
    }
}
