namespace CoachBot.Storage;

/// <summary>A document's bytes and the version they had when they were read.</summary>
internal sealed record StoredDocument(ReadOnlyMemory<byte> Content, string ETag);

/// <summary>
/// Whole documents by key, guarded by ETags. Each call is one trip to the store.
/// Both throw <see cref="StoreUnavailableException"/> for what may pass: a timeout, a lock, a full disk, a network fault.
/// </summary>
internal interface ICoachStore
{
    /// <summary>The document, or null when there is none.</summary>
    Task<StoredDocument?> ReadAsync(DocumentKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the document if it still has <paramref name="etag"/>; null creates it only if it is absent.
    /// Returns the new ETag, or null when someone else wrote first: read again and decide anew.
    /// (Over a network that someone may be this very call, its first answer lost on the way.)
    /// </summary>
    Task<string?> TryWriteAsync(DocumentKey key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken);
}
