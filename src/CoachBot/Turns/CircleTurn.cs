using CoachBot.Circles;
using CoachBot.Shell;
using CoachBot.Supervision;

namespace CoachBot.Turns;

/// <summary>
/// A turn in a channel: the circle is changed and saved first, then the channel is brought in line with it. Every tap names what it is about
/// and every change does nothing the second time, so a redelivery runs again and has no second effect.
/// </summary>
internal sealed class CircleTurn(CircleActivityHandler handler, Publisher publisher, Apologies apologies)
{
    public async Task OnTurnAsync(ITurnContext turnContext, CircleId id, CancellationToken cancellationToken)
    {
        if (!CircleActivityHandler.Handles(turnContext.Activity)) return;
        try
        {
            await handler.OnTurnAsync(turnContext, cancellationToken);
            await publisher.PublishAsync(id, cancellationToken);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            await apologies.ExplainAsync(turnContext, wrong, cancellationToken);
        }
    }
}
