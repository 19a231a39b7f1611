using CoachBot.Cards;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Supervision.Acts;

/// <summary>A tap that changes the circle at once, without anything to fill in.</summary>
/// <param name="change">Changes the circle, for who tapped.</param>
/// <param name="show">What they see then.</param>
internal sealed class ChangeAct(string name, Board board, Func<CircleTap, Circle, Course, Circle> change, Func<CircleTap, CircleSight, View?> show) : CircleAct(name)
{
    public override async Task<View> OpenAsync(CircleTap tap, CancellationToken cancellationToken)
    {
        var sight = await board.ChangeAsync(tap.Sight, (circle, course) => change(tap, circle, course), cancellationToken);
        return show(tap, sight) ?? BoardCards.Board(sight);
    }
}
