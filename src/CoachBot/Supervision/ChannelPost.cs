using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Connector;
using Microsoft.Extensions.Options;

namespace CoachBot.Supervision;

/// <summary>Sends one message to a channel: a new thread, a reply in one, or what a message shows from now on.</summary>
internal sealed partial class ChannelPost(CloudAdapter adapter, IOptions<BotOptions> bot, ILogger<ChannelPost> logger)
{
    /// <param name="posted">What is in the channel; a message that is posted is added.</param>
    public async Task<PostOutcome> SendAsync(CircleId id, ChannelPlace place, Sheet sheet, Dictionary<string, PostedCard> posted, CancellationToken cancellationToken)
    {
        var known = posted.GetValueOrDefault(sheet.Slot);
        try
        {
            PostedCard? card = null;
            if (known?.ActivityId is { } activityId)
            {
                await SingleAttempt.RunAsync(() => UpdateAsync(id, place, sheet, known.Thread!, activityId, cancellationToken));
                card = known with { Mark = sheet.Mark, Attempts = 0 };
            }
            else if (sheet.Root is not { } root)
            {
                await SingleAttempt.RunAsync(async () => card = await CreateAsync(id, place, sheet, cancellationToken));
            }
            else if (posted.GetValueOrDefault(root)?.Thread is { } thread)
            {
                await SingleAttempt.RunAsync(async () => card = await ReplyAsync(id, place, sheet, thread, cancellationToken));
            }
            else
            {
                // Its thread could not be begun.
                return new PostOutcome(sheet, null) { IsUnsent = true };
            }

            posted[sheet.Slot] = card!;
            return new PostOutcome(sheet, card);
        }
        catch (Exception wrong) when (!cancellationToken.IsCancellationRequested)
        {
            return OutcomeOf(sheet, known, wrong);
        }
    }

    private PostOutcome OutcomeOf(Sheet sheet, PostedCard? known, Exception wrong)
    {
        var wait = SendOutcomes.RetryAfter(wrong);
        switch (SendOutcomes.Of(wrong))
        {
            case SendOutcome.NotNow:
                LogNotNow(logger, wrong);
                return new PostOutcome(sheet, null) { IsTrouble = true, IsUnsent = true, Wait = wait };
            case SendOutcome.NotWelcome when IsForbidden(wrong) || (known?.ActivityId is null && sheet.Root is null):
                LogOut(logger, wrong);
                return new PostOutcome(sheet, null) { IsTrouble = true, IsUnsent = true, IsOut = true };
            case SendOutcome.NotWelcome or SendOutcome.Refused:
                // Somebody deleted it, or its thread; or it can never be taken.
                LogRefused(logger, wrong);
                return new PostOutcome(sheet, null) { IsRefused = true };
            default:
                LogUnknown(logger, wrong);
                return new PostOutcome(sheet, null) { IsTrouble = true, Wait = wait };
        }
    }

    private async Task<PostedCard> CreateAsync(CircleId id, ChannelPlace place, Sheet sheet, CancellationToken cancellationToken)
    {
        PostedCard? card = null;
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            Bot = new ChannelAccount { Id = place.BotId },
            TenantId = id.TenantId,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo(id.Channel), Tenant = new TenantInfo(id.TenantId) },
            Activity = MessageOf(sheet),
        };
        await adapter.CreateConversationAsync(
            bot.Value.MicrosoftAppId, Channels.Msteams, place.ServiceUrl, null, parameters,
            (turnContext, _) =>
            {
                card = new PostedCard { ActivityId = turnContext.Activity.Id, Thread = turnContext.Activity.Conversation?.Id, Mark = sheet.Mark };
                return Task.CompletedTask;
            },
            cancellationToken);
        return card!;
    }

    private async Task<PostedCard> ReplyAsync(CircleId id, ChannelPlace place, Sheet sheet, string thread, CancellationToken cancellationToken)
    {
        PostedCard? card = null;
        await ContinueAsync(id, place, thread, async (turnContext, token) =>
        {
            var receipt = await turnContext.SendActivityAsync(MessageOf(sheet), token);
            card = new PostedCard { ActivityId = receipt?.Id, Thread = thread, Mark = sheet.Mark };
        }, cancellationToken);
        // A message whose id nobody told cannot be updated.
        return card! with { IsGivenUp = card!.ActivityId is null };
    }

    private Task UpdateAsync(CircleId id, ChannelPlace place, Sheet sheet, string thread, string activityId, CancellationToken cancellationToken) =>
        ContinueAsync(id, place, thread, async (turnContext, token) =>
        {
            var message = MessageOf(sheet);
            message.Id = activityId;
            await turnContext.UpdateActivityAsync(message, token);
        }, cancellationToken);

    private Task ContinueAsync(CircleId id, ChannelPlace place, string thread, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        adapter.ContinueConversationAsync(
            bot.Value.MicrosoftAppId,
            new ConversationReference
            {
                ServiceUrl = place.ServiceUrl,
                ChannelId = Channels.Msteams,
                Conversation = new ConversationAccount { Id = thread, ConversationType = CircleId.InChannel, IsGroup = true, TenantId = id.TenantId },
                Bot = new ChannelAccount { Id = place.BotId },
            },
            callback,
            cancellationToken);

    private static Activity MessageOf(Sheet sheet)
    {
        var message = Screen.MessageOf(sheet.Card);
        message.Summary = sheet.Summary;
        return message;
    }

    private static bool IsForbidden(Exception wrong) => wrong is ErrorResponseException { Response.StatusCode: System.Net.HttpStatusCode.Forbidden };

    [LoggerMessage(461, LogLevel.Warning, "A card of a circle was not taken and is posted later")]
    private static partial void LogNotNow(ILogger logger, Exception exception);

    [LoggerMessage(462, LogLevel.Warning, "Teams does not let the bot write to a channel any more; its circle rests until the bot is back")]
    private static partial void LogOut(ILogger logger, Exception exception);

    [LoggerMessage(463, LogLevel.Warning, "A card of a circle was refused for good")]
    private static partial void LogRefused(ILogger logger, Exception exception);

    [LoggerMessage(464, LogLevel.Warning, "Nobody knows whether a card of a circle arrived")]
    private static partial void LogUnknown(ILogger logger, Exception exception);
}
