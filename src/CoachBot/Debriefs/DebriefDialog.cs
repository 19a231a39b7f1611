using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Safety;
using CoachBot.Settings;
using CoachBot.Speech;

namespace CoachBot.Debriefs;

/// <summary>The debrief. Which step it is at, the debrief itself knows; the coach decides what comes next.</summary>
internal sealed class DebriefDialog(
    DebriefForms forms, DebriefCoach coach, DebriefSummary summary, SafetyScreen safety, Screen screen, TimeProvider time)
    : FlowDialog(DebriefForms.Flow, screen, time)
{
    // Set while only the client's code is asked again.
    private const string AsksCode = "code";

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var finished = turnContext.Document().Debriefs
            .Find(debrief => tap.Key.StartsWith($"{DebriefForms.Flow}.{debrief.Id}.", StringComparison.Ordinal));
        if (finished is not null) await summary.ShowAsync(turnContext, finished, cancellationToken);
        return finished is not null;
    }

    public override void Remember(ITurnContext turnContext, CardSubmission tap)
    {
        var document = turnContext.Document();
        if (document.OpenDebrief is { Step: DebriefStep.Facts } open && tap.Key == DebriefForms.KeyOf(open, open.Step))
            document.OpenDebrief = forms.Propose(open, tap.Inputs);
    }

    // "debrief M7" names the client beforehand.
    public override bool Takes(Voice voice, string argument) => argument.Length <= UserText.MaxClient && !argument.Contains(' ', StringComparison.Ordinal);

    protected override Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        document.OpenDebrief ??= new Debrief { Id = values.Run, StartedAt = LocalTime.Now(Time, turnContext) };
        if (UserText.Client(argument) is { } client) document.OpenDebrief = document.OpenDebrief with { Client = document.ClientOf(client)?.Code ?? client };
        return Task.FromResult(true);
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var (voice, document) = (Screen.VoiceOf(turnContext), turnContext.Document());
        var debrief = document.OpenDebrief!;
        return values[AsksCode] is null
            ? forms.Of(voice, debrief, document.Plans, document.ClientOf(debrief.Client)?.Agreement)
            : DebriefForms.CodeForm(voice, debrief);
    }

    protected override async Task<bool> TakeAsync(
        ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (AsksCodeAgain(document, values, answers)) return true;
        var asked = values[AsksCode] is not null;
        values[AsksCode] = null;
        switch (Advance(document, answers, asked, LocalTime.Now(Time, turnContext)))
        {
            case DebriefResult.StoppedForSafety stopped:
                document.OpenDebrief = null;
                await safety.ShowAsync(turnContext, stopped.CardId, debriefStopped: true, cancellationToken);
                return false;

            case DebriefResult.Advanced { Debrief: { Step: DebriefStep.Done } done } advanced:
                document.Shown = advanced.Shown;
                var (plans, closed) = PlanBook.Close(document.Plans, done);
                document.Plans = [.. plans];
                document.Finish(closed, Plan.From(closed));
                await summary.ShowAsync(turnContext, closed, LinesReminder.Due(Screen.VoiceOf(turnContext), document, LocalTime.Today(Time, turnContext)), cancellationToken);
                return false;

            case DebriefResult.Advanced advanced:
                document.Shown = advanced.Shown;
                document.OpenDebrief = advanced.Debrief;
                return true;

            case var refused:
                // The form has checked its answers already.
                throw new InvalidOperationException($"The coach refused a form's own answers: {refused.GetType().Name}");
        }
    }

    protected override void Discard(ITurnContext turnContext) => turnContext.Document().OpenDebrief = null;

    // Once, and not about a client who is known under that code.
    private bool AsksCodeAgain(OrganizerDocument document, FlowValues values, FormAnswers answers)
    {
        var open = document.OpenDebrief!;
        if (open.Step != DebriefStep.Facts || values[AsksCode] is not null || !forms.LooksLikeName(answers) || document.KnownClient(answers[DebriefForms.Client]) is not null)
            return false;
        var facts = DebriefForms.FactsOf(answers);
        document.OpenDebrief = forms.Propose(open, answers.Values) with { Proud = facts.Proud, Open = facts.Open };
        values[AsksCode] = "yes";
        return true;
    }

    private DebriefResult Advance(OrganizerDocument document, FormAnswers answers, bool codeAsked, DateTimeOffset now)
    {
        var debrief = document.OpenDebrief!;
        return debrief.Step switch
        {
            DebriefStep.Facts when codeAsked => coach.Assess(
                debrief with { Client = null }, DebriefForms.FactsOf(debrief, answers[DebriefForms.Client]), document.Debriefs, document.Shown, now),
            DebriefStep.Facts => coach.Assess(debrief, DebriefForms.FactsOf(answers), document.Debriefs, document.Shown, now),
            DebriefStep.FollowUp => DebriefCoach.AnswerFollowUp(debrief, answers[DebriefForms.Answer], document.Shown),
            DebriefStep.Deeper => DebriefCoach.AnswerDeeper(debrief, answers[DebriefForms.Deeper], document.Shown),
            DebriefStep.Plan when answers[DebriefForms.Remedy] is { } remedy => DebriefCoach.ChoosePlan(
                debrief, remedy, answers[DebriefForms.When], answers[DebriefForms.Then], document.Shown, now),
            DebriefStep.Plan => DebriefCoach.Close(debrief, document.Shown, now),
            DebriefStep.Done => throw new InvalidOperationException("A finished debrief has no form."),
        };
    }
}
