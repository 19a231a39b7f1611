namespace Microsoft.Bot.Builder.Dialogs;

public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall, DialogContext dc, object? options, IDictionary<string, object?> values, int index, DialogReason reason, object? result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    public int Index { get; }

    /// <summary>What the waterfall was begun with, in the form in which the serializer gave it back.</summary>
    public object? Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What came of the step before.</summary>
    public object? Result { get; }

    /// <summary>What the steps keep for each other; kept as <see cref="DialogInstance.State"/> is.</summary>
    public IDictionary<string, object?> Values { get; }

    /// <summary>Goes on to the next step within this turn.</summary>
    /// <exception cref="InvalidOperationException">This step has gone on already.</exception>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of '{_waterfall.Id}' has called NextAsync twice.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
