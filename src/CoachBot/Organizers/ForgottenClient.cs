using System.Globalization;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Organizers;

/// <summary>A client who was erased; kept until the journal has let go of them too.</summary>
/// <param name="At">When; a client who gets the same code afterwards is another one.</param>
internal sealed record ForgottenClient(string Code, DateTimeOffset At)
{
    // Nobody had a journal before. A client can have been in any month since, and reading one that is not there costs little.
    private static readonly DateOnly FirstJournal = new(2025, 12, 1);

    public bool Has(Debrief debrief) => UserText.SameClient(debrief.Client, Code) && (debrief.CompletedAt ?? debrief.StartedAt) <= At;

    /// <summary>The months, as yyyy-MM, in which something about the client can be: one more at the end, for other clocks.</summary>
    public IEnumerable<string> Months()
    {
        var last = DateOnly.FromDateTime(At.UtcDateTime).AddMonths(1);
        for (var month = FirstJournal; month <= last; month = month.AddMonths(1))
            yield return month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }
}
