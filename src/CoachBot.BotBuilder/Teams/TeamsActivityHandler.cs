using CoachBot.BotBuilder.Schema.Teams;

namespace CoachBot.BotBuilder.Teams;

/// <summary>An <see cref="ActivityHandler"/> that knows what Teams tells in channelData.</summary>
public class TeamsActivityHandler : ActivityHandler
{
    private const string Channel = "msteams";

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return (turnContext.Activity, DataOf(turnContext.Activity)) switch
        {
            ({ ChannelId: Channel, MembersAdded: { } added }, var data)
                => OnTeamsMembersAddedDispatchAsync(added, data?.Team, turnContext, cancellationToken),
            ({ ChannelId: Channel, MembersRemoved: { } removed }, var data)
                => OnTeamsMembersRemovedDispatchAsync(removed, data?.Team, turnContext, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>
    /// Hands on what the activity says of the new members. The SDK first asks the roster about each of them;
    /// a bot that needs neither call nor e-mail address overrides this one.
    /// </summary>
    protected virtual Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => OnTeamsMembersAddedAsync([.. membersAdded.Select(OfTeams)], teamInfo, turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => OnTeamsMembersRemovedAsync([.. membersRemoved.Select(OfTeams)], teamInfo, turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return (turnContext.Activity.ChannelId, DataOf(turnContext.Activity)?.EventType) switch
        {
            (Channel, "editMessage") => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            (Channel, "undeleteMessage") => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return (turnContext.Activity.ChannelId, DataOf(turnContext.Activity)?.EventType) switch
        {
            (Channel, "softDeleteMessage") => OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageDeleteActivityAsync(turnContext, cancellationToken),
        };
    }

    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    // Channel data of another shape is as good as none.
    private static TeamsChannelData? DataOf(IActivity activity) => activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;

    private static TeamsChannelAccount OfTeams(ChannelAccount account)
        => new() { Id = account.Id, Name = account.Name, AadObjectId = account.AadObjectId, Role = account.Role };
}
