using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Coaching.LettingGo;

/// <summary>Which way the work with a client moves. It is said of the way of working, never as a mark for the client.</summary>
public enum Direction
{
    TooEarly,
    TowardsAlone,
    Same,
    LeaningMore,
}

/// <summary>The two ends of being involved; between them is where one can help.</summary>
public enum Edge
{
    None,

    /// <summary>Boundaries give way in several places at once.</summary>
    Loose,

    /// <summary>All by the clock, and nothing that shows warmth.</summary>
    Tight,
}

/// <summary>What the debriefs about one client tell of letting go.</summary>
/// <param name="OwnTask">Whether the last three sessions all ended with something that the client does alone.</param>
/// <param name="ClientLeans">Whether the client leans on the organizer of late.</param>
/// <param name="OrganizerLeans">Whether the organizer finds it hard to let go of late.</param>
/// <param name="Fit">Which opening would fit.</param>
public sealed record Bond(Direction Direction, bool OwnTask, bool ClientLeans, bool OrganizerLeans, Edge Edge, Fit Fit);

/// <summary>
/// Reads the bond with a client from observable answers: how sessions ended (q_close), what went home with the organizer
/// (q_home), and milestones that were reached.
/// </summary>
public static class Autonomy
{
    /// <summary>Sessions that are compared with as many before them.</summary>
    public const int Window = 3;

    // One session that goes another way is no direction.
    private const int TellingDifference = 2;

    // Boundaries that gave way in the last three sessions together.
    private const int ManyCrossings = 4;

    private const string Close = "q_close";
    private const string Talk = "q_talk";

    private static readonly Pitfall[] Crossings =
        [Pitfall.HelperChair, Pitfall.Overtime, Pitfall.ExtraTasks, Pitfall.OffHours, Pitfall.DualRelationship];

    // Answers that show that something passed between two people, although they count nothing.
    private static readonly string[] Warm = ["q_hours.a1", "q_role.a1", "q_craft.a1", "q_close.ax", "q_close.a0"];

    /// <param name="debriefs">Finished debriefs about one client, in any order.</param>
    /// <param name="marks">The client's milestones; none when there is no plan.</param>
    public static Bond Of(IEnumerable<Debrief> debriefs, IReadOnlyList<MilestoneMark> marks)
    {
        ArgumentNullException.ThrowIfNull(debriefs);
        var sessions = debriefs.Where(debrief => debrief.Outcome is not null).OrderByDescending(debrief => debrief.StartedAt).ToList();
        var ended = sessions.Where(session => session.Answers.ContainsKey(Close)).ToList();
        var lately = ended.Take(Window).ToList();
        return new Bond(
            DirectionOf(ended, marks),
            lately.Count == Window && lately.TrueForAll(GoesOnAlone),
            Leans(sessions, Pitfall.AttachmentClient),
            Leans(sessions, Pitfall.AttachmentSelf),
            EdgeOf(sessions),
            FitOf(lately));
    }

    private static Direction DirectionOf(List<Debrief> ended, IReadOnlyList<MilestoneMark> marks)
    {
        if (ended.Count < 2 * Window) return Direction.TooEarly;
        var since = DateOnly.FromDateTime(ended[Window - 1].StartedAt.DateTime);
        var reached = marks.Any(mark => mark.ReachedOn >= since) ? 1 : 0;
        var difference = ended.Take(Window).Sum(Ending) + reached - ended.Skip(Window).Take(Window).Sum(Ending);
        return difference >= TellingDifference ? Direction.TowardsAlone
            : difference <= -TellingDifference ? Direction.LeaningMore
            : Direction.Same;
    }

    private static int Ending(Debrief session) => session.Answers[Close] switch
    {
        "q_close.a0" or "q_close.ax" => 1,
        "q_close.a2" => -1,
        "q_close.a3" => -2,
        _ => 0,
    };

    private static bool GoesOnAlone(Debrief session) => session.Answers[Close] is "q_close.a0" or "q_close.ax";

    // Twice of the last three, or once so clearly that it need not come again.
    private static bool Leans(List<Debrief> sessions, Pitfall side)
    {
        var levels = sessions.Where(session => session.Levels.ContainsKey(side)).Take(Window).Select(session => session.Levels[side]).ToList();
        return levels.Contains(3) || levels.Count(level => level >= 2) >= 2;
    }

    private static Edge EdgeOf(List<Debrief> sessions)
    {
        var lately = sessions.Take(Window).ToList();
        if (lately.Sum(session => Crossings.Count(pitfall => session.Levels.GetValueOrDefault(pitfall) >= 2)) >= ManyCrossings) return Edge.Loose;
        return lately.Count == Window && lately.TrueForAll(IsByTheClock) ? Edge.Tight : Edge.None;
    }

    /// <summary>
    /// Under-involvement cannot be seen in boundaries kept: those are good. So this asks for all of it at once, three times running: no talk, nothing for the
    /// client to do, nothing that gave way, nothing the organizer was pleased with. And even then it is only a question.
    /// </summary>
    private static bool IsByTheClock(Debrief session) =>
        session.Answers.GetValueOrDefault(Talk) == "q_talk.a0"
        && session.Answers.GetValueOrDefault(Close) == "q_close.a1"
        && session.Proud is null
        && session.Levels.All(level => level.Value == 0 || level.Key == Pitfall.AttachmentClient)
        && !session.Answers.Values.Any(Warm.Contains);

    private static Fit FitOf(List<Debrief> lately)
    {
        var endings = lately.Select(session => session.Answers[Close]).ToList();
        return endings.Contains("q_close.a3") ? Fit.Leans
            : endings.Count(ending => ending == "q_close.a2") >= 2 ? Fit.MoreWork
            : endings.Contains("q_close.a2") ? Fit.Delays
            : Fit.Towards;
    }
}
