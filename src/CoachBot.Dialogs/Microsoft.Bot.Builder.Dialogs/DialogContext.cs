namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs in this turn.</summary>
public class DialogContext
{
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context!, state)
        => Parent = parentDialogContext;

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The active dialog comes first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The stack in which the dialog that holds this stack is active.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>The stack that the active dialog holds, if it holds one.</summary>
    public DialogContext? Child => ActiveDialog is { Id: { } id } && FindDialog(id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public DialogInstance? ActiveDialog => Stack.FirstOrDefault();

    /// <exception cref="ArgumentException">There is no dialog of that id, here or in a parent.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException($"A dialog with the id '{dialogId}' was not found; add it to the dialog set or component.", nameof(dialogId));
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the turn's activity to the active dialog; the result is Empty when there is none.</summary>
    /// <exception cref="InvalidOperationException">The active dialog's id is not known (any more).</exception>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
        => ActiveDialog is { } instance
            ? DialogOf(instance).ContinueDialogAsync(this, cancellationToken)
            : Task.FromResult(new DialogTurnResult(DialogTurnStatus.Empty));

    /// <summary>Ends the active dialog and hands its result to the one that began it.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        await PopAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } instance
            ? await DialogOf(instance).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends every dialog of this stack; none of them is resumed.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is null && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        while (ActiveDialog is not null)
        {
            await PopAsync(DialogReason.CancelCalled, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        await PopAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Asks the active dialog to put its question again.</summary>
    public Task RepromptDialogAsync(CancellationToken cancellationToken = default)
        => ActiveDialog is { } instance ? DialogOf(instance).RepromptDialogAsync(Context, instance, cancellationToken) : Task.CompletedTask;

    /// <summary>The dialog of that id in this set or in a parent's.</summary>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    private Dialog DialogOf(DialogInstance instance) => instance.Id is { Length: > 0 } id && FindDialog(id) is { } dialog
        ? dialog
        : throw new InvalidOperationException($"The dialog on the stack has the id '{instance.Id}', which was not found.");

    private async Task PopAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        // A dialog that no longer exists can still be taken off the stack.
        if (instance.Id is { Length: > 0 } id && FindDialog(id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        }

        Stack.RemoveAt(0);
    }
}
