using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.Journal;

internal sealed class JournalIntent(JournalView journal) : Intent(Name)
{
    public const string Name = "cmd_journal";

    protected override bool Takes(Voice voice, string rest, bool inFlow) => inFlow ? char.IsAsciiDigit(rest[0]) : IsShort(rest);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) =>
        journal.ShowAsync(dc.Context, argument, cancellationToken);
}
