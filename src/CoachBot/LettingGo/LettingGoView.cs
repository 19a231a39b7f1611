using CoachBot.Cards;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.LettingGo;

/// <summary>The card about letting go of one client.</summary>
internal sealed class LettingGoView(Screen screen, TimeProvider time)
{
    private const string Key = "lettinggo.card";

    /// <param name="newsId">A text about what just happened, or null.</param>
    public Task ShowAsync(ITurnContext turnContext, string argument, string? newsId, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (Find(document, argument) is not { } client) return ShowWhichAsync(turnContext, argument, cancellationToken);
        var voice = screen.VoiceOf(turnContext);
        var lines = LettingGoWords.Long(voice, client, [.. document.DebriefsOf(client)], LocalTime.Today(time, turnContext));
        if (newsId is not null) lines.Insert(0, voice[newsId]);
        return screen.ShowAsync(turnContext, Notice.Of(voice, voice.Say("lg_title", ("client", client.Code)), lines,
        [
            MilestonesFlow.For(client).Button(voice["button_milestones"], Key, isPrimary: true),
            Commands.CardOf(client.Code).Button(voice["button_client_card"], Key),
            Screen.Urgent(voice, Key),
        ]), cancellationToken);
    }

    /// <summary>The client that is meant; without a word about it, the only one there is.</summary>
    public static Client? Find(OrganizerDocument document, string argument)
    {
        if (argument.Length > 0) return document.KnownClient(ClientCode.Of(argument));
        return document.KnownClients().Where(client => client.ArchivedAt is null).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>Asks whom it is about.</summary>
    public Task ShowWhichAsync(ITurnContext turnContext, string argument, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        var clients = turnContext.Document().KnownClients().Where(client => client.ArchivedAt is null).Take(3).ToList();
        var paragraph = UserText.Client(ClientCode.Of(argument)) is { } code ? voice.Say("client_unknown", ("client", ClientCode.Typed(code))) : voice["lg_which"];
        return screen.ShowAsync(turnContext, Notice.Of(voice, voice["lg_which_title"], [paragraph],
        [
            .. clients.Select(client => LettingGoIntent.For(client.Code).Button(client.Code, Key)),
            Commands.Clients.Button(voice["button_clients"], Key),
            Screen.Urgent(voice, Key),
        ]), cancellationToken);
    }
}
