using CoachBot.Cards;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Supervision;

/// <summary>A step's card in the thread: what is asked while it is open, what came in when it is closed. It does not change in between, so that nobody loses what they are writing.</summary>
internal static class StepCards
{
    public static View Step(CircleSight sight, Round round, string stepId)
    {
        var voice = sight.Voice;
        var opened = round.Opened.FirstOrDefault(one => one.Id == stepId);
        var isOpen = opened is { ClosedAt: null } && sight.Circle.Round?.Id == round.Id;
        var key = CircleKeys.Of("step", round.Id, stepId);
        var title = RoundWords.Title(sight, round, stepId);
        if (IsEmptied(sight, round)) return CircleViews.Of(voice, key, title, [voice["case_cleared"]], []);
        List<string?> lines = [RoundWords.Prompt(sight, round, stepId)];
        if (isOpen)
        {
            // Who it is for comes before what is asked of them.
            lines = [Opening(sight, round, stepId), RoundWords.Turn(sight, round, stepId), .. lines, Silence(sight, round, stepId)];
            return CircleViews.Of(voice, key, title, lines, [CircleKeys.Button(voice["button_part"], "part", round.Id, stepId) with { IsPrimary = true }]);
        }

        List<CardSection> sections = stepId == Round.Harvest ? [] : [new(voice["round_came"], sight.Reads ? RoundWords.GivenIn(sight, round, stepId) : [Count(sight, round, stepId)])];
        List<CardButton> buttons = sight.Reader is null && !sight.Document.IsOpen ? [CircleKeys.Button(voice["circle_read"], "step", round.Id, stepId)] : [];
        if (sight.Reader is not null && round.Of(stepId, sight.Reader) is { Pieces.Count: > 0, IsDeleted: false }) buttons.Add(CircleKeys.Button(voice["button_remove"], "remove", round.Id, stepId));
        return CircleViews.Of(voice, key, title, lines, buttons, sections);
    }

    /// <summary>The circle's closing card.</summary>
    public static View End(CircleSight sight, ClosedRound closed)
    {
        var (voice, round) = (sight.Voice, closed.Round);
        var key = CircleKeys.Of("end", round.Id);
        if (closed.ClearedAt is not null) return CircleViews.Of(voice, key, voice["round_end_title"], [voice["case_cleared"]], []);
        var useful = round.Contributions.Where(one => !one.IsDeleted).SelectMany(one => one.Pieces.Where(piece => closed.Useful.Contains(piece.Id)).Select(piece => $"**{sight.NameOf(one.Author)}**: {piece.Text}")).ToList();
        List<string?> lines =
        [
            closed.WasStopped ? voice["round_end_stopped"] : voice.Say("iv_msg_7", ("presenter", sight.NameOf(round.Presenter))),
            closed.MadePlan ? voice.Say("round_end_plan", ("name", sight.NameOf(round.Presenter))) : null,
            voice.Say("case_clears", ("date", sight.Day(closed.ClearAt))),
        ];
        List<CardSection> sections = useful.Count == 0 || !sight.Reads ? [] : [new(voice.Say("round_useful", ("name", sight.NameOf(round.Presenter))), useful)];
        return CircleViews.Of(voice, key, voice["round_end_title"], lines, [CircleKeys.Button(voice["button_line"], "line", round.Id) with { IsPrimary = true }], sections);
    }

    /// <summary>One reminder to those who are still to come.</summary>
    public static View Reminder(CircleSight sight, Round round) => CircleViews.Of(
        sight.Voice,
        CircleKeys.Of("reminder", round.Id, round.Current.Id),
        RoundWords.Title(sight, round, round.Current.Id),
        [sight.Voice.Say("iv_msg_3", ("count", $"{sight.Course.Missing(sight.Circle).Count}")), sight.Voice.Say("round_until", ("until", sight.Moment(round.DueAt, round.Mode)))],
        [CircleKeys.Button(sight.Voice["button_part"], "part", round.Id, round.Current.Id) with { IsPrimary = true }]);

    /// <summary>The round stands still because somebody may be in danger.</summary>
    public static View Danger(CircleSight sight, Round round) => CircleViews.Of(
        sight.Voice, CircleKeys.Of("danger", round.Id), sight.Voice["round_danger_title"], [sight.Voice.Say("iv_msg_6", ("presenter", sight.NameOf(round.Presenter)))], []);

    /// <summary>Two weeks on.</summary>
    public static View Afterwards(CircleSight sight, ClosedRound closed) => CircleViews.Of(
        sight.Voice,
        CircleKeys.Of("asked", closed.Round.Id),
        sight.Voice["round_lookback_title"],
        [sight.Voice.Say("round_lookback", ("name", sight.NameOf(closed.Round.Presenter)))],
        closed.ClearedAt is null ? [CircleKeys.Button(sight.Voice["button_afterwards"], "afterwards", closed.Round.Id) with { IsPrimary = true }] : []);

    private static string? Opening(CircleSight sight, Round round, string stepId) =>
        round.Opened[0].Id == stepId && sight.MethodOf(round) is { } method
            ? sight.Voice.Say("iv_msg_1", ("method", sight.Voice.Of(method.Name)), ("presenter", sight.NameOf(round.Presenter)))
            : null;

    private static string? Silence(CircleSight sight, Round round, string stepId) =>
        sight.Course.StepOf(round, stepId) is { IsSilent: true } ? sight.Voice.Say("round_silent", ("name", sight.NameOf(round.Presenter))) : null;

    private static string Count(CircleSight sight, Round round, string stepId)
    {
        var given = round.In(stepId).Count(one => one is { Passed: false, IsDeleted: false });
        return sight.Voice.Say(given == 1 ? "round_given_one" : "round_given", ("count", $"{given}"));
    }

    private static bool IsEmptied(CircleSight sight, Round round) => sight.Circle.Closed.Any(one => one.Round.Id == round.Id && one.ClearedAt is not null);
}
