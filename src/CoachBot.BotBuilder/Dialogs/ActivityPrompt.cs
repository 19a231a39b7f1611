namespace CoachBot.BotBuilder.Dialogs;

/// <summary>Waits for an activity of any type, message or invoke, until its validator takes one; ends with that activity.</summary>
public class ActivityPrompt : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";
    private const string AttemptCount = "AttemptCount";

    private readonly PromptValidator<Activity> _validator;

    public ActivityPrompt(string dialogId, PromptValidator<Activity> validator)
        : base(dialogId)
    {
        ArgumentNullException.ThrowIfNull(validator);
        _validator = validator;
    }

    /// <param name="options">A <see cref="PromptOptions"/>.</param>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for prompt dialogs.");
        }

        promptOptions.Prompt?.InputHint ??= InputHints.ExpectingInput;
        promptOptions.RetryPrompt?.InputHint ??= InputHints.ExpectingInput;

        var state = new Dictionary<string, object?> { [AttemptCount] = 0 };
        var instance = ActiveOf(dc);
        instance.State[PersistedOptions] = promptOptions;
        instance.State[PersistedState] = state;
        await OnPromptAsync(dc.Context, state, promptOptions, isRetry: false, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var (state, options) = Kept(ActiveOf(dc));
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        var attempt = (state.Int32At(AttemptCount) ?? 0) + 1;
        state[AttemptCount] = attempt;
        var candidate = new PromptValidatorContext<Activity>(dc.Context, recognized, state, options, attempt);
        if (await _validator(candidate, cancellationToken))
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        // A validator that has said what is wrong has said enough.
        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>A dialog that was begun over this one has ended: the question is put again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, ActiveOf(dc), cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var (state, options) = Kept(instance);
        return OnPromptAsync(turnContext, state, options, isRetry: false, cancellationToken);
    }

    protected virtual async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if ((isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt) is { } prompt)
        {
            await turnContext.SendActivityAsync(prompt, cancellationToken);
        }
    }

    protected virtual Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Task.FromResult(new PromptRecognizerResult<Activity> { Succeeded = true, Value = turnContext.Activity });
    }

    private static DialogInstance ActiveOf(DialogContext dc)
        => dc.ActiveDialog ?? throw new InvalidOperationException("A prompt runs while it is the active dialog.");

    private static (IDictionary<string, object?> State, PromptOptions Options) Kept(DialogInstance instance)
        => (instance.State.DictionaryAt(PersistedState), instance.State.As<PromptOptions>(PersistedOptions) ?? new PromptOptions());
}
