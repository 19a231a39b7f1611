using System.Collections.Concurrent;

namespace CoachBot.Organizers;

/// <summary>
/// Turns of one organizer wait for each other inside this process, so that a flood of taps does not become a
/// flood of conflicts. The ETag decides between processes.
/// </summary>
internal sealed class OrganizerLocks
{
    private readonly ConcurrentDictionary<OrganizerId, Entry> _entries = new();

    public async Task<IDisposable> EnterAsync(OrganizerId organizer, CancellationToken cancellationToken)
    {
        var entry = Rent(organizer);
        try
        {
            await entry.Semaphore.WaitAsync(cancellationToken);
        }
        catch
        {
            Return(organizer, entry);
            throw;
        }

        return new Lease(this, organizer, entry);
    }

    private Entry Rent(OrganizerId organizer)
    {
        while (true)
        {
            var entry = _entries.GetOrAdd(organizer, _ => new Entry());
            lock (entry)
            {
                // An entry that its last user has just left is gone from the table.
                if (entry.Retired) continue;
                entry.Users++;
                return entry;
            }
        }
    }

    private void Return(OrganizerId organizer, Entry entry)
    {
        lock (entry)
        {
            if (--entry.Users > 0) return;
            entry.Retired = true;
            _entries.TryRemove(organizer, out _);
        }

        entry.Semaphore.Dispose();
    }

    private sealed class Entry
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }

        public bool Retired { get; set; }
    }

    private sealed class Lease(OrganizerLocks locks, OrganizerId organizer, Entry entry) : IDisposable
    {
        public void Dispose()
        {
            entry.Semaphore.Release();
            locks.Return(organizer, entry);
        }
    }
}
