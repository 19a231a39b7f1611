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
    : FlowDialog(id, screen, time)
{
    private const string Question = "question";
    private const string Evidence = "evidence";

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var kept = turnContext.Document().Reflections.Find(reflection => tap.Key == KeyOf(reflection.Id));
        if (kept is not null) await ShowAsync(turnContext, kept, cancellationToken);
        return kept is not null;
    }

    protected override string CancelledText => "question_cancelled";

    /// <summary>The question that this flow asks now.</summary>
    protected abstract WeeklyQuestion Choose(OrganizerDocument document, DateTimeOffset now);

    protected override async Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        var now = LocalTime.Now(Time, turnContext);
        if (values[Question] is null) values[Question] = Choose(turnContext.Document(), now).Id;
        if (!QuestionOf(values).AsksPitfall) return true;
        var debriefs = await recent.SinceAsync(turnContext, PitfallEvidence.From(now), cancellationToken);
        values[Evidence] = EvidenceJson.Write(PitfallEvidence.Of(debriefs, now));
        return true;
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var (voice, question) = (Screen.VoiceOf(turnContext), QuestionOf(values));
        var (kept, before) = (KeptThisWeek(turnContext, values), Before(turnContext, values));
        return question.AsksPitfall
            ? ReflectionForms.OfPitfall(voice, KeyOf(values.Run), question, EvidenceJson.Read(values[Evidence]), kept, before)
            : ReflectionForms.OfWeek(voice, KeyOf(values.Run), question, kept, before);
    }

    protected override async Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (answers.IsEmpty)
        {
            // Emptied, not passed over.
            if (answers != FormAnswers.None && KeptThisWeek(turnContext, values) is { } emptied) document.Reflections.Remove(emptied);
            var voice = Screen.VoiceOf(turnContext);
            await Screen.ShowAsync(turnContext, Notice.WithStart(voice, $"{Id}.passed", "question_passed_title", "question_passed"), cancellationToken);
            return false;
        }

        var pitfall = Pitfalls.Parse(answers[ReflectionForms.PitfallField]);
        var remedy = pitfall is { } chosen ? document.Shown.LeastRecentFirst(playbook.Remedies[chosen], remedy => remedy.Id).First().Id : null;
        if (remedy is not null) document.Shown = document.Shown.Add(remedy);
        var reflection = new Reflection
        {
            Id = values.Run,
            At = LocalTime.Now(Time, turnContext),
            QuestionId = QuestionOf(values).Id,
            Pitfall = pitfall,
            Words = UserText.Clean(answers[ReflectionForms.WordsField], Reflection.MaxWords),
            RemedyId = remedy,
        };
        if (KeptThisWeek(turnContext, values) is { } replaced) document.Reflections.Remove(replaced);
        document.Keep(reflection);
        await ShowAsync(turnContext, reflection, cancellationToken);
        return false;
    }

    /// <summary>The question's card, sent without beginning the flow: it begins with the tap.</summary>
    /// <param name="run">What the card is known by.</param>
    public async Task<View> OfferAsync(ITurnContext turnContext, string run, CancellationToken cancellationToken)
    {
        var values = new FlowValues(new Dictionary<string, object?>(StringComparer.Ordinal)) { Run = run };
        await BeginAsync(turnContext, values, "", cancellationToken);
        return FormOf(turnContext, values).ToView(Screen.VoiceOf(turnContext), new Dictionary<string, string>(StringComparer.Ordinal), null);
    }

    /// <summary>The run of a card that was sent before, with its question.</summary>
    protected static FlowValues ValuesOf(string run, string? questionId) =>
        new(new Dictionary<string, object?>(StringComparer.Ordinal)) { Run = run, [Question] = questionId };

    private string KeyOf(string run) => $"{Id}.{run}.ask";

    // The playbook may have lost a question since it was asked.
    private WeeklyQuestion QuestionOf(FlowValues values) =>
        playbook.WeeklyQuestions.FirstOrDefault(question => question.Id == values[Question]) ?? playbook.WeeklyQuestions[0];

    private Reflection? KeptThisWeek(ITurnContext turnContext, FlowValues values)
    {
        var week = WeeklyCycle.WeekOf(LocalTime.Now(Time, turnContext));
        return turnContext.Document().Reflections.FindLast(known => known.QuestionId == values[Question] && WeeklyCycle.WeekOf(known.At) == week);
    }

    // What was answered the last time round, when the cycle comes by again.
    private Reflection? Before(ITurnContext turnContext, FlowValues values)
    {
        var week = WeeklyCycle.WeekOf(LocalTime.Now(Time, turnContext));
        return turnContext.Document().Reflections.FindLast(known => known.QuestionId == values[Question] && WeeklyCycle.WeekOf(known.At) != week);
    }

    private Task ShowAsync(ITurnContext turnContext, Reflection reflection, CancellationToken cancellationToken) =>
        Screen.ShowAsync(turnContext, ReflectionForms.Kept(Screen.VoiceOf(turnContext), KeyOf(reflection.Id), reflection), cancellationToken);
}
