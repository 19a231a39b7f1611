namespace CoachBot.BotBuilder;

public class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _onSend = [];
    private readonly List<UpdateActivityHandler> _onUpdate = [];
    private readonly List<DeleteActivityHandler> _onDelete = [];

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => With(_onSend, handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => With(_onUpdate, handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => With(_onDelete, handler);

    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        return SendActivityAsync(new Activity(ActivityTypes.Message) { Text = textReplyToSend, Speak = speak, InputHint = inputHint }, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);

        // A handler may have kept it from being sent.
        return responses is [{ } first, ..] ? first : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = activities.Select(activity => activity.ApplyConversationReference(reference)).ToList();
        return ThroughHandlers(0);

        Task<ResourceResponse[]> ThroughHandlers(int position) => position == _onSend.Count
            ? ThroughAdapterAsync()
            : _onSend[position](this, outgoing, () => ThroughHandlers(position + 1));

        async Task<ResourceResponse[]> ThroughAdapterAsync()
        {
            var responses = await Adapter.SendActivitiesAsync(this, [.. outgoing], cancellationToken);
            foreach (var (sent, response) in outgoing.Zip(responses))
            {
                sent.Id = response.Id;
                Responded |= sent.Type != ActivityTypes.Trace;
            }

            return responses;
        }
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var replacement = activity.ApplyConversationReference(Activity.GetConversationReference());
        return ThroughHandlers(0);

        Task<ResourceResponse> ThroughHandlers(int position) => position == _onUpdate.Count
            ? Adapter.UpdateActivityAsync(this, replacement, cancellationToken)
            : _onUpdate[position](this, replacement, () => ThroughHandlers(position + 1));
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return ThroughHandlers(0);

        Task ThroughHandlers(int position) => position == _onDelete.Count
            ? Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken)
            : _onDelete[position](this, conversationReference, () => ThroughHandlers(position + 1));
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            TurnState.Dispose();
        }
    }

    private TurnContext With<T>(List<T> handlers, T handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }
}
