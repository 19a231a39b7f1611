using System.Globalization;
using CoachBot.Agreements;
using CoachBot.Cards;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Ledgers;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Ledgers;

/// <summary>The ledger to read: of one client, or how often of each.</summary>
internal sealed class LedgerIntent(Screen screen, TimeProvider time) : Intent(Open)
{
    public static readonly Command Open = new("cmd_ledger");
    private const string Key = "ledger.list";
    private const int MostClients = 10;
    private const int MostButtons = 3;

    /// <param name="client">A client's code.</param>
    public static Command For(string client) => Open.Saying(client);

    protected override bool Takes(Voice voice, string rest, bool inFlow) => !inFlow || ClientCode.StandsOut(rest);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(dc.Context);
        var now = LocalTime.Now(time, dc.Context);
        var document = dc.Context.Document();
        return screen.ShowAsync(dc.Context, argument.Length > 0 ? OfOne(voice, document, ClientCode.Of(argument), now) : OfAll(voice, document, now), cancellationToken);
    }

    private static View OfOne(Voice voice, OrganizerDocument document, string code, DateTimeOffset now)
    {
        var client = document.ClientOf(code);
        code = client?.Code ?? document.Debriefs.LastOrDefault(debrief => UserText.SameClient(debrief.Client, code))?.Client ?? code;
        var lines = Within(voice, document, code, now);
        List<string> paragraphs = [voice.Say(lines.Count == 0 ? "ledger_empty" : "ledger_intro", ("client", code), ("count", Number(Ledger.WindowDays)))];
        foreach (var kind in Ledger.Kinds)
        {
            var own = lines.Where(line => line.Kind == kind).ToList();
            if (own.Count == 0) continue;
            paragraphs.Add($"**{Count(voice, own)}**");
            if (LedgerWords.Agreed(voice, kind, client?.Agreement) is { } agreed) paragraphs.Add(agreed);
            paragraphs.Add(LedgerWords.Lines(voice, own));
        }

        List<CardButton> buttons =
        [
            AgreementDialog.For(code).Button(voice["button_agreements"], Key),
            Screen.Urgent(voice, Key),
        ];
        return Notice.Of(voice, voice.Say("ledger_title", ("client", code)), paragraphs, buttons);
    }

    private static View OfAll(Voice voice, OrganizerDocument document, DateTimeOffset now)
    {
        var clients = document.Debriefs.AsEnumerable().Reverse().Select(debrief => debrief.Client).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(code => (Code: code, Lines: Within(voice, document, code, now)))
            .Where(client => client.Lines.Count > 0).Take(MostClients).ToList();
        var rows = clients.Select(client => voice.Say(
            "ledger_client", ("client", client.Code), ("answer", string.Join(", ", client.Lines.GroupBy(line => line.Kind).OrderBy(kind => kind.Key).Select(kind => Count(voice, [.. kind]))))));
        var intro = voice.Say(clients.Count == 0 ? "ledger_empty_all" : "ledger_intro_all", ("count", Number(Ledger.WindowDays)));
        List<CardButton> buttons =
        [
            .. clients.Take(MostButtons).Select(client => For(client.Code).Button(client.Code, Key)),
            Screen.Urgent(voice, Key),
        ];
        return Notice.Of(voice, voice["ledger_title_all"], [intro, .. rows], buttons);
    }

    private static List<LedgerLine> Within(Voice voice, OrganizerDocument document, string code, DateTimeOffset now) =>
        [.. Ledger.Within(Ledger.Of(voice.Playbook.Debrief, document.Debriefs, code), now)];

    private static string Count(Voice voice, List<LedgerLine> lines) =>
        voice.Say("ledger_count", ("pitfall", LedgerWords.Name(voice, lines[0].Kind)), ("count", Number(lines.Count)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
