namespace CoachBot.Benchmarks.Compare.Stock;

/// <summary>The dialog of every turn: help, a debrief, or a stop to it.</summary>
internal sealed class StockDialog : ComponentDialog
{
    private readonly StockCards _cards;

    public StockDialog(StockCards cards, UserState userState)
        : base(nameof(StockDialog))
    {
        _cards = cards;
        AddDialog(new WaterfallDialog("steps", [RouteAsync, EndAsync]));
        AddDialog(new StockDebrief(cards, userState));
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        if (innerDc.Context.Activity.Text != "cancel") return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        var card = MessageFactory.Attachment(StockCards.AttachmentOf(_cards.Cancelled));
        await innerDc.Context.SendActivityAsync(card, cancellationToken);
        return await innerDc.CancelAllDialogsAsync(cancellationToken);
    }

    private async Task<DialogTurnResult> RouteAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        switch (stepContext.Context.Activity.Text)
        {
            case "debrief":
                return await stepContext.BeginDialogAsync(nameof(StockDebrief), null, cancellationToken);
            case "help":
                var card = MessageFactory.Attachment(StockCards.AttachmentOf(_cards.Help));
                await stepContext.Context.SendActivityAsync(card, cancellationToken);
                break;
            default:
                await stepContext.Context.SendActivityAsync(MessageFactory.Text("I do not understand."), cancellationToken);
                break;
        }

        return await stepContext.EndDialogAsync(null, cancellationToken);
    }

    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.EndDialogAsync(null, cancellationToken);
}
