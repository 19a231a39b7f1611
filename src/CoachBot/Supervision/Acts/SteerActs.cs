using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;

namespace CoachBot.Supervision.Acts;

/// <summary>What the facilitator does to a step: close, give more time, let it stand still, go on, stop.</summary>
internal sealed class SteerAct(CircleDesk desk, Board board) : FormAct(Act, desk, board)
{
    public const string Act = "steer";
    private const string What = "what";

    protected override Form? FormOf(CircleTap tap)
    {
        if (tap is not { Round: { } round, Step: { } step } || round.Current.Id != step || !tap.Sight.IsFacilitator) return null;
        var voice = tap.Voice;
        List<FormChoice> choices = round.IsPaused
            ? [new("resume", voice["steer_resume"])]
            : [new("close", voice["steer_close"]), new("extend", voice["steer_extend"]), new("pause", voice["steer_pause"])];
        if (Asked(tap, round).Count > 0) choices.Add(new("aside", voice["steer_aside"]));
        choices.Add(new("handon", voice["steer_handon"]));
        choices.Add(new("stop", voice["steer_stop"]));
        var missing = tap.Sight.Course.Missing(tap.Circle);
        List<string> lines = [.. new[] { RoundWords.Status(tap.Sight, round), RoundWords.Counted(tap.Sight, round) }.Where(line => line.Length > 0)];
        if (missing.Count > 0) lines.Add(voice.Say("steer_missing", ("names", tap.Sight.Names(missing))));
        return Form.Of(voice, CircleKeys.Of(Name, round.Id, step), voice["steer_title"], lines, [new FormField(What, voice["steer_what"], choices) { Required = true }]) with
        {
            Card = CardNames.Circle, SubmitTitle = voice["button_do"],
        };
    }

    protected override View Otherwise(CircleTap tap)
    {
        if (tap.Round is not { } round) return CaseCards.Root(tap.Sight, tap.About ?? "");
        var line = tap.Sight.IsFacilitator ? tap.Voice["part_over"] : tap.Voice.Say("steer_not_you", ("name", tap.Sight.NameOf(round.Facilitator)));
        return CircleViews.Of(tap.Voice, CircleKeys.Of(Name), tap.Voice["steer_title"], [line, RoundWords.Status(tap.Sight, round)], [CircleKeys.Button(tap.Voice["button_case"], "case", round.Id)]);
    }

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken)
    {
        var (step, what) = (tap.Step!, answers[What]);
        if (what == "aside") return AsideAct.View(tap, Asked(tap, tap.Round!));
        var sight = await ChangeAsync(tap, (circle, course) => circle.Round?.Facilitator != tap.Person ? circle : what switch
        {
            "close" => course.Close(circle, step),
            "extend" => course.Extend(circle, step),
            "pause" => course.Pause(circle, step, mayBeDanger: false),
            "resume" => course.Resume(circle, step),
            "handon" => course.HandOn(circle, tap.Person),
            "stop" => course.Stop(circle, step),
            _ => circle,
        }, cancellationToken);
        return CaseCards.Root(sight, tap.About!);
    }

    /// <summary>The questions that came in at steps that are closed, where advice can be set aside.</summary>
    public static IReadOnlyList<Piece> Asked(CircleTap tap, Round round) => tap.Sight.MethodOf(round) is not { } method ? [] :
        [.. method.Steps.Where(step => step.AdviceTo is not null && round.Opened.Any(opened => opened.Id == step.Id && opened.ClosedAt is not null)).SelectMany(step => round.QuestionsOf(step.Id))];
}

/// <summary>Sets a question aside that is advice, until its step.</summary>
internal sealed class AsideAct(CircleDesk desk, Board board) : FormAct(Act, desk, board)
{
    private const string Act = "aside";
    private const string Which = "which";

    public static View View(CircleTap tap, IReadOnlyList<Piece> asked) => FormFor(tap, asked).ToView(tap.Voice, new Dictionary<string, string>(StringComparer.Ordinal), null);

    // Nor does the facilitator see what comes in at a step before it is closed.
    protected override Form? FormOf(CircleTap tap) => tap.Round is { } round && tap.Sight.IsFacilitator && SteerAct.Asked(tap, round) is { Count: > 0 } asked ? FormFor(tap, asked) : null;

    protected override View Otherwise(CircleTap tap) => CaseCards.Root(tap.Sight, tap.About ?? "");

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken)
    {
        var piece = int.Parse(answers[Which]!, System.Globalization.CultureInfo.InvariantCulture);
        return CaseCards.Root(await ChangeAsync(tap, (circle, course) => circle.Round?.Facilitator == tap.Person ? course.SetAside(circle, tap.About!, piece) : circle, cancellationToken), tap.About!);
    }

    private static Form FormFor(CircleTap tap, IReadOnlyList<Piece> asked) => Form.Of(
        tap.Voice, CircleKeys.Of(Act, tap.About!, tap.Step ?? ""), tap.Voice["aside_title"], [tap.Voice["iv_rule_3"]],
        [new FormField(Which, tap.Voice["aside_which"], [.. asked.Select(piece => new FormChoice($"{piece.Id}", UserText.Shorten(piece.Text, 120)))]) { Required = true }]) with
        {
            Card = CardNames.Circle, SubmitTitle = tap.Voice["button_do"],
        };
}
