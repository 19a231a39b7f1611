namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs and a stack of its own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string? dialogId = null)
        : base(dialogId)
    {
    }

    public DialogSet Dialogs { get; set; } = new();

    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>A dialog of this container, not of its parents.</summary>
    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);
}
