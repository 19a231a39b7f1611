using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>
/// One SQLite file for all that is kept. SQLite works synchronously, so calls queue for two threads of the file's own,
/// one that reads and one that writes: however many turns wait, none of them holds a thread of the pool.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly string _path;
    private readonly IReadOnlyList<SqliteSchema> _schemas;
    private readonly SqliteLane _reads;
    private readonly SqliteLane _writes;

    /// <param name="path">The file; it and its folder are created when they are missing.</param>
    /// <param name="time">The clock of the time-outs.</param>
    /// <param name="schemas">The tables that are created when they are missing.</param>
    public SqliteFile(string path, TimeProvider time, params IEnumerable<SqliteSchema> schemas)
    {
        _path = Path.GetFullPath(path);
        _schemas = [.. schemas];
        _reads = new SqliteLane("SQLite reads", Connect, deferred: true, time);
        _writes = new SqliteLane("SQLite writes", Connect, deferred: false, time);
    }

    /// <summary>Runs what only reads; no lock of a writer delays it. Throws <see cref="StoreUnavailableException"/>.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => _reads.RunAsync(work, cancellationToken);

    /// <summary>Runs what writes, in one transaction with whatever else waits, and ends after the commit. Throws <see cref="StoreUnavailableException"/>.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => _writes.RunAsync(work, cancellationToken);

    public void Dispose()
    {
        _reads.Dispose();
        _writes.Dispose();
    }

    private SqliteConnection Connect()
    {
        CreateFolder();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Pooling = false, // a lane keeps its connection, and closing it must close the file
            DefaultTimeout = (int)SqliteLane.LockPatience.TotalSeconds,
        }.ConnectionString);
        try
        {
            connection.Open();
            // The write-ahead log lets reads pass a write; FULL flushes each commit, as an answered turn must outlive a power cut.
            Execute(connection, $"PRAGMA busy_timeout = {SqliteLane.LockPatience.TotalMilliseconds:F0}");
            Execute(connection, "PRAGMA journal_mode = WAL");
            Execute(connection, "PRAGMA synchronous = FULL");
            foreach (var statement in _schemas.SelectMany(schema => schema.Statements))
                Execute(connection, statement);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void CreateFolder()
    {
        var folder = Path.GetDirectoryName(_path)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else // a folder of ours holds private notes: nobody else on the machine may look in
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the statements are constants of the product
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
