using CoachBot.Cards;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>
/// The half of a flow that runs. Unlike the SDK's samples, where each step of a waterfall takes what the step before it asked, a step here asks and takes
/// its own answers (<see cref="FlowStep{TState}"/>), and says by name which step is next: back to an earlier one, or to itself once more.
/// </summary>
internal abstract class FlowDialog<TState> : FlowDialog
    where TState : FlowState, new()
{
    private readonly IReadOnlyList<FlowStep<TState>> _steps;
    private readonly NamedSteps _waterfall;

    /// <param name="id">The first part of the flow's card keys.</param>
    protected FlowDialog(string id, Screen screen, TimeProvider time)
        : base(id, screen, time)
    {
#pragma warning disable CA2214 // The steps of a flow are methods of it; nothing of it runs before it is made.
        _steps = Steps;
#pragma warning restore CA2214
        _waterfall = new NamedSteps([BeginAsync, .. _steps.Select(_ => (WaterfallStep)StepAsync), StepAsync]);
        AddDialog(_waterfall);
        foreach (var step in _steps) AddDialog(new CardPrompt(step.Name, turnContext => step.Form(turnContext, StateIn(turnContext)), screen));
    }

    /// <summary>The steps of the flow; it begins with the first one unless <see cref="BeginAsync(ITurnContext, TState, CancellationToken)"/> says otherwise.</summary>
    protected abstract IReadOnlyList<FlowStep<TState>> Steps { get; }

    /// <summary>Prepares a run of the flow, before its first form.</summary>
    /// <returns>The name of the step to begin with; null when there is nothing to ask, and it has been said why.</returns>
    protected virtual Task<string?> BeginAsync(ITurnContext turnContext, TState state, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(_steps[0].Name);

    /// <summary>The command, with what follows it, that the talk goes on with when the flow is over; null when it ends there.</summary>
    protected virtual string? GoesOnWith(TState state) => null;

    private async Task<DialogTurnResult> BeginAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in KeptOf(step.Options)) step.Values[name] = value;
        var (state, activity) = (new TState { Kept = step.Values }, step.Context.Activity);
        state.IsAwaited = false;
        if (state.Run.Length == 0) state.Run = ShortId.Of(LocalTime.Now(Time, step.Context), activity.Conversation?.Id, activity.Id);
        step.Context.Document().SaidNoDanger = false;
        return await GoAsync(step, state, await BeginAsync(step.Context, state, cancellationToken), cancellationToken);
    }

    private async Task<DialogTurnResult> StepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not StepAnswers(var name, var answers))
            return await step.PromptAsync(_steps[step.Index - 1].Name, new PromptOptions(), cancellationToken);
        var state = new TState { Kept = step.Values };
        if (answers == FormAnswers.Cancelled)
        {
            await SayCancelledAsync(step.Context, cancellationToken);
            Discard(step.Context);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        var asked = _steps.First(known => known.Name == name);
        return await GoAsync(step, state, await asked.TakeAsync(step.Context, state, answers, cancellationToken), cancellationToken);
    }

    private Task<DialogTurnResult> GoAsync(WaterfallStepContext step, TState state, string? next, CancellationToken cancellationToken) => next is null
        ? step.EndDialogAsync(GoesOnWith(state), cancellationToken)
        : _waterfall.GoToAsync(step, 1 + _steps.TakeWhile(known => known.Name != next).Count(), cancellationToken);

    /// <summary>The state of the run under way, where Bot Builder keeps it: in the waterfall on the stack of this component.</summary>
    private TState StateIn(ITurnContext turnContext)
    {
        var run = turnContext.Document().Dialog!.DialogStack.First(dialog => dialog.Id == Id);
        var waterfall = ((DialogState)run.State[PersistedDialogState]!).DialogStack.First(dialog => dialog.Id == Waterfall);
        return new TState { Kept = (IDictionary<string, object?>)waterfall.State["values"]! };
    }

    private sealed class NamedSteps(IEnumerable<WaterfallStep> steps) : WaterfallDialog(Waterfall, steps)
    {
        public Task<DialogTurnResult> GoToAsync(DialogContext dc, int index, CancellationToken cancellationToken) =>
            RunStepAsync(dc, index, DialogReason.NextCalled, null, cancellationToken);
    }
}
