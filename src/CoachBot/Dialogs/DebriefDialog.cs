using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Organizers;

namespace CoachBot.Dialogs;

/// <summary>
/// The debrief: asks the form of the step it is at, gives the answers to the coach, and goes round until the
/// coach says it is done. Which step that is, the debrief itself knows.
/// </summary>
internal sealed class DebriefDialog : ComponentDialog
{
    private const string Round = "round";
    private const string Ask = "ask";
    private readonly DebriefForms _forms;
    private readonly DebriefCoach _coach;
    private readonly DebriefSummary _summary;
    private readonly SafetyScreen _safety;
    private readonly Screen _screen;
    private readonly TimeProvider _time;

    public DebriefDialog(DebriefForms forms, DebriefCoach coach, DebriefSummary summary, SafetyScreen safety, Screen screen, TimeProvider time)
        : base(nameof(DebriefDialog))
    {
        (_forms, _coach, _summary, _safety, _screen, _time) = (forms, coach, summary, safety, screen, time);
        AddDialog(new FormPrompt(Ask, FormOf, screen));
        AddDialog(new WaterfallDialog(Round, [AskAsync, TakeAsync]));
        InitialDialogId = Round;
    }

    private Form FormOf(ITurnContext turnContext) => _forms.Of(_screen.VoiceOf(turnContext), turnContext.Document().OpenDebrief!);

    private Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var document = step.Context.Document();
        document.OpenDebrief ??= Start(step.Context);
        return step.PromptAsync(Ask, new PromptOptions(), cancellationToken);
    }

    private async Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var document = step.Context.Document();
        switch (Advance(document, FormPrompt.AnswersOf(step.Result), LocalTime.Now(_time, step.Context.Activity)))
        {
            case DebriefResult.StoppedForSafety stopped:
                document.OpenDebrief = null;
                await _safety.ShowAsync(step.Context, stopped.CardId, debriefStopped: true, cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);

            case DebriefResult.Advanced { Debrief: { Step: DebriefStep.Done } done } advanced:
                document.Shown = advanced.Shown;
                document.Finish(done, Plan.From(done));
                await _summary.ShowAsync(step.Context, done, cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);

            case DebriefResult.Advanced advanced:
                document.Shown = advanced.Shown;
                document.OpenDebrief = advanced.Debrief;
                return await step.ReplaceDialogAsync(Round, null, cancellationToken);

            case var refused:
                // The form has checked its answers already.
                throw new InvalidOperationException($"The coach refused a form's own answers: {refused}");
        }
    }

    private DebriefResult Advance(OrganizerDocument document, FormAnswers answers, DateTimeOffset now)
    {
        var debrief = document.OpenDebrief!;
        return debrief.Step switch
        {
            DebriefStep.Facts => _coach.Assess(debrief, DebriefForms.FactsOf(answers), document.Debriefs, document.Shown, now),
            DebriefStep.FollowUp => DebriefCoach.AnswerFollowUp(debrief, answers[DebriefForms.Answer], document.Shown),
            DebriefStep.Plan when answers[DebriefForms.Remedy] is { } remedy => DebriefCoach.ChoosePlan(
                debrief, remedy, answers[DebriefForms.When], answers[DebriefForms.Then], document.Shown, now),
            DebriefStep.Plan => DebriefCoach.Close(debrief, document.Shown, now),
            DebriefStep.Done => throw new InvalidOperationException("A finished debrief has no form."),
        };
    }

    // The same activity starts the same debrief, however often its turn runs.
    private Debrief Start(ITurnContext turnContext)
    {
        var now = LocalTime.Now(_time, turnContext.Activity);
        return new Debrief { Id = ShortId.Of(now, turnContext.Activity.Conversation?.Id, turnContext.Activity.Id), StartedAt = now };
    }
}
