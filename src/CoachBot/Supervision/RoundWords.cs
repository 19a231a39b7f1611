using CoachBot.Coaching.Supervision;

namespace CoachBot.Supervision;

/// <summary>How a round is said: where it is, who is in, what came in.</summary>
internal static class RoundWords
{
    // Together with the rest of a card within what Teams takes.
    private const int MostCharacters = 9_000;
    private const int FewestOfEach = 60;

    /// <summary>Where the round is, in a line.</summary>
    public static string Status(CircleSight sight, Round round) => round.IsPaused
        ? sight.Voice.Say("round_paused", ("name", sight.NameOf(round.Presenter)))
        : sight.Voice.Say("round_status", ("name", sight.NameOf(round.Presenter)), ("step", Title(sight, round, round.Current.Id)), ("until", sight.Moment(round.DueAt, round.Mode)));

    /// <summary>Step 2 of 5; or what stands before the first and after the last.</summary>
    public static string Title(CircleSight sight, Round round, string stepId)
    {
        var voice = sight.Voice;
        return stepId switch
        {
            Round.LookBack => voice["round_lookback_title"],
            Round.Harvest => voice["round_harvest_title"],
            _ => sight.MethodOf(round) is { } method && sight.Course.StepOf(round, stepId) is { } step
                ? voice.Say("round_step", ("step", $"{step.Number}"), ("count", $"{method.Length}"))
                : stepId,
        };
    }

    /// <summary>What the facilitator says at a step.</summary>
    public static string Prompt(CircleSight sight, Round round, string stepId) => stepId switch
    {
        Round.LookBack => sight.Voice.Say("round_lookback", ("name", LastPresenter(sight, round))),
        Round.Harvest => sight.Voice.Say("round_harvest", ("name", sight.NameOf(round.Presenter))),
        _ => sight.Course.StepOf(round, stepId) is { } step ? sight.Voice.Of(step.Prompt) : "",
    };

    /// <summary>Whose turn a step is.</summary>
    public static string Who(CircleSight sight, Round round, string stepId) => stepId switch
    {
        Round.LookBack => sight.Voice.Say("round_who_one", ("name", LastPresenter(sight, round))),
        Round.Harvest => sight.Voice.Say("round_who_one", ("name", sight.NameOf(round.Presenter))),
        _ => sight.Course.StepOf(round, stepId)?.Who switch
        {
            StepRole.Presenter => sight.Voice.Say("round_who_one", ("name", sight.NameOf(round.Presenter))),
            StepRole.Thinkers => sight.Voice.Say("round_who_thinkers", ("name", sight.NameOf(round.Presenter))),
            _ => sight.Voice["round_who_all"],
        },
    };

    /// <summary>Whose turn the step under way is, and until when.</summary>
    public static string Turn(CircleSight sight, Round round, string stepId) =>
        $"**{Who(sight, round, stepId)}** {sight.Voice.Say("round_until", ("until", sight.Moment(round.DueAt, round.Mode)))}";

    /// <summary>Who is in and who is still to come in the step under way; nothing when it is for one person.</summary>
    public static string Counted(CircleSight sight, Round round)
    {
        var voice = sight.Voice;
        var (expected, missing) = (sight.Course.Expected(sight.Circle), sight.Course.Missing(sight.Circle));
        if (expected.Count == 1) return "";
        var done = expected.Where(member => !missing.Contains(member)).ToList();
        var count = voice.Say("round_count", ("done", $"{done.Count}"), ("count", $"{expected.Count}"));
        return done.Count == 0 ? count : $"{count} {voice.Say("round_in", ("names", sight.Names(done)))}";
    }

    /// <summary>What came in at a step that is closed, as every reader sees it.</summary>
    public static IReadOnlyList<string> GivenIn(CircleSight sight, Round round, string stepId)
    {
        var voice = sight.Voice;
        var given = round.In(stepId).Where(one => !one.IsDeleted).ToList();
        var pieces = given.SelectMany(one => one.Pieces.Where(piece => !piece.IsAside).Select(piece => (one.Author, Piece: piece))).ToList();
        var room = pieces.Count == 0 ? 0 : Math.Max(FewestOfEach, MostCharacters / pieces.Count);
        List<string> lines = [.. pieces.Select(one => $"**{sight.NameOf(one.Author)}**: {Said(sight, round, one.Piece, room)}")];
        if (given.Count(one => one.Passed) is > 0 and var passed) lines.Add(voice.Say(passed == 1 ? "round_passed_one" : "round_passed", ("count", $"{passed}")));
        if (given.Sum(one => one.Pieces.Count(piece => piece.IsAside) + (one.Advice is null ? 0 : 1)) is > 0 and var aside) lines.Add(voice.Say("round_aside", ("count", $"{aside}")));
        return lines.Count == 0 ? [voice["round_nothing"]] : lines;
    }

    public static string LastPresenter(CircleSight sight, Round round) =>
        sight.Circle.Closed.FirstOrDefault(one => one.Round.Id == round.LooksBackOn) is { } last ? sight.NameOf(last.Round.Presenter) : sight.Voice["circle_someone"];

    private static string Said(CircleSight sight, Round round, Piece piece, int room)
    {
        var text = Coaching.Debriefs.UserText.Shorten(piece.Text, room);
        var about = piece.About is { } id ? round.Contributions.Where(one => !one.IsDeleted).SelectMany(one => one.Pieces).FirstOrDefault(one => one.Id == id)?.Text : null;
        var question = about is null ? null : Coaching.Debriefs.UserText.Shorten(about, room / 2);
        if (piece.Warmth is { } warmth) return $"{question} → {sight.Voice[WarmthId(warmth)]}";
        if (piece.Number is { } number) return $"**{number}** {text}".TrimEnd();
        return question is null ? text : $"_{question}_ {text}";
    }

    public static string WarmthId(Warmth warmth) => warmth switch
    {
        Warmth.Cold => "round_cold",
        Warmth.Lukewarm => "round_lukewarm",
        Warmth.Warm => "round_warm",
    };
}
