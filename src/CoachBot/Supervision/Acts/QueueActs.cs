using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;

namespace CoachBot.Supervision.Acts;

/// <summary>The cases that wait: who would like which to be next.</summary>
internal sealed class QueueAct(CircleDesk desk, Board board) : FormAct(Act, desk, board)
{
    public const string Act = "queue";
    private const string Wanted = "wanted";

    protected override Form? FormOf(CircleTap tap)
    {
        var (voice, sight) = (tap.Voice, tap.Sight);
        var queue = tap.Circle.Queue();
        var others = queue.Select((one, index) => (Case: one, Line: BoardCards.Waiting(sight, one, index))).Where(one => one.Case.Author != tap.Person).ToList();
        if (others.Count == 0) return null;
        var mine = string.Join(',', others.Where(one => one.Case.Votes.Contains(tap.Person)).Select(one => one.Case.Id));
        var field = new FormField(Wanted, voice["queue_wanted"], [.. others.Select(one => new FormChoice(one.Case.Id, one.Line))])
        {
            Kind = FieldKind.Many, Proposed = mine.Length == 0 ? null : mine,
        };
        return Form.Of(voice, CircleKeys.Of(Name), voice["queue_title"], QueueCards.Lines(sight, one => one.Author == tap.Person), [field]) with
        {
            Card = CardNames.Circle, SubmitTitle = voice["button_choose"], Asides = QueueCards.Begin(sight),
        };
    }

    protected override View Otherwise(CircleTap tap) => QueueCards.Queue(tap.Sight);

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken)
    {
        var wanted = answers.Several(Wanted);
        return QueueCards.Queue(await ChangeAsync(tap, (circle, _) => circle.Cases.Aggregate(circle, (voted, one) => voted.Vote(one.Id, tap.Person, wanted.Contains(one.Id))), cancellationToken));
    }
}

/// <summary>Chooses the method for a case, and begins with it.</summary>
internal sealed class BeginAct(CircleDesk desk, Board board) : FormAct("begin", desk, board)
{
    private const string MethodField = "method";

    protected override Form? FormOf(CircleTap tap)
    {
        var voice = tap.Voice;
        if (tap.Circle.Round is not null || tap.Circle.Cases.FirstOrDefault(one => one.Id == tap.About) is not { } brought) return null;
        var methods = voice.Playbook.Supervision.For(brought.Pitfall, tap.Circle.Active(tap.Sight.Now).Count, tap.Circle.Meetings);
        if (methods.Count == 0) return null;
        List<string> lines = [voice.Say("begin_case", ("name", tap.Sight.NameOf(brought.Author)), ("text", brought.Question)), voice["begin_advice"]];
        lines.AddRange(methods.Where(method => method.Safeguard is not null).Select(method => $"**{voice.Of(method.Name)}**: {voice.Of(method.Safeguard!)}"));
        var field = new FormField(MethodField, voice["begin_method"], [.. methods.Select(method => new FormChoice(method.Id, Title(tap, method, brought)))]) { Required = true };
        return Form.Of(voice, CircleKeys.Of(Name, brought.Id), voice["begin_title"], lines, [field]) with { Card = CardNames.Circle, SubmitTitle = voice["button_begin"] };
    }

    protected override View Otherwise(CircleTap tap)
    {
        var tooFew = tap.Circle.Round is null && tap.Circle.Cases.Any(one => one.Id == tap.About);
        return tooFew
            ? CircleViews.Of(tap.Voice, CircleKeys.Of(Name), tap.Voice["begin_title"], [tap.Voice.Say("begin_too_few", ("count", $"{tap.Voice.Playbook.Supervision.Methods.Min(method => method.LeastMembers)}"))], [CircleKeys.Button(tap.Voice["button_board"], "board")])
            : BoardCards.Board(tap.Sight);
    }

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken) =>
        CaseCards.Root(await ChangeAsync(tap, (circle, course) => course.Begin(circle, tap.About!, answers[MethodField]!), cancellationToken), tap.About!);

    private static string Title(CircleTap tap, Method method, BroughtCase brought)
    {
        var voice = tap.Voice;
        var length = tap.Circle.Pace.Mode is PaceMode.Live
            ? voice.Say("begin_minutes", ("count", $"{method.Steps.Sum(step => step.Minutes)}"))
            : voice.Say("begin_days", ("count", $"{method.Steps.Sum(step => Math.Max(1, (int)Math.Ceiling(step.Days * tap.Circle.Pace.Days)))}"));
        var fits = brought.Pitfall is { } pitfall && method.Fits.Contains(pitfall) ? $" {voice["begin_fits"]}" : "";
        return $"{voice.Of(method.Name)} ({voice.Say("begin_steps", ("count", $"{method.Length}"))}, {length}). {voice.Of(method.BestFor)}{fits}";
    }
}
