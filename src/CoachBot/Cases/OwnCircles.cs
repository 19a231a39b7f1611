using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Organizers;
using CoachBot.Supervision;

namespace CoachBot.Cases;

/// <summary>The circles of who is talking, from the personal chat. What changes in one is to be seen in its channel after the turn.</summary>
internal sealed class OwnCircles(CircleDesk desk, Board board, Screen screen)
{
    /// <summary>All of them, each as this person sees it.</summary>
    public async Task<IReadOnlyList<CircleSight>> ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        List<CircleSight> sights = [];
        foreach (var link in turnContext.Document().Circles) sights.Add(await ReadAsync(turnContext, link.Channel, cancellationToken));
        return sights;
    }

    public async Task<CircleSight> ReadAsync(ITurnContext turnContext, string channel, CancellationToken cancellationToken)
    {
        var (id, person) = Of(turnContext, channel);
        return board.SightOf(id, await desk.ReadAsync(id, cancellationToken), screen.VoiceOf(turnContext), person);
    }

    /// <param name="change">As in <see cref="CircleDesk.ChangeAsync"/>.</param>
    /// <returns>The circle as it is now.</returns>
    public async Task<CircleSight> ChangeAsync(ITurnContext turnContext, string channel, Func<CircleDocument, bool> change, CancellationToken cancellationToken)
    {
        var (id, person) = Of(turnContext, channel);
        var document = await desk.ChangeAsync(id, change, cancellationToken);
        Touch(turnContext, id);
        return board.SightOf(id, document, screen.VoiceOf(turnContext), person);
    }

    /// <summary>Has the circle's channel brought in line after this turn.</summary>
    public static void Touch(ITurnContext turnContext, CircleId id) => turnContext.TurnState.Get<TouchedCircles>()?.Add(id);

    /// <summary>Whether this turn has changed the circle before: it runs again, since somebody else has changed the organizer's document.</summary>
    public static bool IsTouched(ITurnContext turnContext, CircleId id) => turnContext.TurnState.Get<TouchedCircles>()?.All.Contains(id) == true;

    private static (CircleId Id, string Person) Of(ITurnContext turnContext, string channel)
    {
        var organizer = OrganizerId.Of(turnContext.Activity) ?? throw new InvalidOperationException("Outside the personal chat nobody's circles are known.");
        return (new CircleId(organizer.Tenant, channel), organizer.User);
    }
}
