using CoachBot.Cards;
using CoachBot.Coaching.Agreements;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Coaching.Profiles;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Settings;
using CoachBot.Speech;

namespace CoachBot.Plans;

/// <summary>Before a session: the plans with this client, to rehearse, and when to begin the rounding off.</summary>
internal sealed class PrepareIntent(Screen screen) : Intent(Open)
{
    public static readonly Command Open = new("cmd_prepare");
    private const string Key = "prepare.card";
    private const int MostClients = 4;

    /// <param name="client">A client's code.</param>
    public static Command For(string client) => Open.Saying(client);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var (document, voice) = (dc.Context.Document(), screen.VoiceOf(dc.Context));
        var clients = ClientsOf(document);
        var client = UserText.Client(ClientCode.Of(argument)) is { } given ? clients.Find(known => UserText.SameClient(known, given)) ?? given
            : clients is [var only] ? only
            : null;
        var view = client is null && clients.Count > 0 ? Which(voice, clients) : Prepare(voice, document, client);
        return screen.ShowAsync(dc.Context, view, cancellationToken);
    }

    protected override bool Takes(Voice voice, string rest, bool inFlow) => ClientCode.Fits(rest);

    private static View Which(Voice voice, List<string> clients) => Notice.Of(
        voice, voice["prepare_which_title"], [voice["prepare_which"]],
    [
        .. clients.Take(MostClients).Select(client => For(client).Button(client, Key)),
        Screen.Urgent(voice, Key),
    ]);

    /// <summary>The open plans with a client to rehearse, the goal, and what was agreed about the time.</summary>
    /// <param name="first">A line to begin with; null for none.</param>
    public static View Prepare(Voice voice, OrganizerDocument document, string? client, string? first = null)
    {
        var plans = PlanBook.OpenFor(document.Plans, client);
        var wrapUp = SettingsWords.Length(voice, document.Profile.WrapUpMinutes ?? Profile.UsualWrapUp);
        var lines = new List<string>();
        if (first is not null) lines.Add(first);
        if (plans.Count > 0) lines.Add(voice["prepare_rehearse"]);
        lines.AddRange(plans.Select(plan => $"**{PlanWords.Sentence(voice, plan)}**"));
        if (plans.Count == 0) lines.Add(voice["prepare_no_plan"]);
        if (document.ClientOf(client)?.Goal is { } goal) lines.Add(voice.Say("prepare_goal", ("goal", goal)));
        if (AgreedFact.About(Pitfall.Overtime, document.ClientOf(client)?.Agreement, voice.Playbook, voice.Language, voice.Country) is { } agreed) lines.Add(agreed);
        lines.Add(voice.Say("prepare_wrapup", ("length", wrapUp)));
        lines.Add(voice["say_2"]);
        var title = client is null ? voice["prepare_title_nobody"] : voice.Say("prepare_title", ("client", client));
        return Notice.Of(voice, title, lines,
        [
            Commands.DebriefOf(client).Button(voice["button_debrief"], Key, isPrimary: true),
            PlansIntent.Open.Button(voice["button_plans"], Key),
            Screen.Urgent(voice, Key),
        ]);
    }

    // Those with an open plan first, then those seen last.
    private static List<string> ClientsOf(OrganizerDocument document) =>
    [
        .. document.Plans.Where(plan => plan.IsOpen).OrderByDescending(plan => plan.CreatedAt).Select(plan => plan.Client)
            .Concat(document.Debriefs.AsEnumerable().Reverse().Select(debrief => debrief.Client))
            .Concat(document.Clients.Where(client => client.ArchivedAt is null).Select(client => client.Code))
            .OfType<string>()
            .Where(client => document.ClientOf(client)?.ArchivedAt is null)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
