using CoachBot.Cards;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>
/// The one mechanism for a step of a card flow: shows a form as a card or asks its questions one by one, takes
/// taps and text alike, and ends with <see cref="FormAnswers"/> as the value of the recognized activity.
/// </summary>
internal sealed class FormPrompt(string id, Func<ITurnContext, FlowValues, Form> formOf, Screen screen)
    : ActivityPrompt(id, (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded))
{
    /// <summary>The answers a step of a waterfall receives from this prompt.</summary>
    public static FormAnswers AnswersOf(object? result) =>
        (result as Activity)?.Value as FormAnswers ?? throw new InvalidOperationException("This step does not follow a form.");

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        // A prompt whose answer is refused asks again; here the refusal has been said, or shown, already.
        if (turnContext.TurnState.Get<Answered>() is not null) return;
        // Its card is on the screen already; what was tapped on it comes now.
        if (turnContext.TurnState.Get<AskedAlready>() is { IsOver: false } asked)
        {
            asked.IsOver = true;
            return;
        }

        var form = formOf(turnContext, ValuesOf(options));
        var typing = new FormTyping(form, state);
        if (Screen.AsksByTyping(turnContext)) await AskAsync(turnContext, typing, typing.Begun ? null : Words.Lines([form.Spoken, form.Remark]), cancellationToken);
        else await ShowAsync(turnContext, form, typing.Values, null, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var form = formOf(turnContext, ValuesOf(options));
        var typing = new FormTyping(form, state);
        return turnContext.TurnState.Get<CardSubmission>() is { } submission
            ? OnTapAsync(turnContext, form, typing, submission, cancellationToken)
            : OnTextAsync(turnContext, form, typing, cancellationToken);
    }

    private async Task<PromptRecognizerResult<Activity>> OnTapAsync(
        ITurnContext turnContext, Form form, FormTyping typing, CardSubmission submission, CancellationToken cancellationToken)
    {
        if (submission.Key != form.Key)
        {
            // A card of an earlier step, or a second tap: the current card is the answer.
            await ShowAsync(turnContext, form, typing.Values, null, cancellationToken);
            return Waiting(turnContext);
        }

        if (submission.Verb == CardSubmission.Cancel) return Done(FormAnswers.Cancelled);
        if (submission.Verb == CardSubmission.Skip && form.SkipTitle is not null) return Done(FormAnswers.None);
        FormField? unclear = null;
        if (submission.Verb != CardSubmission.Submit || FormAnswers.From(submission, form, typing.Values, out unclear) is not { } answers)
        {
            await screen.RefuseAsync(turnContext, cancellationToken);
            return Waiting(turnContext);
        }

        var voice = screen.VoiceOf(turnContext);
        if ((unclear is null ? answers.Complaint(form, voice) : typing.Unclear(unclear, voice)) is { } complaint)
        {
            await ShowAsync(turnContext, form, answers.Values, complaint, cancellationToken);
            return Waiting(turnContext);
        }

        return Done(answers);
    }

    private async Task<PromptRecognizerResult<Activity>> OnTextAsync(
        ITurnContext turnContext, Form form, FormTyping typing, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        var text = Utterance.Of(turnContext.Activity);
        if (!typing.Begun && !form.TakesTextBesideCard && !Screen.AsksByTyping(turnContext))
        {
            await Screen.SayAsync(turnContext, voice["flow_open_hint"], cancellationToken);
            return Waiting(turnContext);
        }

        var remark = typing.Take(text, voice);
        if (typing.Finished)
        {
            remark = form.Check?.Invoke(typing.Answers());
            if (remark is null) return Done(typing.Answers());
            typing.Restart();
        }

        await AskAsync(turnContext, typing, remark, cancellationToken);
        return Waiting(turnContext);
    }

    private Task AskAsync(ITurnContext turnContext, FormTyping typing, string? before, CancellationToken cancellationToken)
    {
        var question = typing.Question(screen.VoiceOf(turnContext));
        return Screen.SayAsync(turnContext, before is null ? question : $"{before}\n\n{question}", cancellationToken);
    }

    private Task ShowAsync(
        ITurnContext turnContext, Form form, IReadOnlyDictionary<string, string> values, string? error, CancellationToken cancellationToken) =>
        screen.ShowAsync(turnContext, form.ToView(screen.VoiceOf(turnContext), values, error), cancellationToken);

    private static FlowValues ValuesOf(PromptOptions options) =>
        new(options.Validations as IDictionary<string, object?> ?? new Dictionary<string, object?>(StringComparer.Ordinal));

    private static PromptRecognizerResult<Activity> Done(FormAnswers answers) =>
        new() { Succeeded = true, Value = new Activity { Value = answers } };

    private static PromptRecognizerResult<Activity> Waiting(ITurnContext turnContext)
    {
        turnContext.TurnState.Set(new Answered());
        return new() { Succeeded = false };
    }

    private sealed record Answered;
}

/// <summary>The form that comes first in this turn was sent before.</summary>
internal sealed class AskedAlready
{
    public bool IsOver { get; set; }
}
