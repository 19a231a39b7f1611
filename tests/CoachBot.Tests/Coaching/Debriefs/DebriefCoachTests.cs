using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Tests.Coaching.Debriefs;

public sealed class DebriefCoachTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 17, 15, 0, TimeSpan.FromHours(1));
    private static readonly Debrief Started = new() { Id = "d1", StartedAt = Now.AddMinutes(-2) };
    private static readonly DebriefCoach Coach = new(TestPlaybook.Shipped);

    [Fact]
    public void A_level_of_two_leads_to_a_question_remedies_and_a_plan()
    {
        var asked = Advanced(Assess(new() { Answers = Answers("q_overtime.a2"), Client = " K7 ", Proud = "The hall", Open = "   " }));
        Assert.Equal(DebriefStep.FollowUp, asked.Debrief.Step);
        Assert.Equal((Pitfall.Overtime, 2, 0, Outcome.FollowUp), (asked.Debrief.Pitfall!.Value, asked.Debrief.Level, asked.Debrief.Repeat, asked.Debrief.Outcome!.Value));
        Assert.Equal(("K7", "The hall", null), (asked.Debrief.Client, asked.Debrief.Proud, asked.Debrief.Open));
        Assert.Equal("fu_overtime_1", asked.Debrief.FollowUpId);
        Assert.Equal(["rm_overtime_1", "rm_overtime_2", "rm_overtime_3"], asked.Debrief.RemedyIds);
        Assert.Equal("ap_11", asked.Debrief.ClosingLineId);
        Assert.Null(asked.Debrief.CompletedAt);

        var answered = Advanced(DebriefCoach.AnswerFollowUp(asked.Debrief, "We started a new box", asked.Shown));
        Assert.Equal((DebriefStep.Plan, "We started a new box"), (answered.Debrief.Step, answered.Debrief.FollowUpAnswer));

        var planned = Advanced(DebriefCoach.ChoosePlan(answered.Debrief, "rm_overtime_2", "it is half past four", "we clear up", answered.Shown, Now));
        Assert.Equal((DebriefStep.Done, Now), (planned.Debrief.Step, planned.Debrief.CompletedAt!.Value));
        Assert.Equal(new IfThenPlan("rm_overtime_2", "it is half past four", "we clear up"), planned.Debrief.Plan);
    }

    [Fact]
    public void The_follow_up_and_the_plan_may_be_passed_over()
    {
        var asked = Advanced(Assess(new() { Answers = Answers("q_overtime.a2") }));

        var passedOver = Advanced(DebriefCoach.AnswerFollowUp(asked.Debrief, " ", asked.Shown)).Debrief;
        var closed = Advanced(DebriefCoach.Close(passedOver, asked.Shown, Now)).Debrief;

        Assert.Equal((DebriefStep.Plan, null), (passedOver.Step, passedOver.FollowUpAnswer));
        Assert.Equal((DebriefStep.Done, null, Now), (closed.Step, closed.Plan, closed.CompletedAt!.Value));
        Assert.Equal(DebriefStep.Done, Advanced(DebriefCoach.Close(asked.Debrief, asked.Shown, Now)).Debrief.Step);
    }

    [Theory]
    [InlineData("q_overtime.a3", "fu_overtime_1", "fu_overtime_6")]
    [InlineData("q_talk.a3", "fu_helper_chair_1", "fu_helper_chair_6")]
    [InlineData("q_home.a3", "fu_attachment_self_1", "fu_attachment_self_2")]
    public void A_heavy_session_looks_back_first_and_then_deeper(string answer, string back, string deeper)
    {
        var asked = Advanced(Assess(new() { Answers = Answers(answer) }));
        Assert.Equal((back, deeper), (asked.Debrief.FollowUpId, asked.Debrief.DeeperId));

        var second = Advanced(DebriefCoach.AnswerFollowUp(asked.Debrief, "she found the letters", asked.Shown));
        Assert.Equal((DebriefStep.Deeper, "she found the letters"), (second.Debrief.Step, second.Debrief.FollowUpAnswer));
        var answered = Advanced(DebriefCoach.AnswerDeeper(second.Debrief, "I like to be needed", second.Shown));

        Assert.Equal((DebriefStep.Plan, "I like to be needed"), (answered.Debrief.Step, answered.Debrief.DeeperAnswer));
        Assert.Equal(DebriefStep.Plan, Advanced(DebriefCoach.AnswerDeeper(second.Debrief, " ", second.Shown)).Debrief.Step);
        Assert.Equal(DebriefStep.Done, Advanced(DebriefCoach.Close(second.Debrief, second.Shown, Now)).Debrief.Step);
    }

    [Theory]
    [InlineData("q_overtime.a2", 1, true)]
    [InlineData("q_overtime.a2", 0, false)]
    [InlineData("q_overtime.a1", 3, false)]
    public void Two_questions_are_for_what_weighs(string answer, int before, bool deeper)
    {
        var history = Enumerable.Range(1, before).Select(days => new Debrief
        {
            Id = $"p{days}",
            StartedAt = Now.AddDays(-days),
            Client = "K7",
            Outcome = Outcome.Nudge,
            Levels = new Dictionary<Pitfall, int> { [Pitfall.Overtime] = 1 },
        });

        var debrief = Advanced(Assess(new() { Answers = Answers(answer), Client = "K7" }, [.. history])).Debrief;

        Assert.NotNull(debrief.FollowUpId);
        Assert.Equal(deeper, debrief.DeeperId is not null);
    }

    [Fact]
    public void The_two_questions_of_a_heavy_session_take_turns_too()
    {
        var shown = ShownContent.Nothing;
        var pairs = new List<(string?, string?)>();
        for (var session = 0; session < 3; session++)
        {
            var step = Advanced(Assess(new() { Answers = Answers("q_overtime.a3") }, shown: shown));
            pairs.Add((step.Debrief.FollowUpId, step.Debrief.DeeperId));
            shown = step.Shown;
        }

        Assert.Equal([("fu_overtime_1", "fu_overtime_6"), ("fu_overtime_2", "fu_overtime_6"), ("fu_overtime_1", "fu_overtime_6")], pairs);
    }

    [Fact]
    public void A_first_small_thing_gets_a_nudge()
    {
        var debrief = Advanced(Assess(new() { Answers = Answers("q_hours.a2") })).Debrief;

        Assert.Equal((DebriefStep.Done, Outcome.Nudge, "rm_off_hours_1", "ap_12"), (debrief.Step, debrief.Outcome!.Value, debrief.NudgeRemedyId, debrief.ClosingLineId));
        Assert.Null(debrief.FollowUpId);
        Assert.Empty(debrief.RemedyIds);
        Assert.Equal(Now, debrief.CompletedAt);
    }

    [Fact]
    public void Nothing_answered_is_nothing_scored()
    {
        var debrief = Advanced(Assess(new())).Debrief;

        Assert.Equal((Outcome.Closed, null, "ap_01"), (debrief.Outcome!.Value, debrief.Pitfall, debrief.ClosingLineId));
        Assert.Empty(debrief.Levels);
        Assert.Empty(debrief.Answers);
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void A_skipped_question_leaves_no_trace(string? skipped)
    {
        var debrief = Advanced(Assess(new() { Answers = new Dictionary<string, string?> { ["q_talk"] = skipped, ["q_overtime"] = "q_overtime.a0" } })).Debrief;

        Assert.Equal(new Dictionary<string, string> { ["q_overtime"] = "q_overtime.a0" }, debrief.Answers);
        Assert.Equal(new Dictionary<Pitfall, int> { [Pitfall.Overtime] = 0 }, debrief.Levels);
    }

    [Fact]
    public void Worry_about_safety_stops_everything_even_beside_a_wrong_value()
    {
        var answers = new Dictionary<string, string?> { ["q_nonsense"] = "x", ["q_craft"] = "q_craft.a4" };

        Assert.Equal(new DebriefResult.StoppedForSafety("cr_menu"), Assess(new() { Answers = answers }));
    }

    [Theory]
    [InlineData("q_nonsense", "q_overtime.a0", DebriefRefusal.UnknownQuestion)]
    [InlineData("f_proud", "hello", DebriefRefusal.UnknownQuestion)]
    [InlineData("q_talk", "q_overtime.a0", DebriefRefusal.UnknownAnswer)]
    [InlineData("q_talk", "q_talk.a9", DebriefRefusal.UnknownAnswer)]
    [InlineData("q_talk", "Q_TALK.A1", DebriefRefusal.UnknownAnswer)]
    [InlineData("q_talk", "q_craft.a4", DebriefRefusal.UnknownAnswer)]
    public void What_cannot_be_is_refused(string question, string answer, DebriefRefusal reason) =>
        Assert.Equal(new DebriefResult.Refused(reason, question), Assess(new() { Answers = new Dictionary<string, string?> { [question] = answer } }));

    [Theory]
    [InlineData("rm_overtime_9")]
    [InlineData("rm_talk_1")]
    [InlineData("")]
    [InlineData(null)]
    public void A_remedy_that_was_not_offered_is_refused(string? remedy)
    {
        var asked = Advanced(Assess(new() { Answers = Answers("q_overtime.a2") }));
        var answered = Advanced(DebriefCoach.AnswerFollowUp(asked.Debrief, null, asked.Shown)).Debrief;

        Assert.Equal(new DebriefResult.Refused(DebriefRefusal.UnknownRemedy, remedy), DebriefCoach.ChoosePlan(answered, remedy, null, null, asked.Shown, Now));
    }

    [Fact]
    public void A_stale_card_changes_nothing()
    {
        var otherStep = new DebriefResult.Refused(DebriefRefusal.OtherStep, null);
        var asked = Advanced(Assess(new() { Answers = Answers("q_overtime.a2") }));
        var done = Advanced(DebriefCoach.Close(asked.Debrief, asked.Shown, Now)).Debrief;

        Assert.Equal(otherStep, Coach.Assess(asked.Debrief, new(), [], asked.Shown, Now));
        Assert.Equal(otherStep, DebriefCoach.ChoosePlan(asked.Debrief, "rm_overtime_1", null, null, asked.Shown, Now));
        Assert.Equal(otherStep, DebriefCoach.AnswerFollowUp(done, "late", asked.Shown));
        Assert.Equal(otherStep, DebriefCoach.AnswerDeeper(asked.Debrief, "early", asked.Shown));
        Assert.Equal(otherStep, DebriefCoach.Close(done, asked.Shown, Now));
        Assert.Equal(otherStep, DebriefCoach.Close(Started, asked.Shown, Now));
    }

    [Fact]
    public void Only_assessed_debriefs_about_the_same_client_count_as_repeat()
    {
        Debrief Past(int days, string? client, Outcome? outcome = Outcome.Nudge) => new()
        {
            Id = $"p{days}",
            StartedAt = Now.AddDays(-days),
            Client = client,
            Outcome = outcome,
            Levels = new Dictionary<Pitfall, int> { [Pitfall.Overtime] = 1 },
        };

        Debrief[] history = [Past(4, "k7"), Past(1, "K7"), Past(2, "K8"), Past(3, null), Past(5, "K7", null), Past(6, "K7") with { Id = "d1" }];

        Assert.Equal(2, Advanced(Assess(new() { Answers = Answers("q_overtime.a1"), Client = "K7" }, history)).Debrief.Repeat);
        Assert.Equal(0, Advanced(Assess(new() { Answers = Answers("q_overtime.a1") }, history)).Debrief.Repeat);
    }

    [Fact]
    public void Content_takes_turns_the_longest_unseen_first()
    {
        var shown = ShownContent.Nothing;
        var questions = new List<string>();
        var remedies = new List<string>();
        for (var session = 0; session < 7; session++)
        {
            var step = Advanced(Assess(new() { Answers = Answers("q_overtime.a2") }, shown: shown));
            questions.Add(step.Debrief.FollowUpId!);
            remedies.AddRange(step.Debrief.RemedyIds);
            shown = step.Shown;
        }

        Assert.Equal([1, 2, 3, 4, 5, 6, 1], questions.Select(Number));
        Assert.Equal(Enumerable.Range(0, 21).Select(place => (place % 9) + 1), remedies.Select(Number));

        static int Number(string id) => int.Parse(id[^1..]);
    }

    [Fact]
    public void What_the_organizer_typed_is_cut_and_cleaned()
    {
        var debrief = Advanced(Assess(new() { Client = new string('k', 50), Proud = "one\r\n\ttwo\0\u202E", Open = new string('x', 2000) })).Debrief;

        Assert.Equal((40, "one two", 1000), (debrief.Client!.Length, debrief.Proud, debrief.Open!.Length));
    }

    private static Dictionary<string, string?> Answers(params string[] ids) => ids.ToDictionary(id => id[..id.IndexOf('.', StringComparison.Ordinal)], string? (id) => id);

    private static DebriefResult Assess(DebriefFacts facts, IReadOnlyList<Debrief>? history = null, ShownContent? shown = null) =>
        Coach.Assess(Started, facts, history ?? [], shown ?? ShownContent.Nothing, Now);

    private static DebriefResult.Advanced Advanced(DebriefResult result) => Assert.IsType<DebriefResult.Advanced>(result);
}
