using CoachBot.Cards;
using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Clients;
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
    DebriefForms forms, DebriefStories stories, DebriefCoach coach, DebriefSummary summary, SafetyScreen safety, Screen screen, TimeProvider time)
    : FlowDialog<DebriefState>(DebriefForms.Flow, screen, time)
{
    private const string Facts = "facts";
    private const string Code = "code";
    private const string FollowUp = "followup";
    private const string Deeper = "deeper";
    private const string PlanStep = "plan";

    protected override IReadOnlyList<FlowStep<DebriefState>> Steps =>
    [
        new(Facts, FactsForm, TakeFactsAsync),
        new(Code, CodeForm, TakeCodeAsync),
        new(FollowUp, WholeForm, TakeFollowUpAsync),
        new(Deeper, WholeForm, TakeDeeperAsync),
        new(PlanStep, WholeForm, TakePlanAsync),
    ];

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        var finished = document.Debriefs.Find(debrief => tap.Key.StartsWith($"{DebriefForms.Flow}.{debrief.Id}.", StringComparison.Ordinal))
            ?? (document.AwaitedRun(CheckInKind.Debrief, tap.Key) is { } awaited ? document.DebriefOf(document.SessionOf(awaited)) : null);
        if (finished is not null) await summary.ShowAsync(turnContext, finished, cancellationToken);
        return finished is not null;
    }

    /// <summary>Keeps what may be kept of a card whose texts were not taken in, for when the debrief goes on.</summary>
    public void Remember(ITurnContext turnContext, CardSubmission tap)
    {
        var document = turnContext.Document();
        if (document.OpenDebrief is { Step: DebriefStep.Facts } open && DebriefForms.IsFacts(open, tap.Key))
            document.OpenDebrief = forms.Propose(open, tap.Inputs);
    }

    // A debrief about another client, when nothing of this one would be lost.
    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) =>
        argument.Length > 0 && !UserText.SameClient(ClientCode.Of(argument), turnContext.Document().OpenDebrief?.Client) && IsUntouched(turnContext);

    protected override bool IsUntouched(ITurnContext turnContext) => turnContext.Document() is
        { PrefersTyping: false, OpenDebrief: { Step: DebriefStep.Facts, Answers.Count: 0, PlanAnswers.Count: 0, Proud: null, Open: null, Heard: null } };

    /// <summary>A debrief's first card, sent without beginning the debrief: it begins with the tap.</summary>
    /// <param name="run">The id that the debrief will have.</param>
    public View Offer(ITurnContext turnContext, string run, string? client)
    {
        var (voice, document) = (Screen.VoiceOf(turnContext), turnContext.Document());
        var debrief = new Debrief { Id = run, StartedAt = LocalTime.Now(Time, turnContext), Client = client };
        return forms.Of(voice, debrief, document.Plans, document.ClientOf(client)?.Agreement).ToView(voice, new Dictionary<string, string>(StringComparer.Ordinal), null);
    }

    public override FlowState? Awaited(ITurnContext turnContext, CardSubmission tap)
    {
        var document = turnContext.Document();
        if (document.AwaitedRun(CheckInKind.Debrief, tap.Key) is not { } awaited) return null;
        var (session, run) = (document.SessionOf(awaited), awaited.Run!);
        if (document.OpenDebrief?.Id == run || document.Debriefs.Exists(done => done.Id == run)) return null;
        return document.DebriefOf(session) is not null ? null
            : new DebriefState { Run = run, Argument = session?.Session.Client is { } client ? ClientCode.Typed(client) : "" };
    }

    // "debrief M7" names the client beforehand.
    public override bool Takes(Voice voice, string argument, bool amid) => ClientCode.Fits(argument);

    public override bool Hears(ITurnContext turnContext, string text) => stories.Touches(text);

    /// <summary>Whether a text is a story told beside the card with the questions; who types answers them one by one.</summary>
    public bool IsBesideCard(ITurnContext turnContext, string text) =>
        turnContext.Document().OpenDebrief is { Step: DebriefStep.Facts, Heard: null or { Count: > 0 } } && !Screen.AsksByTyping(turnContext) && stories.Touches(text);

    /// <summary>Takes such a story into the card, which is to be shown anew then.</summary>
    public void TakeIn(ITurnContext turnContext, string text)
    {
        var document = turnContext.Document();
        document.OpenDebrief = stories.Tell(document, document.OpenDebrief!, text);
    }

    protected override Task<string?> BeginAsync(ITurnContext turnContext, DebriefState state, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        document.OpenDebrief ??= new Debrief { Id = state.Run, StartedAt = LocalTime.Now(Time, turnContext) };
        if (UserText.Client(ClientCode.Of(state.Argument)) is { } client) document.OpenDebrief = document.OpenDebrief with { Client = document.ClientOf(client)?.Code ?? client };
        if (turnContext.TurnState.Get<Told>() is { } told) document.OpenDebrief = stories.Tell(document, document.OpenDebrief, told.Text);
        return Task.FromResult<string?>(StepOf(document.OpenDebrief));
    }

    private Form FactsForm(ITurnContext turnContext, DebriefState state)
    {
        var form = WholeForm(turnContext, state);
        return state.IsAgain && Screen.AsksByTyping(turnContext) ? forms.OnlyHeard(Screen.VoiceOf(turnContext), turnContext.Document().OpenDebrief!, form) : form;
    }

    private async Task<string?> TakeFactsAsync(ITurnContext turnContext, DebriefState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var (document, now) = (turnContext.Document(), LocalTime.Now(Time, turnContext));
        var open = document.OpenDebrief!;
        if (stories.Reconsider(open, answers) is { } heard)
        {
            (document.OpenDebrief, state.IsAgain) = (heard, true);
            return Facts;
        }

        answers = WithRest(answers, FactsForm(turnContext, state), WholeForm(turnContext, state));
        document.OpenDebrief = DebriefStories.Unproposed(open);
        if (AsksCode(document, answers)) return Code;
        return await GoOnAsync(turnContext, coach.Assess(document.OpenDebrief, DebriefForms.FactsOf(answers), document.Debriefs, document.Shown, now), cancellationToken);
    }

    private Form CodeForm(ITurnContext turnContext, DebriefState state) =>
        DebriefForms.CodeForm(Screen.VoiceOf(turnContext), turnContext.Document().OpenDebrief!);

    private Task<string?> TakeCodeAsync(ITurnContext turnContext, DebriefState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var (document, now) = (turnContext.Document(), LocalTime.Now(Time, turnContext));
        var open = document.OpenDebrief!;
        var facts = DebriefForms.FactsOf(open, answers[DebriefForms.Client]);
        return GoOnAsync(turnContext, coach.Assess(open with { Client = null, Heard = null }, facts, document.Debriefs, document.Shown, now), cancellationToken);
    }

    private Task<string?> TakeFollowUpAsync(ITurnContext turnContext, DebriefState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        return GoOnAsync(turnContext, DebriefCoach.AnswerFollowUp(document.OpenDebrief!, answers[DebriefForms.Answer], document.Shown), cancellationToken);
    }

    private Task<string?> TakeDeeperAsync(ITurnContext turnContext, DebriefState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        return GoOnAsync(turnContext, DebriefCoach.AnswerDeeper(document.OpenDebrief!, answers[DebriefForms.Deeper], document.Shown), cancellationToken);
    }

    private Task<string?> TakePlanAsync(ITurnContext turnContext, DebriefState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var (document, now) = (turnContext.Document(), LocalTime.Now(Time, turnContext));
        var result = answers[DebriefForms.Remedy] is { } remedy
            ? DebriefCoach.ChoosePlan(document.OpenDebrief!, remedy, answers[DebriefForms.When], answers[DebriefForms.Then], document.Shown, now)
            : DebriefCoach.Close(document.OpenDebrief!, document.Shown, now);
        return GoOnAsync(turnContext, result, cancellationToken);
    }

    private async Task<string?> GoOnAsync(ITurnContext turnContext, DebriefResult result, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        switch (result)
        {
            case DebriefResult.StoppedForSafety stopped:
                document.OpenDebrief = null;
                await safety.ShowAsync(turnContext, stopped.CardId, debriefStopped: true, cancellationToken);
                return null;

            case DebriefResult.Advanced { Debrief: { Step: DebriefStep.Done } done } advanced:
                document.Shown = advanced.Shown;
                var (plans, closed) = PlanBook.Close(document.Plans, done);
                document.Plans = [.. plans];
                document.Finish(closed, Plan.From(closed));
                await summary.ShowAsync(turnContext, closed, LinesReminder.Due(Screen.VoiceOf(turnContext), document, LocalTime.Today(Time, turnContext)), cancellationToken);
                return null;

            case DebriefResult.Advanced advanced:
                document.Shown = advanced.Shown;
                document.OpenDebrief = advanced.Debrief;
                return StepOf(advanced.Debrief);

            case var refused:
                // The form has checked its answers already.
                throw new InvalidOperationException($"The coach refused a form's own answers: {refused.GetType().Name}");
        }
    }

    private static string StepOf(Debrief debrief) => debrief.Step switch
    {
        DebriefStep.Facts => Facts,
        DebriefStep.FollowUp => FollowUp,
        DebriefStep.Deeper => Deeper,
        DebriefStep.Plan => PlanStep,
        DebriefStep.Done => throw new InvalidOperationException("A finished debrief has no form."),
    };

    protected override void Discard(ITurnContext turnContext) => turnContext.Document().OpenDebrief = null;

    private Form WholeForm(ITurnContext turnContext, DebriefState state)
    {
        var document = turnContext.Document();
        var debrief = document.OpenDebrief!;
        return forms.Of(Screen.VoiceOf(turnContext), debrief, document.Plans, document.ClientOf(debrief.Client)?.Agreement, state.IsAgain);
    }

    // What was not asked again is as it was given the first time.
    private static FormAnswers WithRest(FormAnswers answers, Form asked, Form whole) => new(whole.Fields
        .Select(field => (field.Id, Value: asked.Fields.Any(other => other.Id == field.Id) ? answers[field.Id] : field.Proposed))
        .Where(answer => answer.Value is not null)
        .ToDictionary(answer => answer.Id, answer => answer.Value!, StringComparer.Ordinal));

    // Not about a client who is known under that code.
    private bool AsksCode(OrganizerDocument document, FormAnswers answers)
    {
        if (!forms.LooksLikeName(answers) || document.KnownClient(answers[DebriefForms.Client]) is not null) return false;
        var facts = DebriefForms.FactsOf(answers);
        document.OpenDebrief = forms.Propose(document.OpenDebrief!, answers.Values) with { Proud = facts.Proud, Open = facts.Open, Heard = [] };
        return true;
    }
}

internal sealed class DebriefState : FlowState
{
    /// <summary>Whether the facts are asked again because of what was heard with them.</summary>
    public bool IsAgain { get => this["again"] is not null; set => this["again"] = value ? "yes" : null; }
}
