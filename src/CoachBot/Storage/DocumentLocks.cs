using System.Collections.Concurrent;

namespace CoachBot.Storage;

/// <summary>
/// Turns on one document wait for each other inside this process, so that a flood of taps does not become a
/// flood of conflicts. The ETag decides between processes.
/// </summary>
internal sealed class DocumentLocks
{
    private readonly ConcurrentDictionary<DocumentKey, Entry> _entries = new();

    public async Task<IDisposable> EnterAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        var entry = Rent(key);
        try
        {
            await entry.Semaphore.WaitAsync(cancellationToken);
        }
        catch
        {
            Return(key, entry);
            throw;
        }

        return new Lease(this, key, entry);
    }

    private Entry Rent(DocumentKey key)
    {
        while (true)
        {
            var entry = _entries.GetOrAdd(key, _ => new Entry());
            lock (entry)
            {
                // An entry that its last user has just left is gone from the table.
                if (entry.Retired) continue;
                entry.Users++;
                return entry;
            }
        }
    }

    private void Return(DocumentKey key, Entry entry)
    {
        lock (entry)
        {
            if (--entry.Users > 0) return;
            entry.Retired = true;
            _entries.TryRemove(key, out _);
        }

        entry.Semaphore.Dispose();
    }

    private sealed class Entry
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }

        public bool Retired { get; set; }
    }

    private sealed class Lease(DocumentLocks locks, DocumentKey key, Entry entry) : IDisposable
    {
        public void Dispose()
        {
            entry.Semaphore.Release();
            locks.Return(key, entry);
        }
    }
}
