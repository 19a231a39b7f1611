using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>All documents in one table of the SQLite file.</summary>
internal sealed class SqliteStore(SqliteFile file) : ICoachStore
{
    public static readonly SqliteSchema Schema = new(
        "CREATE TABLE IF NOT EXISTS documents (path TEXT PRIMARY KEY, etag TEXT NOT NULL, content BLOB NOT NULL) STRICT");

    /// <summary>Proves that the file can be opened and written. Throws <see cref="StoreUnavailableException"/>.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) => file.WriteAsync(ProveWriting, cancellationToken);

    public Task<StoredDocument?> ReadAsync(DocumentKey key, CancellationToken cancellationToken) =>
        file.ReadAsync(connection => Read(connection, key), cancellationToken);

    public Task<string?> TryWriteAsync(DocumentKey key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken) =>
        file.WriteAsync(connection => TryWrite(connection, key, content, etag), cancellationToken);

    private static int ProveWriting(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM documents WHERE 0";
        return command.ExecuteNonQuery();
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
}
