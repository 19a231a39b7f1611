using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Dialogs;

namespace CoachBot.Supervision.Acts;

/// <summary>Joins the circle by accepting its ground rules; a member accepts them anew.</summary>
internal sealed class JoinAct(CircleDesk desk, Board board, TimeProvider time) : FormAct("join", desk, board)
{
    public override bool IsForAll => true;

    protected override Form? FormOf(CircleTap tap)
    {
        var voice = tap.Voice;
        List<string> lines = [.. voice.Playbook.Supervision.Rules.Select(rule => $"- {voice.Say(rule, ("retention_days", $"{tap.Circle.Pace.RetentionDays}"))}")];
        if (tap.Circle.Find(tap.Person) is { IsIn: true } member && member.HasAccepted(tap.Sight.Now)) lines.Insert(0, voice.Say("rules_accepted", ("date", voice.Date(member.AcceptedAt))));
        else if (tap.Circle.Find(tap.Person) is { IsIn: true }) lines.Insert(0, voice["rules_renew"]);
        var form = Form.Of(voice, CircleKeys.Of(Name), voice["ground_rules_title"], lines, []);
        return form with { Card = CardNames.Circle, SubmitTitle = voice["button_accept"] };
    }

    protected override View Otherwise(CircleTap tap) => BoardCards.Board(tap.Sight);

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var sight = await ChangeAsync(tap, document =>
        {
            var after = document.Circle.Accept(tap.Person, tap.Name, now);
            if (ReferenceEquals(after, document.Circle)) return false;
            document.Circle = after;
            // Who takes part first tells which language it is in, where Teams did not.
            document.Language ??= tap.Voice.Language;
            document.Send(Errand.OfMembership(tap.Person, ErrandKind.Joined));
            return true;
        }, cancellationToken);
        return sight.IsMember
            ? CircleViews.Of(tap.Voice, CircleKeys.Of("joined"), tap.Voice["joined_title"], [tap.Voice["joined"], tap.Voice["joined_private"]], [CircleKeys.Button(tap.Voice["button_board"], "board")])
            : CircleViews.Of(tap.Voice, CircleKeys.Of("full"), tap.Voice["circle_title"], [tap.Voice["circle_full"]], []);
    }
}

/// <summary>Leaves the circle, after a yes.</summary>
internal sealed class LeaveAct(CircleDesk desk, Board board) : FormAct("leave", desk, board)
{
    protected override Form? FormOf(CircleTap tap) => Form.Of(tap.Voice, CircleKeys.Of(Name), tap.Voice["leave_title"], [tap.Voice["leave_what"]], []) with
    {
        Card = CardNames.Circle, SubmitTitle = tap.Voice["button_leave"],
    };

    protected override View Otherwise(CircleTap tap) => BoardCards.Board(tap.Sight);

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken)
    {
        var sight = await ChangeAsync(tap, document =>
        {
            document.Circle = Desk.CourseOf(document).Leave(document.Circle, tap.Person);
            document.Send(Errand.OfMembership(tap.Person, ErrandKind.Left));
            return true;
        }, cancellationToken);
        return CircleViews.Of(sight.Voice, CircleKeys.Of("gone"), sight.Voice["leave_title"], [sight.Voice["left"]], [CircleKeys.Button(sight.Voice["button_join"], "join")]);
    }
}
