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
        var (document, problem) = Parse(stored, type, isReadable);
        if (document is not null) return (document, stored.ETag);
        await store.TryWriteAsync(DocumentKey.Aside(key, stored.ETag), stored.Content, null, cancellationToken);
        throw new UnreadableDocumentException(key, problem);
    }

    /// <returns>The new ETag; null when someone else wrote first.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public Task<string?> TryWriteAsync<T>(DocumentKey key, T document, JsonTypeInfo<T> type, string? etag, CancellationToken cancellationToken) =>
        store.TryWriteAsync(key, JsonSerializer.SerializeToUtf8Bytes(document, type), etag, cancellationToken);

    private static (T? Document, string Problem) Parse<T>(StoredDocument stored, JsonTypeInfo<T> type, Func<T, bool> isReadable)
        where T : class
    {
        try
        {
            var document = JsonSerializer.Deserialize(stored.Content.Span, type);
            return document is not null && isReadable(document) ? (document, "") : (null, "its version is not one that this program reads");
        }
#pragma warning disable CA1031 // nothing happens in there but reading, so whatever goes wrong, what is stored is what is wrong
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            return (null, Reason(wrong));
        }
    }

    // A JSON error's message can quote what was written; its place cannot.
    private static string Reason(Exception wrong) => wrong is JsonException { LineNumber: { } line } json
        ? $"it is not readable at line {line + 1}, byte {json.BytePositionInLine}"
        : $"it is not readable ({wrong.GetType().Name})";
}
