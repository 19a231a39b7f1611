using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Reflections;
using CoachBot.Dialogs;
using CoachBot.Journal;
using CoachBot.Organizers;

namespace CoachBot.Reflections;

/// <summary>One question to look back with, and an answer in a line that nobody else sees. Both may be left.</summary>
internal abstract class ReflectionDialog(string id, Playbook playbook, RecentDebriefs recent, Screen screen, TimeProvider time)
    : FlowDialog<ReflectionState>(id, screen, time)
{
    private const string Ask = "ask";

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var kept = turnContext.Document().Reflections.Find(reflection => tap.Key == KeyOf(reflection.Id));
        if (kept is not null) await ShowAsync(turnContext, kept, cancellationToken);
        return kept is not null;
    }

    protected override string CancelledText => "question_cancelled";

    /// <summary>The question that this flow asks now.</summary>
    protected abstract WeeklyQuestion Choose(OrganizerDocument document, DateTimeOffset now);

    protected override IReadOnlyList<FlowStep<ReflectionState>> Steps => [new(Ask, AskForm, TakeAsync)];

    protected override async Task<string?> BeginAsync(ITurnContext turnContext, ReflectionState state, CancellationToken cancellationToken)
    {
        var now = LocalTime.Now(Time, turnContext);
        state.Question ??= Choose(turnContext.Document(), now).Id;
        if (!QuestionOf(state).AsksPitfall) return Ask;
        var debriefs = await recent.SinceAsync(turnContext, PitfallEvidence.From(now), cancellationToken);
        state.Evidence = EvidenceJson.Write(PitfallEvidence.Of(debriefs, now));
        return Ask;
    }

    private Form AskForm(ITurnContext turnContext, ReflectionState state)
    {
        var (voice, question) = (Screen.VoiceOf(turnContext), QuestionOf(state));
        var (kept, before) = (KeptThisWeek(turnContext, state), Before(turnContext, state));
        return question.AsksPitfall
            ? ReflectionForms.OfPitfall(voice, KeyOf(state.Run), question, EvidenceJson.Read(state.Evidence), kept, before)
            : ReflectionForms.OfWeek(voice, KeyOf(state.Run), question, kept, before);
    }

    private async Task<string?> TakeAsync(ITurnContext turnContext, ReflectionState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (answers.IsEmpty)
        {
            // Emptied, not passed over.
            if (answers != FormAnswers.None && KeptThisWeek(turnContext, state) is { } emptied) document.Reflections.Remove(emptied);
            var voice = Screen.VoiceOf(turnContext);
            await Screen.ShowAsync(turnContext, Notice.WithStart(voice, $"{Id}.passed", "question_passed_title", "question_passed"), cancellationToken);
            return null;
        }

        var pitfall = Pitfalls.Parse(answers[ReflectionForms.PitfallField]);
        var remedy = pitfall is { } chosen ? document.Shown.LeastRecentFirst(playbook.Remedies[chosen], remedy => remedy.Id).First().Id : null;
        if (remedy is not null) document.Shown = document.Shown.Add(remedy);
        var reflection = new Reflection
        {
            Id = state.Run,
            At = LocalTime.Now(Time, turnContext),
            QuestionId = QuestionOf(state).Id,
            Pitfall = pitfall,
            Words = UserText.Clean(answers[ReflectionForms.WordsField], Reflection.MaxWords),
            RemedyId = remedy,
        };
        if (KeptThisWeek(turnContext, state) is { } replaced) document.Reflections.Remove(replaced);
        document.Keep(reflection);
        await ShowAsync(turnContext, reflection, cancellationToken);
        return null;
    }

    /// <summary>The question's card, sent without beginning the flow: it begins with the tap.</summary>
    /// <param name="run">What the card is known by.</param>
    public async Task<View> OfferAsync(ITurnContext turnContext, string run, CancellationToken cancellationToken)
    {
        var state = new ReflectionState { Run = run };
        await BeginAsync(turnContext, state, cancellationToken);
        return AskForm(turnContext, state).ToView(Screen.VoiceOf(turnContext), new Dictionary<string, string>(StringComparer.Ordinal), null);
    }

    private string KeyOf(string run) => $"{Id}.{run}.{Ask}";

    // The playbook may have lost a question since it was asked.
    private WeeklyQuestion QuestionOf(ReflectionState state) =>
        playbook.WeeklyQuestions.FirstOrDefault(question => question.Id == state.Question) ?? playbook.WeeklyQuestions[0];

    private Reflection? KeptThisWeek(ITurnContext turnContext, ReflectionState state)
    {
        var week = WeeklyCycle.WeekOf(LocalTime.Now(Time, turnContext));
        return turnContext.Document().Reflections.FindLast(known => known.QuestionId == state.Question && WeeklyCycle.WeekOf(known.At) == week);
    }

    // What was answered the last time round, when the cycle comes by again.
    private Reflection? Before(ITurnContext turnContext, ReflectionState state)
    {
        var week = WeeklyCycle.WeekOf(LocalTime.Now(Time, turnContext));
        return turnContext.Document().Reflections.FindLast(known => known.QuestionId == state.Question && WeeklyCycle.WeekOf(known.At) != week);
    }

    private Task ShowAsync(ITurnContext turnContext, Reflection reflection, CancellationToken cancellationToken) =>
        Screen.ShowAsync(turnContext, ReflectionForms.Kept(Screen.VoiceOf(turnContext), KeyOf(reflection.Id), reflection), cancellationToken);
}

internal sealed class ReflectionState : FlowState
{
    /// <summary>The id of the question that is asked.</summary>
    public string? Question { get => this["question"]; set => this["question"] = value; }

    /// <summary>What the question about the pitfall shows, as JSON.</summary>
    public string? Evidence { get => this["evidence"]; set => this["evidence"] = value; }
}
