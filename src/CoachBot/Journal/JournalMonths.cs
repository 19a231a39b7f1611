using CoachBot.Coaching.Debriefs;
using CoachBot.Organizers;
using CoachBot.Storage;

namespace CoachBot.Journal;

/// <summary>The journal: one document a month.</summary>
internal sealed class JournalMonths(StoredJson storage)
{
    private const int MostAttempts = 5;

    /// <returns>The month's debriefs; none when nothing was written that month.</returns>
    /// <exception cref="UnreadableDocumentException">The month cannot be read by this version.</exception>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<IReadOnlyList<Debrief>> ReadAsync(OrganizerId organizer, string month, CancellationToken cancellationToken) =>
        (await FindAsync(organizer, month, cancellationToken)).Month?.Debriefs ?? [];

    /// <summary>Adds debriefs that the month does not have; twice is as good as once.</summary>
    /// <exception cref="UnreadableDocumentException">The month cannot be read by this version.</exception>
    /// <exception cref="StoreUnavailableException">The store does not answer, or others kept writing first.</exception>
    public Task AppendAsync(OrganizerId organizer, string month, IEnumerable<Debrief> debriefs, CancellationToken cancellationToken) =>
        ChangeAsync(organizer, month, found =>
        {
            found ??= new JournalMonth();
            found.Append(debriefs);
            return found;
        }, cancellationToken);

    /// <summary>Takes out the debriefs that are to be forgotten; none left is as good as none there.</summary>
    /// <exception cref="UnreadableDocumentException">The month cannot be read by this version.</exception>
    /// <exception cref="StoreUnavailableException">The store does not answer, or others kept writing first.</exception>
    public Task ForgetAsync(OrganizerId organizer, string month, Predicate<Debrief> isForgotten, CancellationToken cancellationToken) =>
        ChangeAsync(organizer, month, found => found is null || found.Debriefs.RemoveAll(isForgotten) == 0 ? null : found, cancellationToken);

    /// <param name="change">What the month becomes; null leaves it as it is.</param>
    private async Task ChangeAsync(OrganizerId organizer, string month, Func<JournalMonth?, JournalMonth?> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var (found, etag) = await FindAsync(organizer, month, cancellationToken);
            if (change(found) is not { } changed) return;
            if (await storage.TryWriteAsync(organizer.Journal(month), changed, JournalJson.Default.JournalMonth, etag, cancellationToken) is not null) return;
        }

        throw new StoreUnavailableException($"{MostAttempts} attempts to change a journal met somebody else's.", new TimeoutException());
    }

    private Task<(JournalMonth? Month, string? ETag)> FindAsync(OrganizerId organizer, string month, CancellationToken cancellationToken) =>
        storage.ReadAsync(
            organizer.Journal(month), JournalJson.Default.JournalMonth, found => found.Version == JournalMonth.CurrentVersion, cancellationToken);
}
