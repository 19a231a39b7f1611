namespace CoachBot.BotBuilder;

/// <summary>The same turn, its activity seen as a <typeparamref name="T"/>.</summary>
internal sealed class DelegatingTurnContext<T>(ITurnContext inner) : ITurnContext<T>
    where T : class, IActivity
{
    // An activity is of every kind; the handler chose this one by the activity's type.
    T ITurnContext<T>.Activity => (T)(IActivity)inner.Activity;

    Activity ITurnContext.Activity => inner.Activity;

    public BotAdapter Adapter => inner.Adapter;

    public TurnContextStateCollection TurnState => inner.TurnState;

    public bool Responded => inner.Responded;

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak, string? inputHint, CancellationToken cancellationToken)
        => inner.SendActivityAsync(textReplyToSend, speak, inputHint, cancellationToken);

    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken)
        => inner.SendActivityAsync(activity, cancellationToken);

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken)
        => inner.SendActivitiesAsync(activities, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken)
        => inner.UpdateActivityAsync(activity, cancellationToken);

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken)
        => inner.DeleteActivityAsync(activityId, cancellationToken);

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken)
        => inner.DeleteActivityAsync(conversationReference, cancellationToken);

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => inner.OnSendActivities(handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => inner.OnUpdateActivity(handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => inner.OnDeleteActivity(handler);
}
