namespace CoachBot.Coaching.Agreements;

/// <summary>The clauses that a letter gets: those ticked, and those that no letter goes without.</summary>
/// <param name="Ids">In the order of the letter.</param>
/// <param name="PutBack">The required ones that were not ticked.</param>
public sealed record ClauseChoice(IReadOnlyList<string> Ids, IReadOnlyList<Clause> PutBack)
{
    /// <param name="ticked">Ids in any order; one that is no clause is passed over.</param>
    public static ClauseChoice Of(Playbook playbook, IReadOnlyCollection<string> ticked)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        var putBack = playbook.Clauses.Where(clause => clause.IsRequired && !ticked.Contains(clause.Id)).ToList();
        return new([.. playbook.Clauses.Where(clause => clause.IsRequired || ticked.Contains(clause.Id)).Select(clause => clause.Id)], putBack);
    }
}
