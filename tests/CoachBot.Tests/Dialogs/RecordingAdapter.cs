namespace CoachBot.Tests.Dialogs;

/// <summary>An adapter that sends to a list, and answers with "sent-1", "sent-2" …</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<string?> Deleted { get; } = [];

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        var first = Sent.Count - activities.Length + 1;
        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"sent-{first + index}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference.ActivityId);
        return Task.CompletedTask;
    }

    public Task RunAsync(Activity activity, BotCallbackHandler callback)
        => RunPipelineAsync(new TurnContext(this, activity), callback, CancellationToken.None);
}
