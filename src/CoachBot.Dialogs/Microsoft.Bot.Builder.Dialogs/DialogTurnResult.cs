namespace Microsoft.Bot.Builder.Dialogs;

public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    public DialogTurnStatus Status { get; } = status;

    /// <summary>What the dialog ended with, if it did.</summary>
    public object? Result { get; } = result;
}

public enum DialogTurnStatus
{
    /// <summary>There is no dialog on the stack.</summary>
    Empty,

    /// <summary>A dialog waits for the user.</summary>
    Waiting,

    Complete,

    Cancelled,
}
