using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Tests.Coaching.Debriefs;

public sealed class ClosingLineTests
{
    private const string AllAtZero = "overtime.a0 talk.a0 tasks.a0 hours.a0 role.a0 close.a0 home.a0 craft.a0";
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 17, 15, 0, TimeSpan.Zero);
    private static readonly DebriefCoach Coach = new(TestPlaybook.Shipped);

    [Theory]
    [InlineData("overtime.a1", "ap_11")]
    [InlineData("hours.a2", "ap_12")]
    [InlineData("tasks.a1", "ap_13")]
    [InlineData("talk.a1", "ap_14")]
    [InlineData("role.a2", "ap_18")]
    [InlineData("close.a1", "ap_10")]
    [InlineData("home.a1", "ap_10")]
    [InlineData("craft.a2", "ap_15")]
    [InlineData("overtime.a3", "ap_17")]
    [InlineData("overtime.a3 close.ax", "ap_09")]
    [InlineData("close.ax", "ap_09")]
    [InlineData("hours.a1", "ap_06")]
    [InlineData("role.a1", "ap_06")]
    [InlineData("craft.a1", "ap_08")]
    [InlineData("craft.a1 role.a1", "ap_08")]
    [InlineData(AllAtZero, "ap_04")]
    [InlineData("overtime.a0 talk.a0", "ap_01")]
    [InlineData("", "ap_01")]
    public void The_most_telling_line_is_said(string answers, string line) => Assert.Equal(line, Assess(answers).Debrief.ClosingLineId);

    [Theory]
    [InlineData("hours.a1", "")]
    [InlineData("overtime.a2 hours.a1", "ap_06")]
    [InlineData("overtime.a2 hours.a1 role.a1", "ap_06")]
    [InlineData("overtime.a2 hours.a1 craft.a1", "ap_06 ap_08")]
    [InlineData("close.ax hours.a1", "ap_06")]
    [InlineData("overtime.a2", "")]
    public void What_went_well_is_praised_beside_it(string answers, string lines) =>
        Assert.Equal(lines, string.Join(' ', Assess(answers).Debrief.WarmLineIds));

    [Fact]
    public void Lines_of_one_tag_take_turns()
    {
        var first = Assess(AllAtZero);
        var second = Assess(AllAtZero, first.Shown);
        var third = Assess(AllAtZero, second.Shown);

        Assert.Equal(["ap_04", "ap_05", "ap_04"], new[] { first, second, third }.Select(step => step.Debrief.ClosingLineId));
    }

    [Fact]
    public void No_line_is_said_twice_in_a_row()
    {
        var random = new Random(20260302);
        var shown = ShownContent.Nothing;
        string? last = null;
        for (var session = 0; session < 3000; session++)
        {
            var answers = TestPlaybook.Shipped.Debrief.Questions
                .Select(question => question.Answers[random.Next(question.Answers.Count)])
                .Where(answer => answer.SafetyCard is null && random.Next(4) > 0)
                .Select(answer => answer.Id["q_".Length..]);
            var step = Assess(string.Join(' ', answers), shown);

            Assert.NotEqual(last, step.Debrief.ClosingLineId);
            Assert.DoesNotContain(step.Debrief.ClosingLineId!, step.Debrief.WarmLineIds);
            last = step.Debrief.ClosingLineId;
            shown = step.Shown;
        }
    }

    [Fact]
    public void Three_sessions_in_balance_are_celebrated_once()
    {
        var history = new List<Debrief>();
        string[] sessions = ["overtime.a2", "overtime.a0", "overtime.a0", "overtime.a0", "overtime.a0"];
        foreach (var session in sessions)
            history.Add(Assess(session, history: history).Debrief);

        Assert.Equal([false, false, false, true, false], history.Select(debrief => debrief.ClosingLineId == "ap_16"));
        Assert.Equal([Pitfall.Overtime], history[3].Better);
    }

    [Fact]
    public void A_celebration_that_would_be_said_twice_in_a_row_stays_due()
    {
        var history = new List<Debrief>();
        foreach (var session in new[] { "overtime.a2", "overtime.a0", "overtime.a0" })
            history.Add(Assess(session, history: history).Debrief);
        var justSaid = ShownContent.Nothing.Add("ap_16");

        var postponed = Assess("overtime.a0", justSaid, history);
        history.Add(postponed.Debrief);

        Assert.Empty(postponed.Debrief.Better);
        Assert.Equal("ap_16", Assess("overtime.a0", postponed.Shown, history).Debrief.ClosingLineId);
    }

    private static DebriefResult.Advanced Assess(string answers, ShownContent? shown = null, List<Debrief>? history = null)
    {
        var number = history?.Count ?? 0;
        var started = new Debrief { Id = $"d{number}", StartedAt = Now.AddDays(number), Client = "K7" };
        var facts = new DebriefFacts
        {
            Answers = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(answer => "q_" + answer.Split('.')[0], string? (answer) => "q_" + answer),
        };
        return Assert.IsType<DebriefResult.Advanced>(Coach.Assess(started, facts, history ?? [], shown ?? ShownContent.Nothing, Now));
    }
}
