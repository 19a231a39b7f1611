using CoachBot.Cards;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>
/// A card flow: a component whose waterfall's steps are the flow's steps, each with a <see cref="CardPrompt"/> of its name. This half is what the talk
/// around it knows of a flow: whether a text or a tap is for it, and how one comes back to it.
/// </summary>
internal abstract class FlowDialog(string id, Screen screen, TimeProvider time) : ComponentDialog(id)
{
    /// <summary>The waterfall of every flow.</summary>
    protected const string Waterfall = "steps";

    private const string Argument = "argument";

    protected Screen Screen { get; } = screen;

    protected TimeProvider Time { get; } = time;

    /// <summary>Shows what became of a flow that is over, for a tap on one of its old cards.</summary>
    /// <returns>False when the card is not one of this flow, or nothing is known of its run.</returns>
    public virtual Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Whether these words after the command begin the flow too, such as a client's code.</summary>
    /// <param name="amid">Whether a question is open, so that they might be its answer.</param>
    public virtual bool Takes(Voice voice, string argument, bool amid) => false;

    /// <summary>Whether a run that was begun with one argument gives way to a run with another, such as another client's.</summary>
    public virtual bool GivesWayTo(ITurnContext turnContext, string argument, string open) => false;

    /// <summary>Whether a text that is no command is what this flow is for; then it begins with <see cref="Told"/>.</summary>
    public virtual bool Hears(ITurnContext turnContext, string text) => false;

    /// <summary>What to begin with when a tap is on a card of this flow that was sent before the flow was begun; null for every other tap.</summary>
    public virtual FlowState? Awaited(ITurnContext turnContext, CardSubmission tap) => null;

    /// <summary>Whether nothing was answered yet in the run under way, so that nothing is lost with it.</summary>
    protected virtual bool IsUntouched(ITurnContext turnContext) => false;

    /// <summary>The text that tells what a cancelled run leaves behind.</summary>
    protected virtual string CancelledText => "cancelled";

    /// <summary>Removes what a cancelled run has left outside its state.</summary>
    protected virtual void Discard(ITurnContext turnContext)
    {
    }

    /// <summary>The argument that a run under way was begun with.</summary>
    public static string ArgumentOf(DialogInstance run) => run.State.TryGetValue(Argument, out var argument) ? argument as string ?? "" : "";

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
    {
        if (new FlowState { Kept = KeptOf(options) }.Argument is { Length: > 0 } argument) outerDc.ActiveDialog!.State[Argument] = argument;
        return base.BeginDialogAsync(outerDc, options, cancellationToken);
    }

    /// <summary>A flow that was begun over this one has ended. Its card stays as it ended; who types is asked on.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        Screen.AsksByTyping(outerDc.Context) ? await base.ResumeDialogAsync(outerDc, reason, result, cancellationToken) : EndOfTurn;

    /// <summary>Begins the run of a card that was sent before, so that the tap on it can be taken in.</summary>
    public async Task TryBeginAwaitedAsync(DialogContext dc, CardSubmission tap, CancellationToken cancellationToken)
    {
        if (Awaited(dc.Context, tap) is not { } state) return;
        if (await TryUncoverAsync(dc, cancellationToken))
        {
            if (!IsUntouched(dc.Context)) return;
            await LeaveAsync(dc, cancellationToken);
        }

        dc.Context.TurnState.Set(new AskedAlready());
        state.IsAwaited = true;
        await dc.BeginDialogAsync(Id, state.Kept, cancellationToken);
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

    /// <summary>Ends the run that is active without a word.</summary>
    public async Task LeaveAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await EndDialogAsync(dc.Context, dc.ActiveDialog!, DialogReason.CancelCalled, cancellationToken);
        dc.Stack.RemoveAt(0);
    }

    /// <summary>Stops the run that is active and says so; a flow that it stood on goes on.</summary>
    public async Task CancelAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await SayCancelledAsync(dc.Context, cancellationToken);
        Discard(dc.Context);
        await dc.EndDialogAsync(null, cancellationToken);
    }

    protected override Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled) Discard(context);
        return Task.CompletedTask;
    }

    protected Task SayCancelledAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var notice = Notice.WithStart(Screen.VoiceOf(turnContext), $"{Id}.cancelled", "cancelled_title", CancelledText);
        return Screen.ShowAsync(turnContext, notice, cancellationToken);
    }

    protected static IDictionary<string, object?> KeptOf(object? options) =>
        options as IDictionary<string, object?> ?? new Dictionary<string, object?>(StringComparer.Ordinal);
}
