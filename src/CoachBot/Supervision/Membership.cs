using CoachBot.Circles;
using CoachBot.Coaching;
using CoachBot.Connector;

namespace CoachBot.Supervision;

/// <summary>The bot, and people, come to a team and go.</summary>
internal sealed class Membership(CircleDesk desk, TimeProvider time)
{
    /// <summary>Notes where the channel is to be found; whoever is heard from is there.</summary>
    public Task<CircleDocument> MeetAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        desk.ChangeAsync(CircleId.Of(turnContext.Activity)!.Value, document => Meet(document, turnContext.Activity), cancellationToken);

    /// <summary>Greets once, and says who added the bot; added again, it goes on where it was.</summary>
    public async Task AddedAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var id = CircleId.Of(activity)!.Value;
        var isNew = (await desk.ReadAsync(id, cancellationToken)).GreetedAt is null;
        var name = isNew ? await NameOfAsync(turnContext, activity.From?.Id, cancellationToken) ?? activity.From?.Name : null;
        await desk.ChangeAsync(id, document =>
        {
            Meet(document, activity);
            document.GreetedAt ??= time.GetUtcNow();
            document.AddedBy ??= name;
            document.Language ??= Languages.FromLocale(activity.Locale);
            return true;
        }, cancellationToken);
    }

    /// <summary>Nothing more is written there; what people told is kept for a while, in case it was a mistake.</summary>
    public Task RemovedAsync(ITurnContext turnContext, CancellationToken cancellationToken) => desk.ChangeAsync(CircleId.Of(turnContext.Activity)!.Value, document =>
    {
        if (document.RemovedAt is not null || document.GreetedAt is null) return false;
        document.RemovedAt = time.GetUtcNow();
        return true;
    }, cancellationToken);

    public async Task ChangedAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var bot = activity.Recipient?.Id;
        if (activity.MembersAdded?.Any(member => member.Id == bot) == true) await AddedAsync(turnContext, cancellationToken);
        if (activity.MembersRemoved is not { Count: > 0 } gone) return;
        if (gone.Any(member => member.Id == bot)) await RemovedAsync(turnContext, cancellationToken);
        else
            await desk.ChangeAsync(CircleId.Of(activity)!.Value, document =>
            {
                var members = gone.Select(member => member.Id ?? "").Where(member => document.Circle.Find(member) is { IsIn: true }).ToList();
                foreach (var member in members)
                {
                    document.Circle = desk.CourseOf(document).Leave(document.Circle, member);
                    document.Send(Errand.OfMembership(member, ErrandKind.Left));
                }

                return members.Count > 0;
            }, cancellationToken);
    }

    /// <summary>Notes where the channel is to be found, and that the bot is in it.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Meet(CircleDocument document, Activity activity)
    {
        var (place, wasOut) = (ChannelPlace.Of(activity) ?? document.Place, document.RemovedAt is not null);
        if (place == document.Place && !wasOut) return false;
        document.Place = place;
        document.RemovedAt = null;
        if (!wasOut) return true;
        // Nobody could take part meanwhile. The old card may be far up, or gone.
        document.Posted.Remove(Board.Own);
        if (document.Circle.Round is { } round) document.Circle = desk.CourseOf(document).Extend(document.Circle, round.Current.Id);
        return true;
    }

    // Teams names who adds a bot by an id only.
    private static async Task<string?> NameOfAsync(ITurnContext turnContext, string? person, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(person)) return null;
        try
        {
            string? name = null;
            // The name is a courtesy; the greeting does not wait for it.
            await SingleAttempt.RunAsync(async () => name = (await TeamsInfo.GetMemberAsync(turnContext, person, cancellationToken)).Name);
            return name;
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
