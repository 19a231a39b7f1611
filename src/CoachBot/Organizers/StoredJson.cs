using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Storage;

namespace CoachBot.Organizers;

/// <summary>
/// Reads and writes documents as JSON. One that cannot be read, or that a newer version of the bot wrote, is
/// copied aside and left as it is: nothing overwrites it, and the caller hears why.
/// </summary>
internal sealed class StoredJson(ICoachStore store)
{
    /// <param name="type">The document's type.</param>
    /// <param name="isReadable">Whether this program knows the document's version.</param>
    /// <returns>The document and its ETag; nulls when there is none.</returns>
    /// <exception cref="UnreadableDocumentException">What is stored cannot be read by this version.</exception>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<(T? Document, string? ETag)> ReadAsync<T>(
        DocumentKey key, JsonTypeInfo<T> type, Func<T, bool> isReadable, CancellationToken cancellationToken)
        where T : class
    {
        var stored = await store.ReadAsync(key, cancellationToken);
        if (stored is null) return (null, null);
        try
        {
            var document = JsonSerializer.Deserialize(stored.Content.Span, type);
            if (document is not null && isReadable(document)) return (document, stored.ETag);
            throw new UnreadableDocumentException(key, "its version is not one that this program reads", null);
        }
        catch (Exception wrong) when (wrong is UnreadableDocumentException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            await store.TryWriteAsync(DocumentKey.Aside(key, stored.ETag), stored.Content, null, cancellationToken);
            throw wrong as UnreadableDocumentException ?? new UnreadableDocumentException(key, Reason(wrong), null);
        }
    }

    /// <returns>The new ETag; null when someone else wrote first.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public Task<string?> TryWriteAsync<T>(DocumentKey key, T document, JsonTypeInfo<T> type, string? etag, CancellationToken cancellationToken) =>
        store.TryWriteAsync(key, JsonSerializer.SerializeToUtf8Bytes(document, type), etag, cancellationToken);

    // A JSON error's message can quote what was written; its place cannot.
    private static string Reason(Exception wrong) => wrong is JsonException { LineNumber: { } line } json
        ? $"it is not readable at line {line + 1}, byte {json.BytePositionInLine}"
        : $"it is not readable ({wrong.GetType().Name})";
}
