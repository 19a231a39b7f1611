using CoachBot.Storage;

namespace CoachBot.Tests.Drivers;

/// <summary>Stands before a store: writes down its trips, tells when something was written, and lets a test spoil a trip.</summary>
internal sealed class ScriptedStore(ICoachStore store) : ICoachStore
{
    private readonly Lock _gate = new();
    private readonly List<string> _trips = [];
    private readonly List<DocumentKey> _written = [];
    private readonly List<(string Folder, int Times, TaskCompletionSource Done)> _awaited = [];

    public Func<DocumentKey, Func<Task<StoredDocument?>>, Task<StoredDocument?>> Reading { get; set; } = (_, read) => read();

    public Func<DocumentKey, Func<Task<string?>>, Task<string?>> Writing { get; set; } = (_, write) => write();

    /// <summary>As "read organizers" or "write journal", in order.</summary>
    public IReadOnlyList<string> Trips
    {
        get
        {
            lock (_gate) return [.. _trips];
        }
    }

    public static StoreUnavailableException Unavailable => new("The store is away.", new TimeoutException());

    public Task<StoredDocument?> ReadAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        Note($"read {Folder(key)}");
        return Reading(key, () => store.ReadAsync(key, cancellationToken));
    }

    public async Task<string?> TryWriteAsync(DocumentKey key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken)
    {
        Note($"write {Folder(key)}");
        var next = await Writing(key, () => store.TryWriteAsync(key, content, etag, cancellationToken));
        if (next is not null) NoteWritten(key);
        return next;
    }

    /// <summary>Returns once documents of a folder, such as "journal", were written so often since the start.</summary>
    public Task WrittenAsync(string folder, int times)
    {
        lock (_gate)
        {
            if (CountOf(folder) >= times) return Task.CompletedTask;
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((folder, times, done));
            return done.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    private void Note(string trip)
    {
        lock (_gate) _trips.Add(trip);
    }

    private void NoteWritten(DocumentKey key)
    {
        lock (_gate)
        {
            _written.Add(key);
            foreach (var wait in _awaited.Where(wait => CountOf(wait.Folder) >= wait.Times)) wait.Done.TrySetResult();
        }
    }

    private int CountOf(string folder) => _written.Count(key => Folder(key) == folder);

    private static string Folder(DocumentKey key) => key.Path.Split('/')[0];
}
