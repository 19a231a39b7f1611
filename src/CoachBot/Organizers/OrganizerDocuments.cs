using CoachBot.Storage;

namespace CoachBot.Organizers;

/// <summary>Reads and writes organizers' documents, one trip each, and saves changes to them.</summary>
internal sealed class OrganizerDocuments(StoredJson storage, DocumentSaver saver)
{
    /// <returns>The document and its ETag; a fresh document and null when there is none yet.</returns>
    /// <exception cref="UnreadableDocumentException">What is stored cannot be read by this version.</exception>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<(OrganizerDocument Document, string? ETag)> ReadAsync(OrganizerId organizer, CancellationToken cancellationToken)
    {
        var (document, etag) = await storage.ReadAsync(
            organizer.Document, OrganizerJson.Default.OrganizerDocument, found => found.Version == OrganizerDocument.CurrentVersion, cancellationToken);
        if (document is not null) DialogStateBefore.BringUp(document);
        return (document ?? new OrganizerDocument(), etag);
    }

    /// <inheritdoc cref="DocumentSaver.SaveAsync"/>
    /// <exception cref="UnreadableDocumentException">What is stored cannot be read by this version.</exception>
    public Task<Change<TResult>> SaveAsync<TResult>(
        OrganizerId organizer, Func<OrganizerDocument, Task<Change<TResult>>> change, CancellationToken cancellationToken) =>
        saver.SaveAsync(
            "an organizer's document",
            () => ReadAsync(organizer, cancellationToken),
            (document, _) => change(document),
            (document, etag) => TryWriteAsync(organizer, document, etag, cancellationToken),
            cancellationToken);

    /// <returns>Whether it was saved; false when someone else saved first.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<bool> TryWriteAsync(OrganizerId organizer, OrganizerDocument document, string? etag, CancellationToken cancellationToken) =>
        await storage.TryWriteAsync(organizer.Document, document, OrganizerJson.Default.OrganizerDocument, etag, cancellationToken) is not null;
}
