using CoachBot.Coaching.Agreements;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Ledgers;
using CoachBot.Speech;

namespace CoachBot.Ledgers;

/// <summary>How the ledger is said: dates and answers, and what was agreed. Never what to think of it.</summary>
internal static class LedgerWords
{
    // A card that is read, not scrolled.
    private const int MostLines = 10;

    public static string Name(Voice voice, Pitfall kind) => voice.Of(voice.Playbook.Pitfalls[kind].Name);

    /// <summary>A date and an answer a line, oldest first.</summary>
    public static string Lines(Voice voice, IEnumerable<LedgerLine> lines) => string.Join("\n", lines.TakeLast(MostLines).Select(line =>
        $"- {voice.Say("ledger_line", ("date", voice.Date(line.At)), ("answer", voice.Of(line.Answer.Text)))}"));

    /// <summary>"Agreed: until 16:00."; null when nothing was.</summary>
    public static string? Agreed(Voice voice, Pitfall pitfall, WorkingAgreement? agreement) =>
        AgreedFact.About(pitfall, agreement, voice.Playbook, voice.Language, voice.Country);

    /// <summary>The clause that would settle it, in a sentence that offers it.</summary>
    public static string Offer(Voice voice, SettlingClause offered, Client? client)
    {
        var wording = new Wording(voice.Playbook, voice.Language, voice.Country);
        var values = FilledPlaces.Of(wording, client?.Agreement ?? new WorkingAgreement { AgreedOn = default }, client?.Goal);
        var clause = voice.Playbook.Fill(offered.Clause.Text, voice.Language, voice.Country, values);
        return voice.Say(offered.IsAgreed ? "ledger_agreed" : "ledger_offer", ("clause", clause));
    }
}
