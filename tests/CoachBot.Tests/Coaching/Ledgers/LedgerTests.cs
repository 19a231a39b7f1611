using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Ledgers;

namespace CoachBot.Tests.Coaching.Ledgers;

public sealed class LedgerTests
{
    private static readonly Playbook Playbook = TestPlaybook.Shipped;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 16, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void A_line_is_what_went_past_the_agreement_and_nothing_else()
    {
        List<Debrief> debriefs =
        [
            Held(2, "q_overtime.a2", "q_tasks.a0", "q_hours.a1"),
            Held(1, "q_overtime.ax", "q_tasks.ax", "q_hours.a0"),
            Held(3, "q_tasks.a1", "q_hours.a4"),
            Held(4, "q_overtime.a3") with { Client = "B2" },
            Held(5, "q_overtime.a3") with { Client = null },
            Held(6, "q_overtime.a3") with { CompletedAt = null },
            Held(0, "q_overtime.a1") with { Client = "m7" },
        ];

        var lines = Of(debriefs);

        Assert.Equal(
            [(Pitfall.Overtime, "q_overtime.a1"), (Pitfall.Overtime, "q_overtime.a2"), (Pitfall.ExtraTasks, "q_tasks.a1"), (Pitfall.OffHours, "q_hours.a4")],
            lines.Select(line => (line.Kind, line.Answer.Id)));
        Assert.Empty(Ledger.Of(Playbook.Debrief, debriefs, null));
    }

    [Fact]
    public void A_row_is_full_at_the_third_and_at_the_sixth_and_not_between()
    {
        var lines = Of([.. Enumerable.Range(1, 7).Select(day => Held(day, "q_tasks.a1"))]);

        Assert.Equal([0, 0, 1, 0, 0, 1, 0], Enumerable.Range(1, 7).Select(day => Ledger.FullAt(lines, Id(day)).Count));
        var row = Assert.Single(Ledger.FullAt(lines, Id(6)));
        Assert.Equal([Id(4), Id(5), Id(6)], row.Lines.Select(line => line.DebriefId));
    }

    [Fact]
    public void What_lies_before_the_window_does_not_count()
    {
        var spread = Of([Held(0, "q_hours.a2"), Held(30, "q_hours.a2"), Held(Ledger.WindowDays, "q_hours.a2"), Held(Ledger.WindowDays + 1, "q_hours.a2")]);

        Assert.Empty(Ledger.FullAt(spread, Id(Ledger.WindowDays)));
        Assert.Single(Ledger.FullAt(spread, Id(Ledger.WindowDays + 1)));
        Assert.Equal(3, Ledger.Within(spread, Start.AddDays(Ledger.WindowDays + 1)).Count());
    }

    [Fact]
    public void Each_kind_has_a_row_of_its_own()
    {
        var mixed = Of([Held(1, "q_tasks.a1"), Held(2, "q_overtime.a1"), Held(3, "q_tasks.a2", "q_overtime.a1"), Held(4, "q_tasks.a3", "q_overtime.a3")]);

        Assert.Equal([Pitfall.Overtime, Pitfall.ExtraTasks], Ledger.FullAt(mixed, Id(4)).Select(row => row.Kind));
    }

    [Theory]
    [InlineData(Pitfall.Overtime, "", "cl_03", false)]
    [InlineData(Pitfall.Overtime, "cl_03", "cl_04", false)]
    [InlineData(Pitfall.Overtime, "cl_03,cl_04", "cl_03", true)]
    [InlineData(Pitfall.ExtraTasks, "cl_08", "cl_09", false)]
    [InlineData(Pitfall.OffHours, "cl_05,cl_06", "cl_05", true)]
    public void The_clause_that_would_settle_it_is_the_first_that_is_not_agreed_yet(Pitfall kind, string agreed, string id, bool isAgreed)
    {
        var agreement = new WorkingAgreement { AgreedOn = default, ClauseIds = agreed.Split(',') };

        var offered = SettlingClause.For(kind, Playbook, agreement);

        Assert.Equal((id, isAgreed), (offered.Clause.Id, offered.IsAgreed));
    }

    [Fact]
    public void Without_an_agreement_the_first_clause_is_offered() =>
        Assert.Equal(("cl_03", false), (SettlingClause.For(Pitfall.Overtime, Playbook, null).Clause.Id, SettlingClause.For(Pitfall.Overtime, Playbook, null).IsAgreed));

    private static IReadOnlyList<LedgerLine> Of(List<Debrief> debriefs) => Ledger.Of(Playbook.Debrief, debriefs, "M7");

    private static string Id(int day) => $"d{day}";

    private static Debrief Held(int day, params string[] answers) => new()
    {
        Id = Id(day),
        StartedAt = Start.AddDays(day),
        CompletedAt = Start.AddDays(day),
        Client = "M7",
        Answers = answers.ToDictionary(answer => answer.Split('.')[0]),
    };
}
