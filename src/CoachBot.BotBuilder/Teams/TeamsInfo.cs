using CoachBot.BotBuilder.Connector;
using CoachBot.BotBuilder.Schema.Teams;

namespace CoachBot.BotBuilder.Teams;

/// <summary>What Teams can be asked about the conversation of a turn.</summary>
public static class TeamsInfo
{
    /// <summary>One member of the turn's team or, outside a team, of its conversation.</summary>
    /// <exception cref="ErrorResponseException">404 when there is no such member, 403 when the bot is not in the roster either.</exception>
    /// <exception cref="InvalidOperationException">The turn has no Connector or no conversation, or there is no user to ask about.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var connector = turnContext.TurnState.Get<ConnectorClient>() ?? throw new InvalidOperationException("This method requires a connector client.");
        var conversationId = TeamOf(turnContext.Activity) ?? turnContext.Activity.Conversation?.Id
            ?? throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");
        return connector.GetMemberAsync(
            conversationId, userId ?? throw new InvalidOperationException("The GetMembers operation needs a valid user Id."), cancellationToken);
    }

    private static string? TeamOf(Activity activity) => activity.TryGetChannelData<TeamsChannelData>(out var data) ? data?.Team?.Id : null;
}
