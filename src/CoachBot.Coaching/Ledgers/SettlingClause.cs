using CoachBot.Coaching.Agreements;
using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Ledgers;

/// <summary>The clause to offer when something keeps coming back with a client.</summary>
/// <param name="IsAgreed">Whether it is agreed already, so that talking it through again is what is left.</param>
public sealed record SettlingClause(Clause Clause, bool IsAgreed)
{
    /// <summary>The first clause about it that is not agreed yet; when all are, the first.</summary>
    public static SettlingClause For(Pitfall kind, Playbook playbook, WorkingAgreement? agreement)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        var clauses = playbook.Clauses.Where(clause => clause.Settles && clause.Pitfall == kind).ToList();
        return clauses.Find(clause => agreement?.Has(clause.Id) != true) is { } open ? new(open, false) : new(clauses[0], true);
    }
}
