using CoachBot.Organizers;

namespace CoachBot.Turns;

/// <summary>Keeps what a turn sends until the turn is saved.</summary>
internal sealed class TurnBuffer
{
    public List<StoredReply> Kept { get; } = [];

    /// <summary>A context of the same activity whose sends stay here.</summary>
    public TurnContext Wrap(ITurnContext turnContext)
    {
        var buffered = new TurnContext(turnContext.Adapter, turnContext.Activity);
        buffered.OnSendActivities((_, activities, _) =>
        {
            Kept.AddRange(activities.Select(Replies.Sent));
            return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
        });
        buffered.OnUpdateActivity((_, activity, _) =>
        {
            Kept.Add(Replies.Updated(activity));
            return Task.FromResult(new ResourceResponse());
        });
        return buffered;
    }

    /// <summary>Answers the invoke, if it is one, and sends the rest in order.</summary>
    public static async Task SendAsync(IEnumerable<StoredReply> replies, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        // The answer of an invoke travels back with the request: it stands even when a send fails.
        foreach (var reply in replies.OrderBy(reply => reply.Kind != StoredReplyKind.Invoke))
        {
            var activity = Replies.ToActivity(reply);
            if (reply.Kind == StoredReplyKind.Update) await turnContext.UpdateActivityAsync(activity, cancellationToken);
            else await turnContext.SendActivityAsync(activity, cancellationToken);
        }
    }
}
