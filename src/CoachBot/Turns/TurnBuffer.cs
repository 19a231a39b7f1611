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

    /// <summary>Answers the invoke, if it is one, and sends in order what was not taken before.</summary>
    public static async Task SendAsync(
        IReadOnlyList<StoredReply> replies, Sending sending, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        foreach (var answer in replies.Where(reply => reply.Kind == StoredReplyKind.Invoke))
            await turnContext.SendActivityAsync(Replies.ToActivity(answer), cancellationToken);
        try
        {
            foreach (var reply in replies.Where(reply => reply.Kind != StoredReplyKind.Invoke).Skip(sending.Taken))
            {
                var activity = Replies.ToActivity(reply);
                if (reply.Kind == StoredReplyKind.Update) await turnContext.UpdateActivityAsync(activity, cancellationToken);
                else await turnContext.SendActivityAsync(activity, cancellationToken);
                sending.Taken++;
            }
        }
        catch
        {
            sending.Stopped = true;
            throw;
        }
    }
}
