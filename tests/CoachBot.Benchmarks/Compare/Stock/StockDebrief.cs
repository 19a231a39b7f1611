using Newtonsoft.Json.Linq;

namespace CoachBot.Benchmarks.Compare.Stock;

/// <summary>A card, a tap that brings answers, the next card in its place.</summary>
internal sealed class StockDebrief : ComponentDialog
{
    private readonly StockCards _cards;
    private readonly IStatePropertyAccessor<StockProfile> _profile;

    public StockDebrief(StockCards cards, UserState userState)
        : base(nameof(StockDebrief))
    {
        _cards = cards;
        _profile = userState.CreateProperty<StockProfile>(nameof(StockProfile));
        AddDialog(new WaterfallDialog("steps", [AskAsync, TakeAsync, EndAsync]));
    }

    // The SDK's waterfall leaves alone what is no message; who takes taps hands them on.
    protected override Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc is { Context.Activity.Type: ActivityTypes.Invoke, ActiveDialog.Id: { } id }
            ? innerDc.FindDialog(id)!.ResumeDialogAsync(innerDc, DialogReason.ContinueCalled, null, cancellationToken)
            : base.OnContinueDialogAsync(innerDc, cancellationToken);

    // Waits without a prompt, whose options would keep the whole card in the state.
    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var card = MessageFactory.Attachment(StockCards.AttachmentOf(_cards.Debrief));
        await stepContext.Context.SendActivityAsync(card, cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> TakeAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var tapped = stepContext.Context.TurnState.Get<AdaptiveCardInvokeValue>();
        var profile = await _profile.GetAsync(stepContext.Context, () => new StockProfile(), cancellationToken);
        profile.Debriefs++;
        profile.Answers = ((JObject)tapped.Action.Data).ToObject<Dictionary<string, string>>()!;
        stepContext.Context.TurnState.Set(StockCards.AnswerOf(_cards.Next));
        return EndOfTurn;
    }

    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.EndDialogAsync(null, cancellationToken);
}
