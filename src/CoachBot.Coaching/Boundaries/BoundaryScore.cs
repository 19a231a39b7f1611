namespace CoachBot.Coaching.Boundaries;

/// <summary>How answers become levels, and levels one pitfall to talk about. Working values of the product, no validated norms.</summary>
public static class BoundaryScore
{
    private const int MaxLevel = 3;
    private const int SessionsLookedBack = 3;
    private const int SessionsInBalance = 3;
    private const int HeavyLevel = 2;
    private const decimal RepeatFactor = 0.25m;

    /// <summary>With equal priority the first of these is taken: first what the organizer cannot solve alone.</summary>
    private static readonly Pitfall[] TieOrder =
    [
        Pitfall.CompetenceLimit, Pitfall.HelperChair, Pitfall.AttachmentClient, Pitfall.AttachmentSelf,
        Pitfall.DualRelationship, Pitfall.OffHours, Pitfall.ExtraTasks, Pitfall.Overtime,
    ];

    /// <param name="form">The questions with their weights.</param>
    /// <param name="answers">The answers given; a skipped question is absent. None of them ends the debrief.</param>
    /// <param name="labels">Pitfalls heard in the free text.</param>
    /// <param name="history">Earlier debriefs about the same client, newest first, this one not included.</param>
    public static Assessment Assess(
        DebriefForm form,
        IReadOnlyCollection<Answer> answers,
        IReadOnlyCollection<Pitfall> labels,
        IReadOnlyList<PastSession> history)
    {
        var levels = Levels(form, answers, labels);
        var taken = Taken(form, levels, history);
        var level = taken is { } pitfall ? levels[pitfall] : 0;
        var repeat = taken is { } repeated ? Repeat(repeated, history) : 0;
        var outcome = OutcomeOf(level, repeat);
        var heavy = level >= MaxLevel || (level == HeavyLevel && repeat > 0);
        return new Assessment
        {
            Levels = levels,
            Pitfall = taken,
            Level = level,
            Repeat = repeat,
            Outcome = outcome,
            AllGreen = taken is null && form.Questions.All(question => question.Answers.Any(answers.Contains)),
            Better = [.. Enum.GetValues<Pitfall>().Where(candidate => IsBetter(candidate, levels, history))],
            IsHeavy = heavy,
            OffersCircle = heavy,
            OffersReferral = (heavy && taken is Pitfall.CompetenceLimit) || answers.Any(answer => answer.Refers),
            OffersPhaseOut = heavy && taken is Pitfall.AttachmentClient or Pitfall.AttachmentSelf,
        };
    }

    private static Dictionary<Pitfall, int> Levels(DebriefForm form, IReadOnlyCollection<Answer> answers, IReadOnlyCollection<Pitfall> labels)
    {
        var levels = new Dictionary<Pitfall, int>();
        foreach (var question in form.Questions)
        {
            if (question.Answers.FirstOrDefault(answers.Contains) is { } answer)
                levels[question.Pitfall] = answer.Points;
        }

        foreach (var answer in answers)
        {
            if (answer.Also is { } also)
                levels[also] = Math.Min(MaxLevel, levels.GetValueOrDefault(also) + 1);
        }

        foreach (var label in labels)
            levels[label] = Math.Max(1, levels.GetValueOrDefault(label));

        return levels;
    }

    private static Pitfall? Taken(DebriefForm form, Dictionary<Pitfall, int> levels, IReadOnlyList<PastSession> history)
    {
        Pitfall? taken = null;
        var highest = 0m;
        foreach (var pitfall in TieOrder)
        {
            var weight = form.Questions.First(question => question.Pitfall == pitfall).Weight;
            var priority = levels.GetValueOrDefault(pitfall) * weight * (1 + (RepeatFactor * Repeat(pitfall, history)));
            if (priority > highest)
                (taken, highest) = (pitfall, priority);
        }

        return taken;
    }

    private static int Repeat(Pitfall pitfall, IReadOnlyList<PastSession> history) =>
        history.Take(SessionsLookedBack).Count(past => past.Levels.GetValueOrDefault(pitfall) >= 1);

    private static Outcome OutcomeOf(int level, int repeat) => (level, repeat) switch
    {
        (0, _) => Outcome.Closed,
        (1, 0) => Outcome.Nudge,
        _ => Outcome.FollowUp,
    };

    /// <summary>At 0 in this and the last sessions (a skipped one breaks the row), and heavy before that, since "better" was last said.</summary>
    private static bool IsBetter(Pitfall pitfall, Dictionary<Pitfall, int> levels, IReadOnlyList<PastSession> history)
    {
        var row = history.Select(past => past.Levels).Take(SessionsInBalance - 1).Prepend(levels).ToList();
        return row.Count == SessionsInBalance
            && row.TrueForAll(session => session.TryGetValue(pitfall, out var level) && level == 0)
            && history.TakeWhile(past => !past.Better.Contains(pitfall)).Any(past => past.Levels.GetValueOrDefault(pitfall) >= HeavyLevel);
    }
}
