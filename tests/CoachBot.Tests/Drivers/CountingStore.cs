using CoachBot.Storage;

namespace CoachBot.Tests.Drivers;

/// <summary>Counts the trips to a store.</summary>
internal sealed class CountingStore(ICoachStore store) : ICoachStore
{
    private int _reads;
    private int _writes;

    public int Reads => Volatile.Read(ref _reads);

    public int Writes => Volatile.Read(ref _writes);

    public Task<StoredDocument?> ReadAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        return store.ReadAsync(key, cancellationToken);
    }

    public Task<string?> TryWriteAsync(DocumentKey key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _writes);
        return store.TryWriteAsync(key, content, etag, cancellationToken);
    }
}
