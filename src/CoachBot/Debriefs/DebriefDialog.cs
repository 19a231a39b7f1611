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
    : FlowDialog(DebriefForms.Flow, screen, time)
{
    // Set while only the client's code is asked again.
    private const string AsksCode = "code";

    // Set while the facts are asked again because of what was heard with them.
    private const string Again = "again";

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        var finished = document.Debriefs.Find(debrief => tap.Key.StartsWith($"{DebriefForms.Flow}.{debrief.Id}.", StringComparison.Ordinal))
            ?? (document.AwaitedRun(CheckInKind.Debrief, tap.Key) is { } awaited ? document.DebriefOf(document.SessionOf(awaited)) : null);
        if (finished is not null) await summary.ShowAsync(turnContext, finished, cancellationToken);
        return finished is not null;
    }

    public override void Remember(ITurnContext turnContext, CardSubmission tap)
    {
        var document = turnContext.Document();
        if (document.OpenDebrief is { Step: DebriefStep.Facts } open && DebriefForms.IsFacts(open, tap.Key))
            document.OpenDebrief = forms.Propose(open, tap.Inputs);
    }

    // A debrief about another client, when nothing of this one would be lost.
    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) =>
        argument.Length > 0 && !UserText.SameClient(ClientCode.Of(argument), turnContext.Document().OpenDebrief?.Client) && IsUntouched(turnContext);

    public override bool IsUntouched(ITurnContext turnContext) => turnContext.Document() is
        { PrefersTyping: false, OpenDebrief: { Step: DebriefStep.Facts, Answers.Count: 0, PlanAnswers.Count: 0, Proud: null, Open: null, Heard: null } };

    /// <summary>A debrief's first card, sent without beginning the debrief: it begins with the tap.</summary>
    /// <param name="run">The id that the debrief will have.</param>
    public View Offer(ITurnContext turnContext, string run, string? client)
    {
        var (voice, document) = (Screen.VoiceOf(turnContext), turnContext.Document());
        var debrief = new Debrief { Id = run, StartedAt = LocalTime.Now(Time, turnContext), Client = client };
        return forms.Of(voice, debrief, document.Plans, document.ClientOf(client)?.Agreement).ToView(voice, new Dictionary<string, string>(StringComparer.Ordinal), null);
    }

    public override FlowValues? Awaited(ITurnContext turnContext, CardSubmission tap)
    {
        var document = turnContext.Document();
        if (document.AwaitedRun(CheckInKind.Debrief, tap.Key) is not { } awaited) return null;
        var (session, run) = (document.SessionOf(awaited), awaited.Run!);
        if (document.OpenDebrief?.Id == run || document.Debriefs.Exists(done => done.Id == run)) return null;
        return document.DebriefOf(session) is not null ? null
            : new FlowValues(new Dictionary<string, object?>(StringComparer.Ordinal)) { Run = run, Argument = session?.Session.Client is { } client ? ClientCode.Typed(client) : "" };
    }

    // "debrief M7" names the client beforehand.
    public override bool Takes(Voice voice, string argument) => ClientCode.Fits(argument);

    public override bool Hears(ITurnContext turnContext, string text) => stories.Touches(text);

    // A story told beside the card with the questions; who types answers them one by one.
    public override bool TryTakeIn(ITurnContext turnContext, string text)
    {
        var document = turnContext.Document();
        if (document.OpenDebrief is not { Step: DebriefStep.Facts, Heard: null or { Count: > 0 } } open || Screen.AsksByTyping(turnContext) || !stories.Touches(text)) return false;
        document.OpenDebrief = stories.Tell(document, open, text);
        return true;
    }

    protected override Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        document.OpenDebrief ??= new Debrief { Id = values.Run, StartedAt = LocalTime.Now(Time, turnContext) };
        if (UserText.Client(ClientCode.Of(argument)) is { } client) document.OpenDebrief = document.OpenDebrief with { Client = document.ClientOf(client)?.Code ?? client };
        if (turnContext.TurnState.Get<Told>() is { } told) document.OpenDebrief = stories.Tell(document, document.OpenDebrief, told.Text);
        return Task.FromResult(true);
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        if (values[AsksCode] is not null) return DebriefForms.CodeForm(Screen.VoiceOf(turnContext), turnContext.Document().OpenDebrief!);
        var form = WholeForm(turnContext, values);
        return IsAskedAgain(turnContext, values) && Screen.AsksByTyping(turnContext)
            ? forms.OnlyHeard(Screen.VoiceOf(turnContext), turnContext.Document().OpenDebrief!, form)
            : form;
    }

    protected override async Task<bool> TakeAsync(
        ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        var asked = values[AsksCode] is not null;
        if (!asked && document.OpenDebrief is { Step: DebriefStep.Facts } open)
        {
            if (stories.Reconsider(open, answers) is { } heard)
            {
                (document.OpenDebrief, values[Again]) = (heard, Again);
                return true;
            }

            answers = WithRest(answers, FormOf(turnContext, values), WholeForm(turnContext, values));
            document.OpenDebrief = DebriefStories.Unproposed(open);
            if (AsksCodeAgain(document, values, answers)) return true;
        }

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

    private Form WholeForm(ITurnContext turnContext, FlowValues values)
    {
        var document = turnContext.Document();
        var debrief = document.OpenDebrief!;
        return forms.Of(
            Screen.VoiceOf(turnContext), debrief, document.Plans, document.ClientOf(debrief.Client)?.Agreement, IsAskedAgain(turnContext, values));
    }

    private static bool IsAskedAgain(ITurnContext turnContext, FlowValues values) =>
        values[Again] is not null && turnContext.Document().OpenDebrief!.Step == DebriefStep.Facts;

    // What was not asked again is as it was given the first time.
    private static FormAnswers WithRest(FormAnswers answers, Form asked, Form whole) => new(whole.Fields
        .Select(field => (field.Id, Value: asked.Fields.Any(other => other.Id == field.Id) ? answers[field.Id] : field.Proposed))
        .Where(answer => answer.Value is not null)
        .ToDictionary(answer => answer.Id, answer => answer.Value!, StringComparer.Ordinal));

    // Once, and not about a client who is known under that code.
    private bool AsksCodeAgain(OrganizerDocument document, FlowValues values, FormAnswers answers)
    {
        var open = document.OpenDebrief!;
        if (!forms.LooksLikeName(answers) || document.KnownClient(answers[DebriefForms.Client]) is not null)
            return false;
        var facts = DebriefForms.FactsOf(answers);
        document.OpenDebrief = forms.Propose(open, answers.Values) with { Proud = facts.Proud, Open = facts.Open, Heard = [] };
        values[AsksCode] = "yes";
        return true;
    }

    private DebriefResult Advance(OrganizerDocument document, FormAnswers answers, bool codeAsked, DateTimeOffset now)
    {
        var debrief = document.OpenDebrief!;
        return debrief.Step switch
        {
            DebriefStep.Facts when codeAsked => coach.Assess(
                debrief with { Client = null, Heard = null }, DebriefForms.FactsOf(debrief, answers[DebriefForms.Client]), document.Debriefs, document.Shown, now),
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
