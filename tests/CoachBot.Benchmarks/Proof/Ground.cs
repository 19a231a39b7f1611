using System.Globalization;
using CoachBot.Organizers;
using CoachBot.Queues;
using CoachBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Benchmarks.Proof;

/// <summary>A store and a queue that this process shares with those it starts.</summary>
internal sealed class Ground(ICoachStore store, ICheckInQueue queue, IReadOnlyDictionary<string, string> settings, IDisposable? keeper = null) : IDisposable
{
    public ICheckInQueue Queue => queue;

    public OrganizerDocuments Documents { get; } = new(
        new StoredJson(store), new DocumentSaver(TimeProvider.System, NullLogger<DocumentSaver>.Instance));

    /// <summary>What leads a bot there, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings => settings;

    /// <param name="name">Of the container, and what the queues' names begin with.</param>
    public static async Task<Ground> AzureAsync(string connectionString, string name)
    {
        var options = new AzureBlobsOptions { ConnectionString = connectionString, Container = name, QueuePrefix = name };
        var store = new AzureBlobStore(AzureBlobAccount.Container(options, AzureBlobAccount.Bounded()), TimeProvider.System);
        var queue = new AzureCheckInQueue(AzureQueues.Of(options, AzureQueues.Bounded()), TimeProvider.System);
        await store.OpenAsync(CancellationToken.None);
        await queue.OpenAsync(CancellationToken.None);
        return new Ground(store, queue, new Dictionary<string, string>
        {
            ["Storage__Provider"] = "AzureBlobs",
            ["Storage__AzureBlobs__ConnectionString"] = connectionString,
            ["Storage__AzureBlobs__Container"] = name,
            ["Storage__AzureBlobs__QueuePrefix"] = name,
            ["Storage__AzureBlobs__Queues"] = options.Queues.ToString(CultureInfo.InvariantCulture),
        });
    }

    public static Ground Sqlite(string path)
    {
        var file = new SqliteFile(path, TimeProvider.System, SqliteStore.Schema, SqliteCheckInQueue.Schema);
        return new Ground(new SqliteStore(file), new SqliteCheckInQueue(file, TimeProvider.System), new Dictionary<string, string>
        {
            ["Storage__Provider"] = "Sqlite",
            ["Storage__Sqlite__Path"] = path,
        }, file);
    }

    /// <summary>Asks again for a minute while the store or the queue does not answer: the machine may be busy with what is proved.</summary>
    public static async Task<T> PatientlyAsync<T>(Func<Task<T>> work)
    {
        var from = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return await work();
            }
            catch (StoreUnavailableException) when (TimeProvider.System.GetElapsedTime(from) < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
            }
        }
    }

    public Task<(long Waiting, long Poisoned)> CountAsync() => PatientlyAsync(() => queue.CountAsync(CancellationToken.None));

    public async Task<OrganizerDocument> ReadAsync(OrganizerId organizer) =>
        (await PatientlyAsync(() => Documents.ReadAsync(organizer, CancellationToken.None))).Document;

    public void Dispose() => keeper?.Dispose();
}
