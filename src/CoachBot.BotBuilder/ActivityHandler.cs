using System.Net;

namespace CoachBot.BotBuilder;

/// <summary>A bot that answers each kind of activity in a method of its own; override those that matter.</summary>
public partial class ActivityHandler : IBot
{
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Type switch
        {
            null => throw new ArgumentException("The turn's activity must have a type.", nameof(turnContext)),
            ActivityTypes.Message => OnMessageActivityAsync(new DelegatingTurnContext<IMessageActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(new DelegatingTurnContext<IMessageUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(new DelegatingTurnContext<IMessageDeleteActivity>(turnContext), cancellationToken),
            ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(
                new DelegatingTurnContext<IConversationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(
                new DelegatingTurnContext<IInstallationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.Invoke => AnswerInvokeAsync(turnContext, cancellationToken),

            // Kinds that the SDK knows and that do nothing unless a bot overrides their methods, which CoachBot does not.
            ActivityTypes.MessageReaction or ActivityTypes.Event or ActivityTypes.EndOfConversation or ActivityTypes.Typing
                or ActivityTypes.Command or ActivityTypes.CommandResult => Task.CompletedTask,
            _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
        };
    }

    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    /// <summary>Calls <see cref="OnMembersAddedAsync"/> or <see cref="OnMembersRemovedAsync"/> unless it is only about the bot itself.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity switch
        {
            { MembersAdded: { } added } => OthersAmong(added, turnContext) ? OnMembersAddedAsync(added, turnContext, cancellationToken) : Task.CompletedTask,
            { MembersRemoved: { } removed } => OthersAmong(removed, turnContext) ? OnMembersRemovedAsync(removed, turnContext, cancellationToken) : Task.CompletedTask,
            _ => Task.CompletedTask,
        };

        static bool OthersAmong(IList<ChannelAccount> members, ITurnContext<IConversationUpdateActivity> turnContext)
            => members.Any(member => member.Id != turnContext.Activity.Recipient?.Id);
    }

    protected virtual Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    /// <summary>An upgrade counts as what it belongs to: the activity's action tells add from add-upgrade and remove from remove-upgrade.</summary>
    protected virtual Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Action switch
        {
            "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;
}
