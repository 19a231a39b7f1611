using CoachBot.Dialogs;

namespace CoachBot.Journal;

internal sealed class JournalIntent(JournalView journal) : Intent(Name)
{
    public const string Name = "cmd_journal";

    public override bool TakesArgument => true;

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) =>
        journal.ShowAsync(dc.Context, argument, cancellationToken);
}
