namespace CoachBot.Coaching.Supervision;

/// <summary>
/// The order in a circle: whose turn a step is, when it ends, what comes after it. It keeps the order and nothing else: it reads nothing of
/// what is written. Every method gives the circle as it is afterwards, and does nothing when it comes twice or too late.
/// </summary>
public sealed partial class Course(SupervisionGuide guide, WorkingTime working, DateTimeOffset now)
{
    /// <summary>Minutes for the step before the first and the one after the last, in a live meeting.</summary>
    private const int MinutesAround = 5;

    /// <summary>Begins a round with a case that waits. Only one is under way at a time.</summary>
    public Circle Begin(Circle circle, string caseId, string methodId)
    {
        ArgumentNullException.ThrowIfNull(circle);
        if (circle.Round is not null || circle.Cases.FirstOrDefault(one => one.Id == caseId) is not { } brought || guide.Find(methodId) is not { } method) return circle;
        if (!method.IsOffered(circle.Active(now).Count, circle.Meetings) || circle.Find(brought.Author) is not { IsIn: true }) return circle;
        var last = LookedBackOn(circle);
        var round = new Round
        {
            Case = brought,
            MethodId = method.Id,
            Facilitator = circle.NextFacilitator(now, brought.Author)?.Id ?? brought.Author,
            StartedAt = now,
            Mode = circle.Pace.Mode,
            LooksBackOn = last,
            DueAt = now,
        };
        round = Open(round, last is null ? method.Steps[0].Id : Round.LookBack);
        return circle with { Cases = [.. circle.Cases.Where(one => one.Id != caseId)], Round = round };
    }

    /// <summary>Who the step under way is for.</summary>
    public IReadOnlyList<CircleMember> Expected(Circle circle)
    {
        ArgumentNullException.ThrowIfNull(circle);
        if (circle.Round is not { } round) return [];
        var active = circle.Active(now).Where(member => !round.SitsOut.Contains(member.Id));
        return [.. active.Where(member => IsFor(circle, round, member.Id))];
    }

    /// <summary>Who is still to come in the step under way.</summary>
    public IReadOnlyList<CircleMember> Missing(Circle circle)
    {
        ArgumentNullException.ThrowIfNull(circle);
        return circle.Round is not { } round ? [] : [.. Expected(circle).Where(member => round.Of(round.Current.Id, member.Id) is null)];
    }

    /// <summary>The method's step under way; null before the first and after the last.</summary>
    public MethodStep? StepOf(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return StepOf(round, round.Current.Id);
    }

    public MethodStep? StepOf(Round round, string stepId)
    {
        ArgumentNullException.ThrowIfNull(round);
        return guide.Find(round.MethodId)?.Steps.FirstOrDefault(step => step.Id == stepId);
    }

    /// <summary>Takes what somebody gives in a step; given again, it takes the place of what they gave before. The step is closed when all are in.</summary>
    public (Circle Circle, GiveOutcome Outcome) Give(Circle circle, Contribution given)
    {
        ArgumentNullException.ThrowIfNull(circle);
        ArgumentNullException.ThrowIfNull(given);
        if (circle.Round is not { } round || round.Current.Id != given.Step) return (circle, GiveOutcome.Over);
        if (Expected(circle).All(member => member.Id != given.Author)) return (circle, GiveOutcome.NotYours);
        if (round.IsPaused) return (circle, GiveOutcome.Paused);
        var next = circle with { Round = round.Take(given) };
        if (given.Step == Round.LookBack && circle.Closed.FirstOrDefault(one => one.Round.Id == round.LooksBackOn) is { } closed)
            next = next.With(closed with { LookedBack = string.Join(' ', given.Pieces.Select(piece => piece.Text)) });
        return (Missing(next).Count == 0 ? GoOn(next) : next, GiveOutcome.Taken);
    }

    /// <summary>The presenter's own end of the case.</summary>
    /// <param name="useful">The numbers of the pieces that were of use.</param>
    public Circle Reap(Circle circle, string member, IReadOnlyCollection<int> useful, bool madePlan)
    {
        ArgumentNullException.ThrowIfNull(circle);
        return circle.Round is { } round && round.Current.Id == Round.Harvest && round.Presenter == member
            ? End(circle, round, [.. useful.Distinct().Order()], madePlan, wasStopped: false)
            : circle;
    }

    // The case before this one, when nothing was told of it yet.
    private string? LookedBackOn(Circle circle) =>
        circle.Last is { LookedBack: null, ClearedAt: null } last && circle.MayAct(last.Round.Presenter, now) ? last.Round.Id : null;

    private bool IsFor(Circle circle, Round round, string member) => round.Current.Id switch
    {
        Round.LookBack => circle.Closed.FirstOrDefault(one => one.Round.Id == round.LooksBackOn)?.Round.Presenter == member,
        Round.Harvest => member == round.Presenter,
        _ => StepOf(round)?.Who switch
        {
            StepRole.Presenter => member == round.Presenter,
            StepRole.Thinkers => member != round.Presenter,
            StepRole.Everyone => true,
            null => false,
        },
    };

    /// <summary>Closes the step under way and opens the next.</summary>
    private Circle GoOn(Circle circle)
    {
        var round = WithKeptAdvice(circle, circle.Round!);
        round = round with { Opened = [.. round.Opened.SkipLast(1), round.Current with { ClosedAt = now }] };
        var steps = guide.Find(round.MethodId)?.Steps ?? [];
        var at = round.Current.Id == Round.LookBack ? -1 : steps.ToList().FindIndex(step => step.Id == round.Current.Id);
        if (round.Current.Id == Round.Harvest) return End(circle, round, [], madePlan: false, wasStopped: false);
        // A method that lost this step since the round began comes to its end.
        var isLast = at + 1 >= steps.Count || (at < 0 && round.Current.Id != Round.LookBack);
        return circle with { Round = Open(round, isLast ? Round.Harvest : steps[at + 1].Id) };
    }

    // Advice that was kept for this step is given in it, also for who said nothing more.
    private Round WithKeptAdvice(Circle circle, Round round)
    {
        if (StepOf(round) is not { } step || guide.Find(round.MethodId) is not { } method) return round;
        var quiet = Expected(circle).Where(member => round.Of(step.Id, member.Id) is null);
        return quiet.Aggregate(round, (with, member) => with.AdviceFor(method, step.Id, member.Id) is { } advice
            ? with.Take(new Contribution { Step = step.Id, Author = member.Id, At = now, Pieces = [new Piece(0, advice)] })
            : with);
    }

    private Round Open(Round round, string stepId)
    {
        var opened = round with
        {
            Opened = [.. round.Opened, new OpenedStep(stepId, now)],
            RemindedAt = null,
            WasExtended = false,
            PausedAt = null,
            MayBeDanger = false,
        };
        return opened with { RunsSince = now, DueAt = DueOf(opened) };
    }

    // From now on, in the round's own measure.
    private DateTimeOffset DueOf(Round round)
    {
        var step = StepOf(round);
        return round.Mode is PaceMode.Live ? now.AddMinutes(step?.Minutes ?? MinutesAround) : working.Due(now, step?.Days ?? 0.5);
    }

    private Circle End(Circle circle, Round round, IReadOnlyList<int> useful, bool madePlan, bool wasStopped)
    {
        var closed = new ClosedRound(round with { PausedAt = null }, now, now.AddDays(circle.Pace.RetentionDays)) { Useful = useful, MadePlan = madePlan, WasStopped = wasStopped };
        var next = circle.Keep(closed) with { Round = null, Meetings = circle.Meetings + (wasStopped ? 0 : 1) };
        if (next.Find(round.Presenter) is { } presenter) next = next.With(presenter with { Presented = presenter.Presented + 1, PresentedAt = now });
        if (next.Find(round.Facilitator) is { } facilitator && round.Facilitator != round.Presenter)
            next = next.With(facilitator with { Facilitated = facilitator.Facilitated + 1, FacilitatedAt = now });
        return next;
    }
}

/// <summary>What became of something that was given.</summary>
public enum GiveOutcome
{
    Taken,

    /// <summary>The step is for others.</summary>
    NotYours,

    /// <summary>The step is closed, or the round is.</summary>
    Over,

    /// <summary>The round stands still.</summary>
    Paused,
}
