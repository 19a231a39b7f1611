using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>True takes the recognized value; false leaves the question open.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext context, PromptRecognizerResult<T> recognized, IDictionary<string, object?> state, PromptOptions options)
    {
        Context = context;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    public IDictionary<string, object?> State { get; }

    /// <summary>1 at the first answer.</summary>
    public int AttemptCount => Convert.ToInt32(State[nameof(AttemptCount)], CultureInfo.InvariantCulture);
}

public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T? Value { get; set; }
}
