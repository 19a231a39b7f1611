using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Debriefs;

/// <summary>The decisions of a debrief: pure functions, so a turn that runs again decides the same.</summary>
public sealed class DebriefCoach(Playbook playbook)
{
    private const int RemediesOffered = 3;
    private const string Skip = "skip";

    /// <summary>Takes in the facts and says what stands out.</summary>
    /// <param name="history">Debriefs of this organizer, in any order, about any client.</param>
    public DebriefResult Assess(Debrief started, DebriefFacts facts, IReadOnlyList<Debrief> history, ShownContent shown, DateTimeOffset now)
    {
        if (started.Step is not DebriefStep.Facts)
            return new DebriefResult.Refused(DebriefRefusal.OtherStep, null);
        var given = facts.Answers ?? new Dictionary<string, string?>();
        if (SafetyCardOf(given) is { } card)
            return new DebriefResult.StoppedForSafety(card);

        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var (questionId, answerId) in given)
        {
            if (playbook.Debrief.Find(questionId) is not { } question)
                return new DebriefResult.Refused(DebriefRefusal.UnknownQuestion, questionId);
            if (string.IsNullOrWhiteSpace(answerId) || answerId is Skip)
                continue;
            if (question.Find(answerId) is not { } answer)
                return new DebriefResult.Refused(DebriefRefusal.UnknownAnswer, questionId);
            answers[questionId] = answer;
        }

        var client = UserText.Client(facts.Client) ?? started.Client;
        var assessment = BoundaryScore.Assess(playbook.Debrief, answers.Values, facts.Labels ?? [], Past(started.Id, client, history));
        var known = started with
        {
            Client = client,
            Proud = UserText.Text(facts.Proud),
            Open = UserText.Text(facts.Open),
            PlanAnswers = facts.Plans ?? started.PlanAnswers,
            Answers = answers.ToDictionary(answer => answer.Key, answer => answer.Value.Id),
        };
        return Advance(known, assessment, [.. answers.Values.Select(answer => answer.Praise).OfType<ClosingTag>().Distinct()], shown, now);
    }

    /// <summary>Takes in the answer to the follow-up question; a blank one is a question passed over.</summary>
    public static DebriefResult AnswerFollowUp(Debrief debrief, string? answer, ShownContent shown) =>
        debrief.Step is DebriefStep.FollowUp
            ? new DebriefResult.Advanced(
                debrief with { Step = debrief.DeeperId is null ? DebriefStep.Plan : DebriefStep.Deeper, FollowUpAnswer = UserText.Text(answer) }, shown)
            : new DebriefResult.Refused(DebriefRefusal.OtherStep, null);

    /// <summary>Takes in the answer to the second question of a heavy session; a blank one is a question passed over.</summary>
    public static DebriefResult AnswerDeeper(Debrief debrief, string? answer, ShownContent shown) =>
        debrief.Step is DebriefStep.Deeper
            ? new DebriefResult.Advanced(debrief with { Step = DebriefStep.Plan, DeeperAnswer = UserText.Text(answer) }, shown)
            : new DebriefResult.Refused(DebriefRefusal.OtherStep, null);

    /// <summary>Makes one of the remedies offered a plan, and closes; <see cref="Plans.Plan.From"/> gives the plan to keep.</summary>
    public static DebriefResult ChoosePlan(Debrief debrief, string? remedyId, string? when, string? then, ShownContent shown, DateTimeOffset now)
    {
        if (debrief.Step is not DebriefStep.Plan)
            return new DebriefResult.Refused(DebriefRefusal.OtherStep, null);
        if (remedyId is null || !debrief.RemedyIds.Contains(remedyId))
            return new DebriefResult.Refused(DebriefRefusal.UnknownRemedy, remedyId);
        return Close(debrief with { Plan = new(remedyId, UserText.Text(when), UserText.Text(then)) }, shown, now);
    }

    /// <summary>Ends the debrief where it is, with or without a plan.</summary>
    public static DebriefResult Close(Debrief debrief, ShownContent shown, DateTimeOffset now) =>
        debrief.Step is DebriefStep.FollowUp or DebriefStep.Deeper or DebriefStep.Plan
            ? new DebriefResult.Advanced(debrief with { Step = DebriefStep.Done, CompletedAt = now }, shown)
            : new DebriefResult.Refused(DebriefRefusal.OtherStep, null);

    /// <summary>Before anything else is looked at: a wrong value elsewhere on the card must not hide a cry for help.</summary>
    private string? SafetyCardOf(IReadOnlyDictionary<string, string?> given) =>
        playbook.Debrief.Questions
            .Select(question => given.GetValueOrDefault(question.Id) is { } answerId ? question.Find(answerId)?.SafetyCard : null)
            .FirstOrDefault(card => card is not null);

    private static List<PastSession> Past(string id, string? client, IReadOnlyList<Debrief> history) =>
        [.. history
            .Where(past => past.Outcome is not null && past.Id != id && UserText.SameClient(client, past.Client))
            .OrderByDescending(past => past.StartedAt)
            .Select(past => new PastSession(past.Levels, past.Better))];

    /// <summary>One question; for a heavy session two, first to look back and then to look deeper. Each the longest unasked.</summary>
    private (FollowUpQuestion? FollowUp, FollowUpQuestion? Deeper) Questions(Assessment assessment, ShownContent shown)
    {
        if (assessment is not { Outcome: Outcome.FollowUp, Pitfall: { } pitfall })
            return (null, null);
        return assessment.IsHeavy ? (Next(ReflectionPhase.Back), Next(ReflectionPhase.Deeper)) : (Next(null), null);

        FollowUpQuestion Next(ReflectionPhase? phase) => shown
            .LeastRecentFirst(playbook.FollowUps[pitfall].Where(question => phase is null || question.Phase == phase), question => question.Id)
            .First();
    }

    private DebriefResult.Advanced Advance(Debrief known, Assessment assessment, IReadOnlyCollection<ClosingTag> praise, ShownContent shown, DateTimeOffset now)
    {
        var (followUp, deeper) = Questions(assessment, shown);
        var remedies = assessment.Pitfall is { } taken ? shown.LeastRecentFirst(playbook.Remedies[taken], remedy => remedy.Id) : [];
        IReadOnlyList<string> offered = followUp is null ? [] : [.. remedies.Take(RemediesOffered).Select(remedy => remedy.Id)];
        var nudge = assessment.Outcome is Outcome.Nudge ? remedies.First().Id : null;
        var closing = ClosingLines.Choose(playbook.ClosingLines, ClosingLines.Tags(assessment, praise), shown);
        IReadOnlyList<string> warm = [.. ClosingLines.Warm(playbook.ClosingLines, praise, closing, shown).Select(line => line.Id)];
        var debrief = known with
        {
            Step = followUp is null ? DebriefStep.Done : DebriefStep.FollowUp,
            CompletedAt = followUp is null ? now : null,
            Levels = assessment.Levels,
            Pitfall = assessment.Pitfall,
            Level = assessment.Level,
            Repeat = assessment.Repeat,
            Outcome = assessment.Outcome,
            OffersCircle = assessment.OffersCircle,
            OffersReferral = assessment.OffersReferral,
            OffersPhaseOut = assessment.OffersPhaseOut,
            // Not said because it was said just now about another client: then it is still due.
            Better = closing.Tag is ClosingTag.Better ? assessment.Better : [],
            WarmLineIds = warm,
            FollowUpId = followUp?.Id,
            DeeperId = deeper?.Id,
            RemedyIds = offered,
            NudgeRemedyId = nudge,
            ClosingLineId = closing.Id,
        };
        var ids = new[] { followUp?.Id, deeper?.Id, nudge }.OfType<string>().Concat(offered).Concat(warm).Append(closing.Id);
        return new DebriefResult.Advanced(debrief, shown.Add(ids));
    }
}
