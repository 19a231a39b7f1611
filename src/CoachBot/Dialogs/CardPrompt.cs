using CoachBot.Cards;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>
/// The one prompt of the card flows: shows a form as a card or asks its questions one by one, takes taps and text alike, and ends with what it brought.
/// </summary>
/// <param name="step">The step of the flow that it asks.</param>
/// <param name="formOf">The form as it is in a turn; it is not kept between turns.</param>
internal sealed class CardPrompt(string step, Func<ITurnContext, Form> formOf, Screen screen)
    : Prompt<StepAnswers>(step)
{
    // Where a prompt keeps what it keeps; the SDK's names.
    private const string PersistedState = "state";
    private const string PersistedOptions = "options";

    /// <summary>A tap comes as an invoke, which the SDK's prompts leave alone.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.Context.Activity.Type == ActivityTypes.Message) return await base.ContinueDialogAsync(dc, cancellationToken);
        var kept = dc.ActiveDialog!.State;
        var recognized = await OnRecognizeAsync(
            dc.Context, (IDictionary<string, object?>)kept[PersistedState]!, (PromptOptions)kept[PersistedOptions]!, cancellationToken);
        return recognized.Succeeded ? await dc.EndDialogAsync(recognized.Value, cancellationToken) : EndOfTurn;
    }

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

        var form = formOf(turnContext);
        var typing = new FormTyping(form, state);
        if (Screen.AsksByTyping(turnContext)) await AskAsync(turnContext, typing, typing.Begun ? null : Words.Lines([form.Spoken, form.Remark]), cancellationToken);
        else await ShowAsync(turnContext, form, typing.Values, null, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<StepAnswers>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var form = formOf(turnContext);
        var typing = new FormTyping(form, state);
        return turnContext.TurnState.Get<CardSubmission>() is { } submission
            ? OnTapAsync(turnContext, form, typing, submission, cancellationToken)
            : OnTextAsync(turnContext, form, typing, cancellationToken);
    }

    private async Task<PromptRecognizerResult<StepAnswers>> OnTapAsync(
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

    private async Task<PromptRecognizerResult<StepAnswers>> OnTextAsync(
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

    private PromptRecognizerResult<StepAnswers> Done(FormAnswers answers) =>
        new() { Succeeded = true, Value = new StepAnswers(Id, answers) };

    private static PromptRecognizerResult<StepAnswers> Waiting(ITurnContext turnContext)
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
