using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>
/// All documents in one SQLite file. SQLite works synchronously, so calls queue for two threads of the store's own,
/// one that reads and one that writes: however many turns wait, none of them holds a thread of the pool.
/// </summary>
internal sealed class SqliteStore : ICoachStore, IDisposable
{
    private readonly string _path;
    private readonly SqliteLane _reads;
    private readonly SqliteLane _writes;

    /// <param name="path">The file; it and its folder are created when they are missing.</param>
    /// <param name="time">The clock of the time-outs.</param>
    public SqliteStore(string path, TimeProvider time)
    {
        _path = Path.GetFullPath(path);
        _reads = new SqliteLane("SQLite reads", Connect, deferred: true, time);
        _writes = new SqliteLane("SQLite writes", Connect, deferred: false, time);
    }

    /// <summary>Proves that the file can be opened and written. Throws <see cref="StoreUnavailableException"/>.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) => _writes.RunAsync(
        static connection => Execute(connection, "DELETE FROM documents WHERE 0"), cancellationToken);

    public Task<StoredDocument?> ReadAsync(DocumentKey key, CancellationToken cancellationToken) =>
        _reads.RunAsync(connection => Read(connection, key), cancellationToken);

    public Task<string?> TryWriteAsync(DocumentKey key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken) =>
        _writes.RunAsync(connection => TryWrite(connection, key, content, etag), cancellationToken);

    public void Dispose()
    {
        _reads.Dispose();
        _writes.Dispose();
    }

    private static StoredDocument? Read(SqliteConnection connection, DocumentKey key)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT content, etag FROM documents WHERE path = @path";
        command.Parameters.AddWithValue("@path", key.Path);
        using var row = command.ExecuteReader();
        return row.Read() ? new StoredDocument(row.GetFieldValue<byte[]>(0), row.GetString(1)) : null;
    }

    private static string? TryWrite(SqliteConnection connection, DocumentKey key, ReadOnlyMemory<byte> content, string? etag)
    {
        // Random, so that a document that was erased and made anew never meets an ETag of its former life.
        var next = RandomNumberGenerator.GetHexString(32, lowercase: true);
        using var command = connection.CreateCommand();
        if (etag is null)
        {
            command.CommandText = "INSERT INTO documents (path, etag, content) VALUES (@path, @next, @content) ON CONFLICT (path) DO NOTHING";
        }
        else
        {
            command.CommandText = "UPDATE documents SET etag = @next, content = @content WHERE path = @path AND etag = @etag";
            command.Parameters.AddWithValue("@etag", etag);
        }

        command.Parameters.AddWithValue("@path", key.Path);
        command.Parameters.AddWithValue("@next", next);
        command.Parameters.AddWithValue("@content", content.ToArray());
        return command.ExecuteNonQuery() is 1 ? next : null;
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
            Execute(connection, "CREATE TABLE IF NOT EXISTS documents (path TEXT PRIMARY KEY, etag TEXT NOT NULL, content BLOB NOT NULL) STRICT");
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

    private static int Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the statements are constants of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }
}
