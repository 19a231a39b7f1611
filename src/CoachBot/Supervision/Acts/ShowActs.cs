using CoachBot.Cards;

namespace CoachBot.Supervision.Acts;

/// <summary>Shows a message of the channel as its reader sees it, whenever Teams or its reader asks.</summary>
/// <param name="slotOf">The message that a tap is about.</param>
internal sealed class ShowAct(string name, Func<CircleTap, string> slotOf) : CircleAct(name)
{
    public override bool IsForAll => true;

    public override Task<View> OpenAsync(CircleTap tap, CancellationToken cancellationToken) =>
        Task.FromResult(Board.ViewOf(tap.Sight, slotOf(tap), tap.Step) ?? BoardCards.Board(tap.Sight));
}

/// <summary>How a case comes to the circle: in private, first.</summary>
internal sealed class HowAct() : CircleAct("how")
{
    public override bool IsForAll => true;

    public override Task<View> OpenAsync(CircleTap tap, CancellationToken cancellationToken) => Task.FromResult(CircleViews.Of(
        tap.Voice, CircleKeys.Of(Name), tap.Voice["bring_title"], [tap.Voice["bring_how"], tap.Sight.IsMember ? null : tap.Voice["bring_join_first"]],
        [CircleKeys.Button(tap.Voice["button_board"], "board")]));
}

/// <summary>What Teams asks for by itself: a reader's own view of a message, which for a step that waits for them is its form.</summary>
internal sealed class ViewAct(PartAct part) : CircleAct("view")
{
    public override bool IsForAll => true;

    public override Task<View> OpenAsync(CircleTap tap, CancellationToken cancellationToken)
    {
        // A slot may have a point in it.
        var slot = tap.Step is null ? tap.About ?? "" : $"{tap.About}.{tap.Step}";
        return slot.Split(':') is ["step", var caseId, var step] && tap.Circle.Round is { } round && round.Id == caseId && round.Current.Id == step
            && tap.Sight.Course.Expected(tap.Circle).Any(member => member.Id == tap.Person)
                ? part.OpenAsync(tap with { About = caseId, Step = step }, cancellationToken)
                : Task.FromResult(Board.ViewOf(tap.Sight, slot) ?? BoardCards.Board(tap.Sight));
    }
}
