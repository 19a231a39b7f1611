using System.Globalization;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Organizers;

/// <summary>A client who was erased; kept until the journal has let go of them too.</summary>
/// <param name="Since">The first day on which anything was known of the client.</param>
/// <param name="At">When; a client who gets the same code afterwards is another one.</param>
internal sealed record ForgottenClient(string Code, DateOnly Since, DateTimeOffset At)
{
    // Nobody had a journal before, and reading a month that is not there costs little.
    private static readonly DateOnly FirstJournal = new(2026, 1, 1);

    public bool Has(Debrief debrief) => UserText.SameClient(debrief.Client, Code) && (debrief.CompletedAt ?? debrief.StartedAt) <= At;

    /// <summary>The months, as yyyy-MM, in which something about the client can be: one more at both ends, for other clocks.</summary>
    public IEnumerable<string> Months()
    {
        var first = (Since < FirstJournal ? Since : FirstJournal).AddMonths(-1);
        var last = DateOnly.FromDateTime(At.UtcDateTime).AddMonths(1);
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
            yield return month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }
}
