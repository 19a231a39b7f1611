using CoachBot.Organizers;
using CoachBot.Storage;

namespace CoachBot.Circles;

/// <summary>Reads and writes circles' documents, one trip each, and saves changes to them.</summary>
internal sealed class CircleDocuments(StoredJson storage, DocumentSaver saver)
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

    /// <inheritdoc cref="DocumentSaver.SaveAsync"/>
    /// <exception cref="UnreadableDocumentException">What is stored cannot be read by this version.</exception>
    public Task<Change<TResult>> SaveAsync<TResult>(
        CircleId id, Func<CircleDocument, string?, Task<Change<TResult>>> change, CancellationToken cancellationToken) =>
        saver.SaveAsync(
            "a circle's document",
            () => ReadAsync(id, cancellationToken),
            change,
            (document, etag) => TryWriteAsync(id, document, etag, cancellationToken),
            cancellationToken);

    /// <returns>Whether it was saved; false when someone else saved first.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<bool> TryWriteAsync(CircleId id, CircleDocument document, string? etag, CancellationToken cancellationToken) =>
        await storage.TryWriteAsync(id.Document, document, CircleJson.Default.CircleDocument, etag, cancellationToken) is not null;
}
