using CoachBot.Cards;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Supervision;

/// <summary>What somebody sees of their own part in a step.</summary>
internal static class PartCards
{
    /// <summary>Marks a tap that wants to change what was given.</summary>
    public const string Change = "change";

    /// <summary>It is in; the others read it when the step is closed.</summary>
    public static View Own(CircleSight sight, Round round, string step)
    {
        var voice = sight.Voice;
        var given = round.Of(step, sight.Reader!)!;
        List<string> own = given.IsDeleted ? [] : [.. given.Pieces.Select(piece => Said(sight, round, piece)), .. given.Advice is { } advice ? new[] { voice.Say("part_advice_kept", ("text", advice)) } : []];
        List<string?> lines = [voice[given.Passed ? "part_passed" : "part_in"], RoundWords.Counted(sight, round), voice.Say("round_until", ("until", sight.Moment(round.DueAt, round.Mode)))];
        List<CardSection> sections = own.Count == 0 ? [] : [new(voice["part_own"], own)];
        return CircleViews.Of(
            voice, CircleKeys.Of("part", round.Id, step), RoundWords.Title(sight, round, step), lines,
            [CircleKeys.Button(voice["button_change_part"], "part", round.Id, step) with { Extra = (Change, "yes") }, CircleKeys.Button(voice["button_case"], "case", round.Id, step)],
            sections);
    }

    /// <summary>What there is instead of a part: the step is for others, or over, or the round stands still.</summary>
    /// <param name="isTaken">Whether it was their part that closed the step.</param>
    public static View Other(CircleSight sight, string caseId, string? step, bool isTaken = false)
    {
        var voice = sight.Voice;
        if (sight.Circle.Round is not { } round || round.Id != caseId) return CaseCards.Root(sight, caseId);
        var current = round.Current.Id;
        var isMine = IsFor(sight, round);
        List<string?> lines = [step is not null && current != step ? voice[isTaken ? "mypart_closed" : "part_over"] : null, .. Where(sight, round)];
        List<CardButton> buttons = [];
        if (isMine && !round.IsPaused) buttons.Add(CircleKeys.Button(voice["button_part"], "part", round.Id, current) with { IsPrimary = true });
        if (sight.Course.StepOf(round) is { MayReturn: true } && sight.Reader == round.Presenter) buttons.Add(CircleKeys.Button(voice["button_return"], "return", round.Id, current) with { IsPrimary = true });
        buttons.Add(CircleKeys.Button(voice["button_case"], "case", round.Id, current));
        return CircleViews.Of(voice, CircleKeys.Of("part", round.Id, current), RoundWords.Title(sight, round, current), lines, buttons);
    }

    /// <summary>Where a round is, to one person: theirs to go on with, or whose, and until when.</summary>
    public static IReadOnlyList<string> Where(CircleSight sight, Round round)
    {
        var voice = sight.Voice;
        if (round.IsPaused) return [RoundWords.Status(sight, round)];
        var turn = sight.Course.StepOf(round) is { IsSilent: true } && sight.Reader == round.Presenter ? voice["part_silent"]
            : IsFor(sight, round) ? voice["part_yours"]
            : $"{RoundWords.Who(sight, round, round.Current.Id)} {RoundWords.Counted(sight, round)}".TrimEnd();
        return [turn, voice.Say("round_until", ("until", sight.Moment(round.DueAt, round.Mode)))];
    }

    /// <summary>Who may know the client reads no further.</summary>
    public static View SitsOut(CircleSight sight, Round round) =>
        CircleViews.Of(sight.Voice, CircleKeys.Of("sitout", round.Id), sight.Voice["sitout_title"], [sight.Voice["sitout"]], [CircleKeys.Button(sight.Voice["button_board"], "board")]);

    private static bool IsFor(CircleSight sight, Round round) => round.Id == sight.Circle.Round?.Id && sight.Course.Expected(sight.Circle).Any(member => member.Id == sight.Reader);

    private static string Said(CircleSight sight, Round round, Piece piece)
    {
        var about = piece.About is { } id ? round.Contributions.Where(one => !one.IsDeleted).SelectMany(one => one.Pieces).FirstOrDefault(one => one.Id == id)?.Text : null;
        var text = piece.Warmth is { } warmth ? sight.Voice[RoundWords.WarmthId(warmth)] : piece.Number is { } number ? $"{number}. {piece.Text}" : piece.Text;
        return about is null ? text : $"_{about}_ {text}";
    }
}
