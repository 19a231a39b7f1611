using System.Globalization;
using CoachBot.Cards;
using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.Journal;

internal sealed class JournalIntent(JournalView journal) : Intent(Commands.Journal)
{
    public static Command Of(DateOnly month) => Commands.Journal.Saying(month.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    /// <summary>A further page of a month.</summary>
    public static Command Of(DateOnly month, int page) => Commands.Journal.Saying(FormattableString.Invariant($"{month:yyyy-MM} {page}"));

    protected override bool Takes(Voice voice, string rest, bool inFlow) => inFlow ? char.IsAsciiDigit(rest[0]) : IsShort(rest);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) =>
        journal.ShowAsync(dc.Context, argument, cancellationToken);
}
