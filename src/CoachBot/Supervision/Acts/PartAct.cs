using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;

namespace CoachBot.Supervision.Acts;

/// <summary>Somebody's own part in a step: written by oneself, read by all together.</summary>
internal sealed class PartAct(Parts parts, CircleDesk desk, Board board) : FormAct(Act, desk, board)
{
    public const string Act = "part";

    protected override Form? FormOf(CircleTap tap) => Parts.FormOf(tap.Sight, tap.About, tap.Step);

    protected override View Otherwise(CircleTap tap) => PartCards.Other(tap.Sight, tap.About ?? "", tap.Step);

    /// <summary>Who opens it first sees what they gave.</summary>
    public override Task<View> OpenAsync(CircleTap tap, CancellationToken cancellationToken) =>
        tap is { Round: { } round, Step: { } step } && round.Current.Id == step && round.Of(step, tap.Person) is not null && !tap.Submission.Inputs.ContainsKey(PartCards.Change)
            ? Task.FromResult(PartCards.Own(tap.Sight, round, step))
            : base.OpenAsync(tap, cancellationToken);

    public override async Task<View> SkipAsync(CircleTap tap, CancellationToken cancellationToken)
    {
        if (FormOf(tap) is null) return Otherwise(tap);
        return tap.Step == Round.Harvest
            ? await ReapAsync(tap, FormAnswers.None, cancellationToken)
            : Shown(tap, await parts.PassAsync(tap.Sight, tap.Step!, cancellationToken));
    }

    protected override Doubt? DoubtOf(CircleTap tap) => Doubts.OfText(tap)
        ?? (tap is { Round: { } round, Step: { } step } ? Parts.DoubtOf(tap.Sight, round.Id, step, new FormAnswers(tap.Submission.Inputs), KindOf(tap)) : null);

    protected override async Task OnDangerAsync(CircleTap tap, CancellationToken cancellationToken)
    {
        await ChangeAsync(tap, document =>
        {
            if (document.Circle.Round?.Id != tap.About) return false;
            Desk.HoldForDanger(document);
            return true;
        }, cancellationToken);
    }

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken) => tap.Step == Round.Harvest
        ? await ReapAsync(tap, answers, cancellationToken)
        : Shown(tap, await parts.GiveAsync(tap.Sight, tap.About!, tap.Step!, answers, KindOf(tap), cancellationToken));

    private static string? KindOf(CircleTap tap) => tap.Submission.Inputs.GetValueOrDefault(Doubts.Kind);

    private static View Shown(CircleTap tap, (CircleSight Sight, GiveOutcome Outcome) given) =>
        given is { Outcome: GiveOutcome.Taken, Sight.Circle.Round: { } round } && round.Id == tap.About && round.Current.Id == tap.Step
            ? PartCards.Own(given.Sight, round, tap.Step)
            : PartCards.Other(given.Sight, tap.About!, tap.Step, given.Outcome is GiveOutcome.Taken);

    private async Task<View> ReapAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken)
    {
        var sight = await parts.ReapAsync(tap.Sight, tap.About!, answers, cancellationToken);
        return sight.Circle.Closed.FirstOrDefault(one => one.Round.Id == tap.About) is { } closed ? StepCards.End(sight, closed) : PartCards.Other(sight, tap.About!, tap.Step);
    }
}
