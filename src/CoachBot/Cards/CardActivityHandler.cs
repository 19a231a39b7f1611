namespace CoachBot.Cards;

/// <summary>
/// The SDK answers a card action that it cannot read with HTTP 400, of which Teams shows nothing; a card error inside a 200 is shown.
/// </summary>
internal abstract class CardActivityHandler : TeamsActivityHandler
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var response = await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        return response is { Status: StatusCodes.Status400BadRequest, Body: AdaptiveCardInvokeResponse } ? CreateInvokeResponse(response.Body) : response;
    }
}
