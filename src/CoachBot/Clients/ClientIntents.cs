using System.Globalization;
using CoachBot.Cards;
using CoachBot.Coaching.Clients;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Clients;

/// <summary>The list of clients: those of now, or with a word more those of the archive or a further page.</summary>
internal sealed class ClientsIntent(ClientCards cards) : Intent(Commands.Clients)
{
    public static Command Page(int number) => Commands.Clients.Saying(number.ToString(CultureInfo.InvariantCulture));

    protected override bool Takes(Voice voice, string rest, bool inFlow) => voice.Hears("cmd_clients_archived", rest) || PageOf(rest) is not null;

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) =>
        cards.ShowListAsync(dc.Context, argument, cancellationToken);

    /// <summary>The number of a page; null when the words are none.</summary>
    public static int? PageOf(string words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100 ? page : null;
}

/// <summary>"client M7": what is known of one client, and an offer to add one that is not known.</summary>
internal sealed class ClientIntent(ClientCards cards) : Intent(Commands.Client)
{
    // Inside a flow "client" and what follows is an answer.
    public override string? Hear(Voice voice, string text, bool inFlow) => inFlow ? null : base.Hear(voice, text, inFlow);

    protected override bool Takes(Voice voice, string rest, bool inFlow) => ClientCode.Fits(rest);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) => argument.Length == 0
        ? cards.ShowListAsync(dc.Context, "", cancellationToken)
        : cards.ShowAsync(dc.Context, argument, null, cancellationToken);
}

/// <summary>Asks whether a client goes to the archive or is erased.</summary>
internal sealed class ClientCloseIntent(ClientCards cards) : Intent(Open)
{
    public static readonly Command Open = new("cmd_client_close");

    public static Command For(Client client) => Open.Saying(client.Code);

    protected override bool Takes(Voice voice, string rest, bool inFlow) => !inFlow && ClientCode.Fits(rest);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) =>
        cards.ShowCloseAsync(dc.Context, argument, cancellationToken);
}

internal sealed class ClientArchiveIntent(ClientCards cards, TimeProvider time) : Intent(Open)
{
    public static readonly Command Open = new("cmd_client_archive");

    public static Command For(Client client) => Open.Saying(client.Code);

    protected override bool Takes(Voice voice, string rest, bool inFlow) => !inFlow && ClientCode.Fits(rest);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var document = dc.Context.Document();
        if (document.KnownClient(ClientCode.Of(argument)) is { } client)
            document.Keep(client with { ArchivedAt = client.ArchivedAt ?? LocalTime.Now(time, dc.Context) });
        return cards.ShowAsync(dc.Context, argument, "client_archived", cancellationToken);
    }
}

/// <summary>Takes a client back from the archive.</summary>
internal sealed class ClientBackIntent(ClientCards cards) : Intent(Open)
{
    public static readonly Command Open = new("cmd_client_back");

    public static Command For(Client client) => Open.Saying(client.Code);

    protected override bool Takes(Voice voice, string rest, bool inFlow) => !inFlow && ClientCode.Fits(rest);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var document = dc.Context.Document();
        if (document.KnownClient(ClientCode.Of(argument)) is { } client) document.Keep(client with { ArchivedAt = null });
        return cards.ShowAsync(dc.Context, argument, "client_back", cancellationToken);
    }
}
