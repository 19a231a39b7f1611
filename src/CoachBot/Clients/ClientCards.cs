using CoachBot.Agreements;
using CoachBot.Cards;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Debriefs;
using CoachBot.Dialogs;
using CoachBot.LettingGo;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Clients;

/// <summary>The list of clients, and the card of one.</summary>
internal sealed class ClientCards(Screen screen, TimeProvider time)
{
    private const int PageSize = 12;
    private const int MostButtons = 3;
    private const int ShortGoal = 80;
    private const int LastDebriefs = 3;
    private const string ListKey = "client.list";
    private const string CardKey = "client.card";

    /// <param name="which">Empty, the number of a page, or a word for the archive.</param>
    public Task ShowListAsync(ITurnContext turnContext, string which, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        var archived = which.Length > 0 && voice.Hears("cmd_clients_archived", which);
        var document = turnContext.Document();
        var clients = document.KnownClients().Where(client => client.ArchivedAt is not null == archived).ToList();
        var pages = Math.Max(1, (clients.Count + PageSize - 1) / PageSize);
        var page = archived ? 1 : Math.Min(ClientsIntent.PageOf(which) ?? 1, pages);
        var shown = clients.Skip((page - 1) * PageSize).Take(archived ? clients.Count : PageSize).Take(50).ToList();
        var paragraphs = new List<string>();
        paragraphs.Add(voice[archived
            ? clients.Count == 0 ? "clients_archive_empty" : "clients_archive_intro"
            : clients.Count == 0 ? "clients_empty" : "clients_intro"]);
        paragraphs.AddRange(shown.Select(client => Line(voice, client, document.LastOf(client))));
        if (!archived && page < pages) paragraphs.Add(voice.Say("clients_more", ("number", $"{page + 1}")));
        if (!archived && document.Clients.Exists(client => client.ArchivedAt is not null)) paragraphs.Add(voice["clients_archive_hint"]);
        List<CardButton> buttons = [.. shown.Take(MostButtons).Select(client => Commands.CardOf(client.Code).Button(client.Code, ListKey))];
        if (page < pages) buttons.Add(ClientsIntent.Page(page + 1).Button(voice["button_more"], ListKey));
        buttons.Add(ClientFlow.Open.Button(voice["button_client_add"], ListKey));
        buttons.Add(Screen.Urgent(voice, ListKey));
        // Two buttons with one title cannot be told apart.
        buttons = [.. buttons.DistinctBy(button => button.Title)];
        return screen.ShowAsync(turnContext, Notice.Of(voice, voice[archived ? "clients_archive_title" : "clients_title"], paragraphs, buttons), cancellationToken);
    }

    /// <param name="newsId">A text about what just happened, or null.</param>
    public Task ShowAsync(ITurnContext turnContext, string code, string? newsId, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        return turnContext.Document().KnownClient(ClientCode.Of(code)) is { } client
            ? screen.ShowAsync(turnContext, Of(voice, turnContext, client, newsId), cancellationToken)
            : ShowUnknownAsync(turnContext, ClientCode.Of(code), cancellationToken);
    }

    public Task ShowCloseAsync(ITurnContext turnContext, string argument, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        if (turnContext.Document().KnownClient(ClientCode.Of(argument)) is not { } client)
            return ShowUnknownAsync(turnContext, ClientCode.Of(argument), cancellationToken);
        var typed = ClientCode.Typed(client.Code);
        return screen.ShowAsync(turnContext, Notice.Of(
            voice,
            voice.Say("client_close_title", ("client", client.Code)),
            [voice.Say("client_close_archive", ("client", typed)), voice.Say("client_close_erase", ("client", typed))],
            [
                ClientArchiveIntent.For(client).Button(voice["button_archive"], CardKey),
                ClientEraseFlow.For(client).Button(voice["button_erase"], CardKey),
                Commands.CardOf(client.Code).Button(voice["button_client_card"], CardKey),
                Screen.Urgent(voice, CardKey),
            ]), cancellationToken);
    }

    /// <summary>That there is no such client, and how to add one.</summary>
    public Task ShowUnknownAsync(ITurnContext turnContext, string code, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        var shown = UserText.Client(code);
        var paragraph = shown is null ? voice["client_which"] : voice.Say("client_unknown", ("client", ClientCode.Typed(shown)));
        return screen.ShowAsync(turnContext, Notice.Of(
            voice,
            shown is null ? voice["clients_title"] : voice["client_unknown_title"],
            [paragraph],
            [
                (shown is null ? ClientFlow.Open : ClientFlow.For(shown)).Button(voice["button_client_add"], CardKey),
                Commands.Clients.Button(voice["button_clients"], CardKey),
                Screen.Urgent(voice, CardKey),
            ]), cancellationToken);
    }

    private View Of(Voice voice, ITurnContext turnContext, Client client, string? newsId)
    {
        var document = turnContext.Document();
        var debriefs = document.DebriefsOf(client).ToList();
        List<string?> paragraphs =
        [
            newsId is null ? null : voice[newsId],
            client.ArchivedAt is { } archived ? voice.Say("client_archived_since", ("date", voice.Date(archived))) : null,
            client.Goal is { } goal ? voice.Say("client_goal", ("aim", goal)) : voice["client_no_goal"],
            client.EndsOn is { } end ? voice.Say("client_ends", ("date", voice.Date(end))) : voice["client_no_end"],
            client.Payer is { } payer && voice[payer] is { Length: > 0 } who ? voice.Say("client_payer", ("payer", who)) : null,
            client.Payer is not (null or ClientFlow.PayerSelf) ? voice["client_payer_note"] : null,
            client.Agreement is { } agreement ? voice.Say("client_agreed", ("date", voice.Date(agreement.AgreedOn))) : voice["client_not_agreed"],
            .. LettingGoWords.Short(voice, client, debriefs, LocalTime.Today(time, turnContext)),
            .. debriefs.Take(LastDebriefs).Select(debrief => voice.Say("client_debrief", ("date", voice.Date(debrief.StartedAt)), ("said", Said(voice, debrief)))),
            PersonalDetails.Remark(voice, client.Goal),
        ];
        List<CardButton> buttons = client.ArchivedAt is null
            ?
            [
                ClientFlow.For(client.Code).Button(voice["button_client_change"], CardKey),
                AgreementDialog.For(client.Code).Button(voice["button_client_agreement"], CardKey),
                LettingGoIntent.For(client.Code).Button(voice["button_letting_go"], CardKey),
                Commands.DebriefOf(client.Code).Button(voice["button_debrief"], CardKey),
                ClientCloseIntent.For(client).Button(voice["button_close_client"], CardKey),
            ]
            :
            [
                ClientBackIntent.For(client).Button(voice["button_bring_back"], CardKey),
                ClientEraseFlow.For(client).Button(voice["button_erase"], CardKey),
            ];
        buttons.Add(Screen.Urgent(voice, CardKey));
        return Notice.Of(voice, client.Code, [.. paragraphs.OfType<string>()], buttons);
    }

    private static string Line(Voice voice, Client client, Debrief? last) => string.Join(" · ", new[]
    {
        $"**{client.Code}**",
        client.Goal is { } goal ? UserText.Shorten(goal, ShortGoal) : null,
        client.EndsOn is { } end ? voice.Say("clients_ends", ("date", voice.Date(end))) : null,
        last is null ? null : voice.Say("clients_last", ("date", voice.Date(last.StartedAt))),
    }.OfType<string>());

    private static string Said(Voice voice, Debrief debrief) =>
        DebriefWords.StandOut(voice, debrief) ?? voice[debrief.Answers.Count == 0 ? "journal_skipped" : "journal_balance"];
}
