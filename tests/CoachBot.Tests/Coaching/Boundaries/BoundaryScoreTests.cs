using CoachBot.Coaching;
using CoachBot.Coaching.Boundaries;

namespace CoachBot.Tests.Coaching.Boundaries;

public sealed class BoundaryScoreTests
{
    private const string AllAtZero = "overtime.a0 talk.a0 tasks.a0 hours.a0 role.a0 close.a0 home.a0 craft.a0";

    [Fact]
    public void Points_are_the_level_and_a_skipped_question_has_none()
    {
        var levels = Assess("overtime.a2 hours.a0 close.ax").Levels;

        Assert.Equal(2, levels[Pitfall.Overtime]);
        Assert.Equal(0, levels[Pitfall.OffHours]);
        Assert.Equal(0, levels[Pitfall.AttachmentClient]);
        Assert.Equal(3, levels.Count);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("talk.a0", 1)]
    [InlineData("talk.a1", 2)]
    [InlineData("talk.a2", 3)]
    [InlineData("talk.a3", 3)]
    public void Dealing_with_it_oneself_is_also_the_helper_s_chair(string answers, int level)
    {
        var levels = Assess("craft.a3 " + answers).Levels;

        Assert.Equal(level, levels[Pitfall.HelperChair]);
        Assert.Equal(2, levels[Pitfall.CompetenceLimit]);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("overtime.a0", 1)]
    [InlineData("overtime.a1", 1)]
    [InlineData("overtime.a2", 2)]
    [InlineData("overtime.a3", 3)]
    public void A_label_of_the_free_text_lifts_to_one_at_most(string answers, int level) =>
        Assert.Equal(level, Assess(answers, labels: [Pitfall.Overtime]).Levels[Pitfall.Overtime]);

    [Fact]
    public void A_label_takes_part_like_an_answer()
    {
        var assessment = Assess(AllAtZero, labels: [Pitfall.DualRelationship]);

        Assert.Equal((Pitfall.DualRelationship, 1, Outcome.Nudge, false), (assessment.Pitfall!.Value, assessment.Level, assessment.Outcome, assessment.AllGreen));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("overtime.a1", 1)]
    [InlineData("overtime.a0", 0)]
    [InlineData("talk.a3", 0)]
    [InlineData("overtime.a1 | overtime.a2", 2)]
    [InlineData("overtime.a1 | | overtime.a3", 2)]
    [InlineData("overtime.a1 | overtime.a1 | overtime.a1", 3)]
    [InlineData("overtime.a1 | overtime.a1 | overtime.a1 | overtime.a1", 3)]
    [InlineData("overtime.a0 | overtime.a0 | overtime.a0 | overtime.a3", 0)]
    public void Repeat_counts_in_the_last_three_and_null_is_no(string history, int repeat) =>
        Assert.Equal(repeat, Assess("overtime.a1", history).Repeat);

    [Theory]
    // the weight decides
    [InlineData("overtime.a2 talk.a2", "", Pitfall.HelperChair)]
    [InlineData("overtime.a2 craft.a2", "", Pitfall.CompetenceLimit)]
    [InlineData("home.a2 role.a2", "", Pitfall.AttachmentSelf)]
    [InlineData("talk.a3 craft.a2", "", Pitfall.HelperChair)]
    // repeat decides: 2 x 1 x 1.75 = 3.5 against 2 x 1.5 = 3
    [InlineData("overtime.a2 talk.a2", "overtime.a1 | overtime.a1 | overtime.a1", Pitfall.Overtime)]
    [InlineData("overtime.a2 talk.a2", "overtime.a1", Pitfall.HelperChair)]
    // ties: 3 x 1 = 2 x 1.5; 1 x 1.25 = 1 x 1 x 1.25; 2 x 2 x 1.5 = 3 x 1.5 x ...; all of weight 1
    [InlineData("overtime.a3 talk.a2", "", Pitfall.HelperChair)]
    [InlineData("overtime.a1 home.a1", "overtime.a1", Pitfall.AttachmentSelf)]
    [InlineData("craft.a2 overtime.a3", "overtime.a0 craft.a0", Pitfall.CompetenceLimit)]
    [InlineData("talk.a2 role.a3", "", Pitfall.HelperChair)]
    [InlineData("close.a2 home.a2", "", Pitfall.AttachmentClient)]
    [InlineData("home.a1 tasks.a1", "tasks.a1", Pitfall.AttachmentSelf)]
    [InlineData("role.a3 overtime.a3", "", Pitfall.DualRelationship)]
    [InlineData("hours.a3 tasks.a2 overtime.a2", "", Pitfall.OffHours)]
    [InlineData("tasks.a2 overtime.a2", "", Pitfall.ExtraTasks)]
    // repeat without a level today counts for nothing
    [InlineData("overtime.a1 craft.a0", "craft.a3 | craft.a3 | craft.a3", Pitfall.Overtime)]
    public void The_highest_priority_is_taken(string answers, string history, Pitfall taken) =>
        Assert.Equal(taken, Assess(answers, history).Pitfall);

    [Theory]
    [InlineData("", "", Outcome.Closed)]
    [InlineData("overtime.a0", "overtime.a3 | overtime.a3 | overtime.a3", Outcome.Closed)]
    [InlineData("overtime.a1", "", Outcome.Nudge)]
    [InlineData("overtime.a1", "talk.a3", Outcome.Nudge)]
    [InlineData("overtime.a1", "overtime.a1", Outcome.FollowUp)]
    [InlineData("overtime.a2", "", Outcome.FollowUp)]
    [InlineData("overtime.a3", "", Outcome.FollowUp)]
    public void Level_and_repeat_decide_the_outcome(string answers, string history, Outcome outcome) =>
        Assert.Equal(outcome, Assess(answers, history).Outcome);

    [Theory]
    [InlineData("overtime.a1", "", false, false, false)]
    [InlineData("overtime.a1", "overtime.a1", false, false, false)]
    [InlineData("overtime.a2", "", false, false, false)]
    [InlineData("overtime.a2", "overtime.a1", true, false, false)]
    [InlineData("overtime.a3", "", true, false, false)]
    [InlineData("close.a2", "", false, false, false)]
    [InlineData("close.a3", "", true, false, true)]
    [InlineData("home.a2", "home.a1", true, false, true)]
    [InlineData("craft.a3", "", false, false, false)]
    [InlineData("craft.a3", "craft.a3", true, true, false)]
    [InlineData("craft.a2", "", false, true, false)]
    public void What_should_not_be_carried_alone_is_offered_company(string answers, string history, bool circle, bool referral, bool phaseOut)
    {
        var assessment = Assess(answers, history);

        Assert.Equal((circle, referral, phaseOut), (assessment.OffersCircle, assessment.OffersReferral, assessment.OffersPhaseOut));
    }

    [Theory]
    [InlineData(AllAtZero, true)]
    [InlineData("overtime.ax talk.a0 tasks.ax hours.a1 role.a1 close.ax home.a0 craft.a1", true)]
    [InlineData("talk.a0 tasks.a0 hours.a0 role.a0 close.a0 home.a0 craft.a0", false)]
    [InlineData("overtime.a0 talk.a0 close.a0 craft.a0", false)]
    [InlineData("overtime.a1 talk.a0 tasks.a0 hours.a0 role.a0 close.a0 home.a0 craft.a0", false)]
    [InlineData("", false)]
    public void All_green_takes_all_eight_answers(string answers, bool allGreen) => Assert.Equal(allGreen, Assess(answers).AllGreen);

    [Theory]
    [InlineData("overtime.a0", "overtime.a0 | overtime.a0 | overtime.a2", true)]
    [InlineData("overtime.a0", "overtime.a0 | overtime.a0 | overtime.a1", false)]
    [InlineData("overtime.a0", "overtime.a0 | overtime.a0 | talk.a0 | | overtime.a3", true)]
    [InlineData("overtime.a0", "overtime.a0 | overtime.a2", false)]
    [InlineData("overtime.a0", "overtime.a0 | talk.a0 | overtime.a0 | overtime.a2", false)]
    [InlineData("talk.a0", "overtime.a0 | overtime.a0 | overtime.a2", false)]
    [InlineData("overtime.a0", "overtime.a0 | overtime.a0", false)]
    [InlineData("overtime.a0", "overtime.a0 | overtime.a1 | overtime.a0 | overtime.a2", false)]
    [InlineData("overtime.a0", "overtime.a0 better | overtime.a0 | overtime.a0 | overtime.a2", false)]
    [InlineData("overtime.a0", "overtime.a0 | overtime.a0 | overtime.a2 | overtime.a0 better | overtime.a0 | overtime.a0 | overtime.a2", true)]
    [InlineData("overtime.a0", "overtime.a0 | overtime.a0 | overtime.a1 | overtime.a0 better | overtime.a0 | overtime.a0 | overtime.a2", false)]
    public void Three_in_a_row_in_balance_after_a_heavy_one_is_better(string answers, string history, bool better) =>
        Assert.Equal(better ? [Pitfall.Overtime] : [], Assess(answers, history).Better);

    [Fact]
    public void A_label_breaks_the_row_of_balance() =>
        Assert.Empty(Assess("overtime.a0", "overtime.a0 | overtime.a0 | overtime.a2", [Pitfall.Overtime]).Better);

    /// <summary>History: newest first, sessions parted by bars; "better" marks one that said so about overtime.</summary>
    private static Assessment Assess(string answers, string? history = null, IReadOnlyCollection<Pitfall>? labels = null) =>
        BoundaryScore.Assess(
            TestPlaybook.Shipped.Debrief,
            Answers(answers),
            labels ?? [],
            string.IsNullOrEmpty(history) ? [] : [.. history.Split('|').Select(Past)]);

    private static PastSession Past(string session)
    {
        var better = session.Contains("better", StringComparison.Ordinal);
        var levels = Assess(session.Replace("better", "", StringComparison.Ordinal)).Levels;
        return new PastSession(levels, better ? [Pitfall.Overtime] : []);
    }

    private static List<Answer> Answers(string answers) =>
        [.. answers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(answer => "q_" + answer)
            .Select(id => TestPlaybook.Shipped.Debrief.Find(id[..id.IndexOf('.', StringComparison.Ordinal)])!.Find(id)!)];
}
