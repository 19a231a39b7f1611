using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can call each other by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;

    /// <summary>A set whose stack is in another dialog's state.</summary>
    public DialogSet()
    {
    }

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Adds a dialog; another one under the same id gets a number after its id.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.GetValueOrDefault(dialog.Id) == dialog)
        {
            return this;
        }

        var id = dialog.Id;
        for (var suffix = 2; _dialogs.ContainsKey(dialog.Id); suffix++)
        {
            dialog.Id = id + suffix.ToString(CultureInfo.InvariantCulture);
        }

        _dialogs.Add(dialog.Id, dialog);
        return this;
    }

    /// <exception cref="InvalidOperationException">The set was made without state.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var accessor = _dialogState ?? throw new InvalidOperationException("A dialog set needs an accessor of its state to make a context.");
        return new DialogContext(this, turnContext, await accessor.GetAsync(turnContext, () => new DialogState(), cancellationToken));
    }

    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;
}
