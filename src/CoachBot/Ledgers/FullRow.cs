using CoachBot.Agreements;
using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Ledgers;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Ledgers;

/// <summary>Three of a kind, to be shown once, with the clause that would settle it.</summary>
internal sealed record FullRow(string Title, string Lines, string Offer, string ClauseId, bool IsAgreed)
{
    public Dictionary<string, object?> ToData() => new(StringComparer.Ordinal) { ["title"] = Title, ["lines"] = Lines, ["offer"] = Offer };

    /// <summary>The rows that a finished debrief made full.</summary>
    public static IReadOnlyList<FullRow> Of(Voice voice, Debrief debrief, OrganizerDocument document)
    {
        var client = document.ClientOf(debrief.Client);
        var lines = Ledger.Of(voice.Playbook.Debrief, document.Debriefs, debrief.Client);
        return [.. Ledger.FullAt(lines, debrief.Id).Select(row =>
        {
            var offered = SettlingClause.For(row.Kind, voice.Playbook, client?.Agreement);
            return new FullRow(
                voice.Say("ledger_row", ("pitfall", LedgerWords.Name(voice, row.Kind))),
                LedgerWords.Lines(voice, row.Lines),
                LedgerWords.Offer(voice, offered, client),
                offered.Clause.Id,
                offered.IsAgreed);
        })];
    }

    /// <summary>The button to the agreement with this client, the clauses offered ticked.</summary>
    public static CardButton Settle(Voice voice, IReadOnlyList<FullRow> rows, string client, string key)
    {
        var offered = rows.Where(row => !row.IsAgreed).Select(row => row.ClauseId).ToList();
        return offered.Count == 0
            ? LetterIntent.For(client).Button(voice["button_agreed"], key)
            : AgreementDialog.For(client, offered).Button(voice["button_settle"], key);
    }
}
