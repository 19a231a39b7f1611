using CoachBot.Cards;
using CoachBot.Dialogs;

namespace CoachBot.Safety;

internal sealed class UrgentIntent(SafetyScreen safety) : Intent(Open)
{
    public static readonly Command Open = new("cmd_urgent");

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) => safety.InterruptAsync(dc, cancellationToken);
}
