namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs packed as one: callers see its id, its result, and nothing inside.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Where the state of the component keeps the inner stack.</summary>
    public const string PersistedDialogState = "dialogs";

    public ComponentDialog(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialog to begin with: the first one added, unless set.</summary>
    public string? InitialDialogId { get; set; }

    public ComponentDialog AddDialog(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
        => await AfterInnerAsync(outerDc, await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken), cancellationToken);

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
        => await AfterInnerAsync(outerDc, await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken), cancellationToken);

    /// <summary>A dialog that was begun over this one has ended: the inner question is put again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await RepromptDialogAsync(outerDc.Context, ActiveOf(outerDc), cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await InnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason is DialogReason.CancelCalled)
        {
            await InnerContext(turnContext, instance).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var inner = InnerContext(dc.Context, ActiveOf(dc));
        inner.Parent = dc;
        return inner;
    }

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        var first = InitialDialogId ?? throw new InvalidOperationException($"The component '{Id}' has no dialogs.");
        return innerDc.BeginDialogAsync(first, options, cancellationToken);
    }

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.ContinueDialogAsync(cancellationToken);
    }

    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        return outerDc.EndDialogAsync(result, cancellationToken);
    }

    private static DialogInstance ActiveOf(DialogContext dc)
        => dc.ActiveDialog ?? throw new InvalidOperationException("A component runs while it is the active dialog.");

    private async Task<DialogTurnResult> AfterInnerAsync(DialogContext outerDc, DialogTurnResult inner, CancellationToken cancellationToken)
    {
        if (inner.Status is DialogTurnStatus.Waiting)
        {
            return EndOfTurn;
        }

        var outer = await EndComponentAsync(outerDc, inner.Result, cancellationToken);
        return inner.Status is DialogTurnStatus.Cancelled ? new DialogTurnResult(DialogTurnStatus.Cancelled, inner.Result) : outer;
    }

    private DialogContext InnerContext(ITurnContext turnContext, DialogInstance instance)
    {
        var state = instance.State.TryGetValue(PersistedDialogState, out var kept) && kept is DialogState inner ? inner : new DialogState();
        instance.State[PersistedDialogState] = state;
        return new DialogContext(Dialogs, turnContext, state);
    }
}
