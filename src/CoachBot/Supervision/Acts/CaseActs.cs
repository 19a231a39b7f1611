using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Organizers;

namespace CoachBot.Supervision.Acts;

/// <summary>Takes one's own case back, with all that was said about it, after a yes.</summary>
internal sealed class WithdrawAct(CircleDesk desk, Board board) : FormAct("withdraw", desk, board)
{
    protected override Form? FormOf(CircleTap tap) => tap.Circle.FindCase(tap.About ?? "") is { } own && own.Author == tap.Person
        ? Form.Of(tap.Voice, CircleKeys.Of(Name, own.Id), tap.Voice["withdraw_title"], [tap.Voice["withdraw_what"]], []) with { Card = CardNames.Circle, SubmitTitle = tap.Voice["button_withdraw"] }
        : null;

    protected override View Otherwise(CircleTap tap) => CaseCards.Root(tap.Sight, tap.About ?? "");

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken) =>
        CaseCards.Root(await ChangeAsync(tap, (circle, course) => course.Withdraw(circle, tap.About!, tap.Person), cancellationToken), tap.About!);
}

/// <summary>A private line for one's own log of peer supervision.</summary>
internal sealed class LineAct(CircleDesk desk, Board board, TimeProvider time) : FormAct("line", desk, board)
{
    private const string Text = "text";

    protected override Form? FormOf(CircleTap tap) => Closed(tap) is { } closed
        ? Form.Of(tap.Voice, CircleKeys.Of(Name, closed.Round.Id), tap.Voice["line_title"], [tap.Voice["line_what"]], [new FormField(Text, tap.Voice["line_label"], [], 300) { Required = true }]) with
        {
            Card = CardNames.Circle, SubmitTitle = tap.Voice["button_keep"],
        }
        : null;

    protected override View Otherwise(CircleTap tap) => CaseCards.Root(tap.Sight, tap.About ?? "");

    protected override Doubt? DoubtOf(CircleTap tap) => Doubts.OfText(tap);

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken)
    {
        var round = Closed(tap)!.Round;
        var role = tap.Person == round.Presenter ? CircleRole.Presenter : tap.Person == round.Facilitator ? CircleRole.Facilitator : CircleRole.Thinker;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), tap.Sight.Zone).DateTime);
        await ChangeAsync(tap, document =>
        {
            document.Send(new Errand { Id = $"line/{round.Id}", User = tap.Person, Kind = ErrandKind.LogLine, Line = new CircleLogLine(round.Id, day, round.MethodId, role, answers[Text]!) });
            return true;
        }, cancellationToken);
        return CircleViews.Of(tap.Voice, CircleKeys.Of("kept"), tap.Voice["line_title"], [tap.Voice["line_kept"]], [CircleKeys.Button(tap.Voice["button_case"], "case", round.Id)]);
    }

    private static ClosedRound? Closed(CircleTap tap) => tap.Circle.Closed.FirstOrDefault(one => one.Round.Id == tap.About && !one.WasWithdrawn);
}

/// <summary>What the presenter did with it, two weeks later.</summary>
internal sealed class AfterwardsAct(CircleDesk desk, Board board) : FormAct("afterwards", desk, board)
{
    private const string Text = "text";

    protected override Form? FormOf(CircleTap tap) => tap.Circle.Closed.FirstOrDefault(one => one.Round.Id == tap.About) is { ClearedAt: null } closed && closed.Round.Presenter == tap.Person
        ? Form.Of(tap.Voice, CircleKeys.Of(Name, closed.Round.Id), tap.Voice["round_lookback_title"], [], [new FormField(Text, tap.Voice["part_lookback"], [], 600) { Required = true, Proposed = closed.LookedBack }]) with
        {
            Card = CardNames.Circle, SubmitTitle = tap.Voice["button_give"],
        }
        : null;

    protected override View Otherwise(CircleTap tap) => CaseCards.Root(tap.Sight, tap.About ?? "");

    protected override Doubt? DoubtOf(CircleTap tap) => Doubts.OfText(tap);

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken) =>
        CaseCards.Root(await ChangeAsync(tap, (circle, _) => circle.TellAfterwards(tap.About!, tap.Person, answers[Text]!), cancellationToken), tap.About!);
}
