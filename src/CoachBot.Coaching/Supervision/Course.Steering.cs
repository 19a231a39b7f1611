namespace CoachBot.Coaching.Supervision;

/// <summary>What the facilitator, the presenter and members do to a round besides taking part in it.</summary>
public sealed partial class Course
{
    /// <summary>Closes the step under way, whoever is in.</summary>
    /// <param name="stepId">The step that the facilitator saw open; another one is left alone.</param>
    public Circle Close(Circle circle, string stepId) => If(circle, stepId, _ => GoOn(circle));

    /// <summary>Gives the step as much time again, from now on.</summary>
    public Circle Extend(Circle circle, string stepId) => If(circle, stepId, round => circle with { Round = Afresh(round) });

    /// <summary>Lets the round stand still.</summary>
    public Circle Pause(Circle circle, string stepId, bool mayBeDanger) => If(circle, stepId, round => circle with { Round = Held(round, mayBeDanger) });

    /// <summary>Opens the step again where the round stands still.</summary>
    public Circle Resume(Circle circle, string stepId) =>
        If(circle, stepId, round => round.IsPaused ? circle with { Round = Afresh(round) with { PausedAt = null, MayBeDanger = false } } : circle);

    /// <summary>Ends the round before its end; what was said stays until it is cleared.</summary>
    public Circle Stop(Circle circle, string stepId) => If(circle, stepId, round => End(circle, round with { Opened = Shut(round) }, [], madePlan: false, wasStopped: true));

    /// <summary>The presenter comes back from the outer circle.</summary>
    public Circle Return(Circle circle, string stepId, string member) =>
        If(circle, stepId, round => StepOf(round) is { MayReturn: true } && round.Presenter == member ? GoOn(circle) : circle);

    /// <summary>The facilitator's turn goes to the next in the row.</summary>
    public Circle HandOn(Circle circle, string from) => circle is { Round: { } round } && round.Facilitator == from
        && circle.NextFacilitator(now, from, round.Presenter) is { } next
            ? circle with { Round = round with { Facilitator = next.Id } }
            : circle;

    /// <summary>Somebody who may know the client reads no further.</summary>
    public Circle SitOut(Circle circle, string caseId, string member)
    {
        ArgumentNullException.ThrowIfNull(circle);
        if (circle.Round is not { } round || round.Id != caseId || member == round.Presenter || round.SitsOut.Contains(member)) return circle;
        var next = circle with { Round = round with { SitsOut = [.. round.SitsOut, member] } };
        next = round.Facilitator == member ? HandOn(next, member) : next;
        return GoOnIfComplete(next);
    }

    /// <summary>Sets a question aside that is advice: it comes back in the step for advice.</summary>
    public Circle SetAside(Circle circle, string caseId, int piece)
    {
        ArgumentNullException.ThrowIfNull(circle);
        if (circle.Round is not { } round || round.Id != caseId) return circle;
        var steps = guide.Find(round.MethodId)?.Steps.Where(step => step.AdviceTo is not null).Select(step => step.Id).ToHashSet() ?? [];
        return circle with { Round = round.Map(one => !steps.Contains(one.Step) ? one : one with { Pieces = [.. one.Pieces.Select(given => given.Id == piece ? given with { IsAside = true } : given)] }) };
    }

    /// <summary>Takes a case back, whatever has become of it, with all that was said about it.</summary>
    public Circle Withdraw(Circle circle, string caseId, string member)
    {
        ArgumentNullException.ThrowIfNull(circle);
        if (circle.FindCase(caseId)?.Author != member) return circle;
        if (circle.Round is { } round && round.Id == caseId) circle = End(circle, round with { Opened = Shut(round) }, [], madePlan: false, wasStopped: true);
        if (circle.Closed.FirstOrDefault(one => one.Round.Id == caseId) is { } closed)
            return circle.With(closed.Cleared(now) with { WasWithdrawn = true }).WithoutLookBackOn(caseId);
        return circle with { Cases = [.. circle.Cases.Where(one => one.Id != caseId)] };
    }

    /// <summary>Somebody goes. Their waiting cases go with them, and so does the round that they present.</summary>
    public Circle Leave(Circle circle, string member)
    {
        ArgumentNullException.ThrowIfNull(circle);
        if (circle.Find(member) is not { IsIn: true } known) return circle;
        foreach (var own in circle.Cases.Select(one => one.Id).Append(circle.Round?.Id ?? "").ToList()) circle = Withdraw(circle, own, member);
        circle = circle.With(known with { LeftAt = now });
        circle = circle with { Cases = [.. circle.Cases.Select(one => one with { Votes = [.. one.Votes.Where(vote => vote != member)] })] };
        return circle.Round is null ? circle : GoOnIfComplete(HandOn(circle, member));
    }

    // With nobody left to wait for, waiting has no sense. Where nobody is left at all, others may join still.
    private Circle GoOnIfComplete(Circle circle) =>
        circle.Round is { IsPaused: false } round && Missing(circle).Count == 0 && (Expected(circle).Count > 0 || round.Current.Id == Round.LookBack) ? GoOn(circle) : circle;

    private Round Afresh(Round round) => round with { RunsSince = now, DueAt = DueOf(round), RemindedAt = null };

    private Round Held(Round round, bool mayBeDanger) => round with { PausedAt = round.PausedAt ?? now, MayBeDanger = round.MayBeDanger || mayBeDanger };

    private IReadOnlyList<OpenedStep> Shut(Round round) => [.. round.Opened.SkipLast(1), round.Current with { ClosedAt = round.Current.ClosedAt ?? now }];

    private static Circle If(Circle circle, string stepId, Func<Round, Circle> then)
    {
        ArgumentNullException.ThrowIfNull(circle);
        return circle.Round is { } round && round.Current.Id == stepId ? then(round) : circle;
    }
}
