using CoachBot.Cards;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>
/// The one mechanism for a card flow: asks the form it is at, hands the answers over, and goes round until the flow
/// says that it is over. One card changes in place; who types is asked the same questions one by one.
/// </summary>
internal abstract class FlowDialog : ComponentDialog
{
    private const string Round = "round";
    private const string Ask = "ask";
    private const string Argument = "argument";

    /// <param name="id">The first part of the flow's card keys.</param>
    protected FlowDialog(string id, Screen screen, TimeProvider time)
        : base(id)
    {
        (Screen, Time) = (screen, time);
        AddDialog(new FormPrompt(Ask, FormOf, screen));
        AddDialog(new WaterfallDialog(Round, [AskAsync, TakeAsync]));
        InitialDialogId = Round;
    }

    protected Screen Screen { get; }

    protected TimeProvider Time { get; }

    /// <summary>Shows what became of a flow that is over, for a tap on one of its old cards.</summary>
    /// <returns>False when the card is not one of this flow, or nothing is known of its run.</returns>
    public virtual Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Keeps what may be kept of a card whose texts were not taken in, for when the flow goes on.</summary>
    public virtual void Remember(ITurnContext turnContext, CardSubmission tap)
    {
    }

    /// <summary>Whether these words after the command begin the flow too, such as a client's code.</summary>
    public virtual bool Takes(Voice voice, string argument) => false;

    /// <summary>Whether they begin it even where a question is open, so that they might be its answer.</summary>
    public virtual bool TakesAmid(Voice voice, string argument) => true;

    /// <summary>Whether this flow has something to ask before a new talk begins.</summary>
    public virtual bool GoesFirst(ITurnContext turnContext) => false;

    /// <summary>Whether a run that was begun with one argument gives way to a run with another, such as another client's.</summary>
    public virtual bool GivesWayTo(ITurnContext turnContext, string argument, string open) => false;

    /// <summary>Whether nothing was answered yet in the run under way, so that nothing is lost with it.</summary>
    public virtual bool IsUntouched(ITurnContext turnContext) => false;

    /// <summary>What to begin with when a tap is on a card of this flow that was sent before the flow was begun; null for every other tap.</summary>
    public virtual FlowValues? Awaited(ITurnContext turnContext, CardSubmission tap) => null;

    /// <summary>Begins the run of a card that was sent before, so that the tap on it can be taken in.</summary>
    public async Task TryBeginAwaitedAsync(DialogContext dc, CardSubmission tap, CancellationToken cancellationToken)
    {
        if (Awaited(dc.Context, tap) is not { } values) return;
        if (await TryUncoverAsync(dc, cancellationToken))
        {
            if (!IsUntouched(dc.Context)) return;
            await LeaveAsync(dc, cancellationToken);
        }

        dc.Context.TurnState.Set(new AskedAlready());
        values.IsAwaited = true;
        await dc.BeginDialogAsync(Id, values.Kept, cancellationToken);
    }

    /// <summary>Ends the run that is active without a word.</summary>
    public async Task LeaveAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await EndDialogAsync(dc.Context, dc.ActiveDialog!, DialogReason.CancelCalled, cancellationToken);
        dc.Stack.RemoveAt(0);
    }

    /// <summary>The argument that a run under way was begun with.</summary>
    public static string ArgumentOf(DialogInstance run) => run.State.TryGetValue(Argument, out var argument) ? argument as string ?? "" : "";

    /// <summary>Whether a text that is no command is what this flow is for; then it begins with <see cref="Told"/>.</summary>
    public virtual bool Hears(ITurnContext turnContext, string text) => false;

    /// <summary>Takes a text that was said beside the flow's card into that card.</summary>
    /// <returns>Whether there was anything to take in; then the card is to be shown anew.</returns>
    public virtual bool TryTakeIn(ITurnContext turnContext, string text) => false;

    /// <summary>The text that tells what a cancelled run leaves behind.</summary>
    protected virtual string CancelledText => "cancelled";

    /// <summary>The form that the flow is at.</summary>
    protected abstract Form FormOf(ITurnContext turnContext, FlowValues values);

    /// <summary>Takes the answers of that form; shows what comes last when the flow is over.</summary>
    /// <returns>Whether there is another form to ask.</returns>
    protected abstract Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken);

    /// <summary>The command, with what follows it, that the talk goes on with when the flow is over; null when it ends there.</summary>
    protected virtual string? GoesOnWith(FlowValues values) => null;

    /// <summary>Prepares a run of the flow, before its first form.</summary>
    /// <returns>False when there is nothing to ask; then it has been said why.</returns>
    protected virtual Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    /// <summary>Removes what a cancelled run has left outside its values.</summary>
    protected virtual void Discard(ITurnContext turnContext)
    {
    }

    protected override Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled) Discard(context);
        return Task.CompletedTask;
    }

    /// <summary>Stops the run that is active and says so; a flow that it stood on goes on.</summary>
    public async Task CancelAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await SayCancelledAsync(dc.Context, cancellationToken);
        Discard(dc.Context);
        await dc.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Makes this flow the one that is asked, if it is under way; what was begun over it ends.</summary>
    public async Task<bool> TryUncoverAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.Stack.TrueForAll(dialog => dialog.Id != Id)) return false;
        while (dc.ActiveDialog!.Id != Id)
        {
            // Off the stack without a word: the flow below is asked by the caller.
            await dc.FindDialog(dc.ActiveDialog.Id!)!.EndDialogAsync(dc.Context, dc.ActiveDialog, DialogReason.EndCalled, cancellationToken);
            dc.Stack.RemoveAt(0);
        }

        return true;
    }

    /// <summary>A flow that was begun over this one has ended. Its card stays as it ended; who types is asked on.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        Screen.AsksByTyping(outerDc.Context) ? await base.ResumeDialogAsync(outerDc, reason, result, cancellationToken) : EndOfTurn;

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
    {
        if (ValuesOf(options).Argument is { Length: > 0 } argument) outerDc.ActiveDialog!.State[Argument] = argument;
        return base.BeginDialogAsync(outerDc, options, cancellationToken);
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var values = ValuesOf(step.Options);
        if (values.Run.Length == 0 || values.IsAwaited)
        {
            var activity = step.Context.Activity;
            values.IsAwaited = false;
            if (values.Run.Length == 0) values.Run = ShortId.Of(LocalTime.Now(Time, step.Context), activity.Conversation?.Id, activity.Id);
            step.Context.Document().SaidNoDanger = false;
            if (!await BeginAsync(step.Context, values, values.Argument, cancellationToken)) return await step.EndDialogAsync(null, cancellationToken);
        }

        step.Values["flow"] = values.Kept;
        return await step.PromptAsync(Ask, new PromptOptions { Validations = values.Kept }, cancellationToken);
    }

    private async Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var values = ValuesOf(step.Values["flow"]);
        var answers = FormPrompt.AnswersOf(step.Result);
        if (answers == FormAnswers.Cancelled)
        {
            await SayCancelledAsync(step.Context, cancellationToken);
            Discard(step.Context);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        return await TakeAsync(step.Context, values, answers, cancellationToken)
            ? await step.ReplaceDialogAsync(Round, values.Kept, cancellationToken)
            : await step.EndDialogAsync(GoesOnWith(values), cancellationToken);
    }

    private Task SayCancelledAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Screen.ShowAsync(turnContext, Notice.WithStart(Screen.VoiceOf(turnContext), $"{Id}.cancelled", "cancelled_title", CancelledText), cancellationToken);

    private static FlowValues ValuesOf(object? kept) => new(kept as IDictionary<string, object?> ?? new Dictionary<string, object?>(StringComparer.Ordinal));
}
