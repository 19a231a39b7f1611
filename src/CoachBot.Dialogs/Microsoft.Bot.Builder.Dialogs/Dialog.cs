namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A piece of conversation that may take several turns. One object serves every user: what it remembers is in its instance's state.</summary>
public abstract class Dialog
{
    /// <summary>The dialog waits for the user.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    protected Dialog(string? dialogId = null) => Id = string.IsNullOrEmpty(dialogId) ? GetType().Name : dialogId;

    public string Id { get; set; }

    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>The user has sent something while this dialog is active. Unless overridden, the dialog ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(cancellationToken: cancellationToken);
    }

    /// <summary>A dialog that this one began has ended. Unless overridden, this one ends too, with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    /// <summary>The dialog is about to leave the stack.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        => Task.CompletedTask;
}
