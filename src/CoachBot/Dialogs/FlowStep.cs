namespace CoachBot.Dialogs;

/// <summary>One step of a flow: what its card asks, and what becomes of the answers.</summary>
/// <param name="Name">The id of the step's prompt; it stays the same while cards and stored stacks name it.</param>
/// <param name="Form">The card, made anew each turn: in the language of now, of what is known now.</param>
/// <param name="TakeAsync">Takes the answers; gives the name of the next step, or null when the flow is over and has said so.</param>
internal sealed record FlowStep<TState>(
    string Name,
    Func<ITurnContext, TState, Form> Form,
    Func<ITurnContext, TState, FormAnswers, CancellationToken, Task<string?>> TakeAsync)
    where TState : FlowState
{
    /// <summary>A step whose answers are taken without waiting for anything.</summary>
    public FlowStep(string name, Func<ITurnContext, TState, Form> form, Func<ITurnContext, TState, FormAnswers, string?> take)
        : this(name, form, (turnContext, state, answers, _) => Task.FromResult(take(turnContext, state, answers)))
    {
    }
}

/// <summary>What a step's card, or typing instead of it, brought.</summary>
internal sealed record StepAnswers(string Step, FormAnswers Answers);
