using CoachBot.Circles;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Plans;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;

namespace CoachBot.Supervision;

/// <summary>Gives somebody's own part in a step, wherever they wrote it: on the channel's card or in the personal chat.</summary>
internal sealed class Parts(CircleDesk desk, Board board, TimeProvider time)
{
    /// <summary>What the step asks of the reader; null when it is over, stands still or is for others.</summary>
    public static Form? FormOf(CircleSight sight, string? caseId, string? step) =>
        sight.Circle.Round is { IsPaused: false } round && round.Id == caseId && round.Current.Id == step && sight.Course.Expected(sight.Circle).Any(member => member.Id == sight.Reader)
            ? PartForms.Of(sight, round, step, sight.Reader!)
            : null;

    /// <summary>What is in doubt about questions that were filled in at this step.</summary>
    public static Doubt? DoubtOf(CircleSight sight, string caseId, string step, FormAnswers answers, string? kind) =>
        sight.Circle.Round is { } round && round.Id == caseId && sight.Course.StepOf(round, step) is { Kind: StepKind.Questions }
            ? Doubts.OfAdvice(sight, caseId, step, PartForms.Questions(answers), kind)
            : null;

    /// <summary>Gives what was filled in.</summary>
    /// <param name="kind">What the writer says that it is, where it looked like advice.</param>
    public Task<(CircleSight Sight, GiveOutcome Outcome)> GiveAsync(CircleSight sight, string caseId, string step, FormAnswers answers, string? kind, CancellationToken cancellationToken)
    {
        var given = PartForms.Read(step, sight.Reader!, answers, time.GetUtcNow());
        return GiveAsync(sight, Doubts.IsAdvice(kind) ? Apart(sight, caseId, given) : given, cancellationToken);
    }

    public Task<(CircleSight Sight, GiveOutcome Outcome)> PassAsync(CircleSight sight, string step, CancellationToken cancellationToken) =>
        GiveAsync(sight, new Contribution { Step = step, Author = sight.Reader!, At = time.GetUtcNow(), Passed = true }, cancellationToken);

    /// <summary>The presenter's own end of the case, with a plan when one was made of it.</summary>
    public async Task<CircleSight> ReapAsync(CircleSight sight, string caseId, FormAnswers answers, CancellationToken cancellationToken)
    {
        var plan = PlanOf(sight, caseId, answers);
        var useful = answers.Several(PartForms.Useful).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return await board.ChangeAsync(sight, document =>
        {
            if (document.Circle.Round?.Id != caseId) return false;
            var after = desk.CourseOf(document).Reap(document.Circle, sight.Reader!, useful, plan is not null);
            if (ReferenceEquals(after, document.Circle)) return false;
            document.Circle = after;
            if (plan is not null) document.Send(new Errand { Id = $"plan/{plan.Id}", User = sight.Reader!, Kind = ErrandKind.Plan, Plan = plan });
            return true;
        }, cancellationToken);
    }

    private async Task<(CircleSight Sight, GiveOutcome Outcome)> GiveAsync(CircleSight sight, Contribution given, CancellationToken cancellationToken)
    {
        var outcome = GiveOutcome.Over;
        var after = await board.ChangeAsync(sight, (circle, course) =>
        {
            (circle, outcome) = course.Give(circle, given);
            return circle;
        }, cancellationToken);
        return (after, outcome);
    }

    // What is advice by its writer's own word goes to its step; in a method that has none it is let go.
    private static Contribution Apart(CircleSight sight, string caseId, Contribution given)
    {
        var advice = given.Pieces.Where(piece => EarlyAdvice.IsLikely(piece.Text)).Select(piece => piece.Text);
        var later = sight.Circle.Round is { } round && round.Id == caseId ? sight.Course.StepOf(round, given.Step)?.AdviceTo : null;
        return given with
        {
            Pieces = [.. given.Pieces.Where(piece => !EarlyAdvice.IsLikely(piece.Text))],
            Advice = later is null ? null : string.Join(' ', advice.Prepend(given.Advice).Where(text => !string.IsNullOrEmpty(text))),
        };
    }

    private Plan? PlanOf(CircleSight sight, string caseId, FormAnswers answers)
    {
        var (when, then) = (answers[PartForms.PlanWhen], answers[PartForms.PlanThen]);
        if (sight.Circle.Round is not { } round || round.Id != caseId || (when is null && then is null)) return null;
        return new Plan
        {
            Id = $"circle-{round.Id}",
            Pitfall = round.Case.Pitfall ?? Pitfalls.Parse(answers[PartForms.PlanPitfall]) ?? Pitfall.HelperChair,
            RemedyId = "",
            When = then is null ? null : when,
            Then = then ?? when,
            CreatedAt = time.GetUtcNow(),
        };
    }
}
