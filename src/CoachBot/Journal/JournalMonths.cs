using CoachBot.Coaching.Debriefs;
using CoachBot.Organizers;
using CoachBot.Storage;

namespace CoachBot.Journal;

/// <summary>The journal: one document a month.</summary>
internal sealed class JournalMonths(StoredJson storage, DocumentSaver saver)
{
    /// <returns>The month's debriefs; none when nothing was written that month.</returns>
    /// <exception cref="UnreadableDocumentException">The month cannot be read by this version.</exception>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<IReadOnlyList<Debrief>> ReadAsync(OrganizerId organizer, string month, CancellationToken cancellationToken) =>
        (await FindAsync(organizer, month, cancellationToken)).Month.Debriefs;

    /// <summary>Adds debriefs that the month does not have; twice is as good as once.</summary>
    /// <exception cref="UnreadableDocumentException">The month cannot be read by this version.</exception>
    /// <exception cref="StoreUnavailableException">The store does not answer, or others kept writing first.</exception>
    public Task AppendAsync(OrganizerId organizer, string month, IEnumerable<Debrief> debriefs, CancellationToken cancellationToken) =>
        ChangeAsync(organizer, month, found =>
        {
            found.Append(debriefs);
            return Change.Save();
        }, cancellationToken);

    /// <summary>Takes out the debriefs that are to be forgotten; none left is as good as none there.</summary>
    /// <exception cref="UnreadableDocumentException">The month cannot be read by this version.</exception>
    /// <exception cref="StoreUnavailableException">The store does not answer, or others kept writing first.</exception>
    public Task ForgetAsync(OrganizerId organizer, string month, Predicate<Debrief> isForgotten, CancellationToken cancellationToken) =>
        ChangeAsync(organizer, month, kept => kept.Debriefs.RemoveAll(isForgotten) > 0 ? Change.Save() : Change.Leave(), cancellationToken);

    private Task<Change<bool>> ChangeAsync(
        OrganizerId organizer, string month, Func<JournalMonth, Change<bool>> change, CancellationToken cancellationToken) =>
        saver.SaveAsync(
            "a month of an organizer's journal",
            () => FindAsync(organizer, month, cancellationToken),
            (found, _) => Task.FromResult(change(found)),
            (changed, etag) => TryWriteAsync(organizer, month, changed, etag, cancellationToken),
            cancellationToken);

    private async Task<bool> TryWriteAsync(
        OrganizerId organizer, string month, JournalMonth kept, string? etag, CancellationToken cancellationToken) =>
        await storage.TryWriteAsync(organizer.Journal(month), kept, JournalJson.Default.JournalMonth, etag, cancellationToken) is not null;

    private async Task<(JournalMonth Month, string? ETag)> FindAsync(
        OrganizerId organizer, string month, CancellationToken cancellationToken)
    {
        var (found, etag) = await storage.ReadAsync(
            organizer.Journal(month), JournalJson.Default.JournalMonth, found => found.Version == JournalMonth.CurrentVersion, cancellationToken);
        return (found ?? new JournalMonth(), etag);
    }
}
