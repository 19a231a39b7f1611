using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Agreements;

/// <summary>What was agreed with a client about a pitfall, to read beside what happened.</summary>
public static class AgreedFact
{
    /// <summary>"Agreed: until 16:00."; null when nothing was agreed about it.</summary>
    public static string? About(Pitfall pitfall, WorkingAgreement? agreement, Playbook playbook, Language language, CountrySettings country)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        if (agreement is null) return null;
        var values = FilledPlaces.Of(new Wording(playbook, language, country), agreement);
        return (pitfall, agreement) switch
        {
            (Pitfall.Overtime, { EndsAt: not null }) => Say("agreed_end"),
            (Pitfall.OffHours, { From: not null, To: not null, Days.Count: > 0 }) => Say("agreed_hours"),
            (Pitfall.ExtraTasks, { DisposalRule: not null }) => Say("agreed_disposal"),
            (Pitfall.Overtime or Pitfall.OffHours or Pitfall.ExtraTasks, _) => null,
            _ => ClauseAbout(),
        };

        string Say(string id) => playbook.Fill(id, language, country, values);

        string? ClauseAbout()
        {
            var clause = playbook.Clauses.Where(clause => clause.Pitfall == pitfall && agreement.Has(clause.Id)).MaxBy(clause => clause.Settles);
            // A clause about the goal would need the goal.
            if (clause is null || clause.Names.Contains(OpenPlaces.Goal)) return null;
            values["clause"] = playbook.Fill(clause.Text, language, country, values);
            return Say("agreed_clause");
        }
    }
}
