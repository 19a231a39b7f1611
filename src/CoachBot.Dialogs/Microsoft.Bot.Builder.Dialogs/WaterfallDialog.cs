using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>Steps in a fixed order; each gets what came of the one before it.</summary>
public class WaterfallDialog : Dialog
{
    private const string Options = "options";
    private const string Values = "values";
    private const string StepIndex = "stepIndex";
    private const string InstanceId = "instanceId";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId)
        => _steps = [.. actions ?? []];

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var state = StateOf(dc);
        state[Options] = options;
        state[Values] = new Dictionary<string, object?>();
        // The packages read it back; an id of the turn is the same when the turn runs again.
        state[InstanceId] = $"{dc.Context.Activity.Id}.{Id}";
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>A message goes to the next step, with its text as the result; anything else is left alone.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : EndOfTurn;
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken = default)
        => RunStepAsync(dc, 1 + Convert.ToInt32(StateOf(dc)[StepIndex], CultureInfo.InvariantCulture), reason, result, cancellationToken);

    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        var state = StateOf(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        state[StepIndex] = index;
        var step = new WaterfallStepContext(this, dc, state.TryGetValue(Options, out var options) ? options : null, (IDictionary<string, object?>)state[Values]!, index, reason, result);
        return OnStepAsync(step, cancellationToken);
    }

    private static IDictionary<string, object?> StateOf(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog?.State ?? throw new InvalidOperationException("A waterfall runs while it is the active dialog.");
    }
}
