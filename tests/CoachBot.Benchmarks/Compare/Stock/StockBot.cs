namespace CoachBot.Benchmarks.Compare.Stock;

/// <summary>A bot as Microsoft's samples have it: a dialog for what comes in, and the state saved at the end of the turn.</summary>
internal sealed class StockBot(ConversationState conversationState, UserState userState, StockDialog dialog) : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await userState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => RunAsync(turnContext, cancellationToken);

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(invokeValue);
        await RunAsync(turnContext, cancellationToken);
        return turnContext.TurnState.Get<AdaptiveCardInvokeResponse>();
    }

    private Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        dialog.RunAsync(turnContext, conversationState.CreateProperty<DialogState>(nameof(DialogState)), cancellationToken);
}
