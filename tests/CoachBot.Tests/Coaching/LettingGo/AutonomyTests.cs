using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.LettingGo;

namespace CoachBot.Tests.Coaching.LettingGo;

public sealed class AutonomyTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 7, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", Direction.TooEarly)]
    [InlineData("0 0 0 0 0", Direction.TooEarly)]
    [InlineData("1 1 1 0 0 0", Direction.TowardsAlone)]
    [InlineData("3 2 2 1 1 1", Direction.TowardsAlone)]
    [InlineData("0 0 0 0 0 x", Direction.Same)]
    [InlineData("0 1 0 1 0 1", Direction.Same)]
    [InlineData("0 0 0 2 1 0", Direction.LeaningMore)]
    [InlineData("0 0 1 3 0 1", Direction.LeaningMore)]
    [InlineData("3 3 3 3 1 1 1 0 0 0", Direction.TowardsAlone)]
    public void The_last_three_endings_are_held_beside_the_three_before(string endings, Direction direction) =>
        Assert.Equal(direction, Autonomy.Of(Sessions(endings), []).Direction);

    [Fact]
    public void A_milestone_reached_lately_tips_the_scale_and_one_of_long_ago_does_not()
    {
        var sessions = Sessions("0 1 0 0 0 0");

        Assert.Equal(Direction.Same, Autonomy.Of(sessions, [Reached(-30)]).Direction);
        Assert.Equal(Direction.TowardsAlone, Autonomy.Of(sessions, [Reached(30)]).Direction);
    }

    [Fact]
    public void Sessions_without_that_answer_do_not_count()
    {
        var skipped = Session(9) with { Answers = new Dictionary<string, string>() };

        Assert.Equal(Direction.TowardsAlone, Autonomy.Of([skipped, .. Sessions("1 1 1 0 0 0")], []).Direction);
    }

    [Fact]
    public void Three_endings_with_a_task_of_the_clients_own_are_said_as_such()
    {
        Assert.True(Autonomy.Of(Sessions("2 0 0 x"), []).OwnTask);
        Assert.False(Autonomy.Of(Sessions("0 0 1"), []).OwnTask);
        Assert.False(Autonomy.Of(Sessions("0 0"), []).OwnTask);
    }

    [Fact]
    public void Each_side_of_attachment_is_read_on_its_own()
    {
        Debrief[] client = [Leaning(1, 2, 0), Leaning(2, 0, 0), Leaning(3, 2, 1)];
        Debrief[] organizer = [Leaning(1, 0, 3), Leaning(2, 1, 0), Leaning(3, 0, 0)];
        Debrief[] longAgo = [Leaning(1, 3, 3), Leaning(2, 0, 0), Leaning(3, 0, 0), Leaning(4, 0, 0)];

        Assert.Equal((true, false), Sides(client));
        Assert.Equal((false, true), Sides(organizer));
        Assert.Equal((false, false), Sides(longAgo));

        static (bool, bool) Sides(Debrief[] sessions) => (Autonomy.Of(sessions, []).ClientLeans, Autonomy.Of(sessions, []).OrganizerLeans);
    }

    [Fact]
    public void Boundaries_that_give_way_in_many_places_are_one_edge()
    {
        Debrief[] loose = [Giving(1, 2), Giving(2, 2), Giving(3, 0)];

        Assert.Equal(Edge.Loose, Autonomy.Of(loose, []).Edge);
        Assert.Equal(Edge.None, Autonomy.Of(loose[1..], []).Edge);
    }

    [Fact]
    public void Three_sessions_by_the_clock_without_any_warmth_are_the_other_edge()
    {
        Debrief[] tight = [Clocked(1), Clocked(2), Clocked(3)];

        Assert.Equal(Edge.Tight, Autonomy.Of(tight, []).Edge);
        Assert.Equal(Edge.None, Autonomy.Of(tight[1..], []).Edge);
        Assert.Equal(Edge.None, Autonomy.Of([tight[0], tight[1], Clocked(3) with { Proud = "we lachten" }], []).Edge);
        Assert.Equal(Edge.None, Autonomy.Of([tight[0], tight[1], Clocked(3, ("q_close", "q_close.a0"))], []).Edge);
        Assert.Equal(Edge.None, Autonomy.Of([tight[0], tight[1], Clocked(3, ("q_talk", "q_talk.a1"))], []).Edge);
        Assert.Equal(Edge.None, Autonomy.Of([tight[0], tight[1], Clocked(3, ("q_role", "q_role.a1"))], []).Edge);
    }

    [Theory]
    [InlineData("0 0 0", Fit.Towards)]
    [InlineData("2 0 0", Fit.Delays)]
    [InlineData("2 0 2", Fit.MoreWork)]
    [InlineData("3 2 2", Fit.Leans)]
    [InlineData("", Fit.Towards)]
    public void What_was_said_at_the_end_chooses_the_sentence(string endings, Fit fit) => Assert.Equal(fit, Autonomy.Of(Sessions(endings), []).Fit);

    // "0 1 x": the answers to q_close, oldest first.
    private static List<Debrief> Sessions(string endings) =>
        [.. endings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((ending, index) => Session(index, ("q_close", $"q_close.a{ending}")))];

    private static Debrief Session(int week, params (string Question, string Answer)[] answers) => new()
    {
        Id = $"d{week}",
        StartedAt = Start.AddDays(7 * week),
        Step = DebriefStep.Done,
        Outcome = Outcome.Closed,
        Answers = answers.ToDictionary(answer => answer.Question, answer => answer.Answer),
    };

    private static Debrief Leaning(int week, int client, int organizer) => Session(week) with
    {
        Levels = new Dictionary<Pitfall, int> { [Pitfall.AttachmentClient] = client, [Pitfall.AttachmentSelf] = organizer },
    };

    private static Debrief Giving(int week, int level) => Session(week) with
    {
        Levels = new Dictionary<Pitfall, int> { [Pitfall.Overtime] = level, [Pitfall.OffHours] = level, [Pitfall.ExtraTasks] = 1 },
    };

    private static Debrief Clocked(int week, params (string Question, string Answer)[] other)
    {
        var answers = new Dictionary<string, string> { ["q_talk"] = "q_talk.a0", ["q_close"] = "q_close.a1", ["q_overtime"] = "q_overtime.a0" };
        foreach (var (question, answer) in other) answers[question] = answer;
        return Session(week) with
        {
            Answers = answers,
            Levels = new Dictionary<Pitfall, int> { [Pitfall.AttachmentClient] = 1, [Pitfall.Overtime] = 0 },
        };
    }

    private static MilestoneMark Reached(int daysAfterStart) =>
        new("ms_2", DateOnly.FromDateTime(Start.DateTime), DateOnly.FromDateTime(Start.DateTime).AddDays(daysAfterStart));
}
