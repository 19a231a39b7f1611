using System.Globalization;
using CoachBot.Coaching.Debriefs;
using CoachBot.Organizers;

namespace CoachBot.Journal;

/// <summary>An organizer's debriefs of the last months: those at hand and, when they do not reach back far enough, the journal's.</summary>
internal sealed class RecentDebriefs(JournalMonths months)
{
    /// <returns>At least the debriefs since that moment; one may be there twice.</returns>
    /// <exception cref="UnreadableDocumentException">A month cannot be read by this version.</exception>
    /// <exception cref="Storage.StoreUnavailableException">The store does not answer.</exception>
    public async Task<IReadOnlyList<Debrief>> SinceAsync(ITurnContext turnContext, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var atHand = turnContext.Document().Debriefs;
        if (atHand.Count < OrganizerDocument.MostRecent || atHand[0].StartedAt <= from) return atHand;
        var all = atHand.ToList();
        var organizer = OrganizerId.Of(turnContext.Activity)!.Value;
        var last = new DateOnly(atHand[0].StartedAt.Year, atHand[0].StartedAt.Month, 1);
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= last; month = month.AddMonths(1))
            all.AddRange(await months.ReadAsync(organizer, month.ToString("yyyy-MM", CultureInfo.InvariantCulture), cancellationToken));
        return all;
    }
}
