using CoachBot.Organizers;
using CoachBot.Storage;

namespace CoachBot.Circles;

/// <summary>Reads and writes circles' documents, one trip each.</summary>
internal sealed class CircleDocuments(StoredJson storage)
{
    /// <returns>The document and its ETag; a fresh document and null when there is none yet.</returns>
    /// <exception cref="UnreadableDocumentException">What is stored cannot be read by this version.</exception>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<(CircleDocument Document, string? ETag)> ReadAsync(CircleId id, CancellationToken cancellationToken)
    {
        var (document, etag) = await storage.ReadAsync(
            id.Document, CircleJson.Default.CircleDocument, found => found.Version == CircleDocument.CurrentVersion, cancellationToken);
        return (document ?? new CircleDocument(), etag);
    }

    /// <returns>Whether it was saved; false when someone else saved first.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<bool> TryWriteAsync(CircleId id, CircleDocument document, string? etag, CancellationToken cancellationToken) =>
        await storage.TryWriteAsync(id.Document, document, CircleJson.Default.CircleDocument, etag, cancellationToken) is not null;
}
