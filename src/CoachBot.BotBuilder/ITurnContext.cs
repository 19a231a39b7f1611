namespace CoachBot.BotBuilder;

/// <summary>One incoming activity and everything that its turn needs.</summary>
public interface ITurnContext
{
    BotAdapter Adapter { get; }

    /// <summary>Values that live as long as the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    Activity Activity { get; }

    /// <summary>Whether anything but a trace was sent in this turn.</summary>
    bool Responded { get; }

    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler; handlers run in the order in which they were added, then the adapter sends.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

/// <summary>A turn whose activity is seen as one kind of activity.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}
