using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Safety;
using CoachBot.Connector;
using CoachBot.Organizers;
using CoachBot.Safety;
using CoachBot.Speech;
using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.Supervision;

/// <summary>The numbers to call, in private, to the presenter of a round that was paused. Nothing of what was written goes along.</summary>
internal sealed partial class DangerNotice(
    OrganizerDocuments documents, CloudAdapter adapter, Screen screen, Voices voices, IOptions<BotOptions> bot, ILogger<DangerNotice> logger)
{
    /// <returns>False when it is to be sent later.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<bool> TrySendAsync(OrganizerId person, ChannelPlace? place, CancellationToken cancellationToken)
    {
        var (document, _) = await documents.ReadAsync(person, cancellationToken);
        try
        {
            await SingleAttempt.RunAsync(() => document.CheckIns.Reach is { } reach
                ? adapter.ContinueConversationAsync(bot.Value.MicrosoftAppId, reach.ToReference(person), (turnContext, token) => SendAsync(turnContext, document, token), cancellationToken)
                : place is null ? Task.CompletedTask : BeginAsync(person, place, document, cancellationToken));
            return true;
        }
        catch (Exception wrong) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotSent(logger, wrong);
            return SendOutcomes.Of(wrong) is not SendOutcome.NotNow;
        }
    }

    private Task BeginAsync(OrganizerId person, ChannelPlace place, OrganizerDocument document, CancellationToken cancellationToken) => adapter.CreateConversationAsync(
        bot.Value.MicrosoftAppId,
        Channels.Msteams,
        place.ServiceUrl,
        null,
        new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount { Id = place.BotId },
            Members = [new ChannelAccount { Id = person.User }],
            TenantId = person.TenantId,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(person.TenantId) },
        },
        (turnContext, token) =>
        {
            // There is nothing yet to reply to.
            turnContext.Activity.Id = null;
            return SendAsync(turnContext, document, token);
        },
        cancellationToken);

    private async Task SendAsync(ITurnContext turnContext, OrganizerDocument document, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Add(document);
        var voice = voices.Of(turnContext);
        var card = screen.CardOf(voice, SafetyScreen.ViewOf(voice, SafetyCards.MenuId));
        var message = Screen.MessageOf(card);
        message.Text = voice["round_danger_private"];
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    [LoggerMessage(466, LogLevel.Warning, "The numbers to call could not be sent to a presenter")]
    private static partial void LogNotSent(ILogger logger, Exception exception);
}
