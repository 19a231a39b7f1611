using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a <typeparamref name="T"/> until what comes in is one, and its validator takes it; ends with that value.</summary>
public abstract class Prompt<T> : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";
    private const string AttemptCount = "AttemptCount";

    private readonly PromptValidator<T>? _validator;

    protected Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(dialogId) => _validator = validator;

    /// <param name="options">A <see cref="PromptOptions"/>.</param>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
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

    /// <summary>Takes a message; any other activity is left alone.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (state, options) = Kept(ActiveOf(dc));
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        state[AttemptCount] = Convert.ToInt32(state[AttemptCount], CultureInfo.InvariantCulture) + 1;
        var isValid = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (isValid)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        // Who has said what is wrong has said enough.
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

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var (state, options) = Kept(instance);
        return OnPromptAsync(turnContext, state, options, isRetry: false, cancellationToken);
    }

    protected abstract Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default);

    private static DialogInstance ActiveOf(DialogContext dc)
        => dc.ActiveDialog ?? throw new InvalidOperationException("A prompt runs while it is the active dialog.");

    private static (IDictionary<string, object?> State, PromptOptions Options) Kept(DialogInstance instance)
        => ((IDictionary<string, object?>)instance.State[PersistedState]!, (PromptOptions)instance.State[PersistedOptions]!);
}
