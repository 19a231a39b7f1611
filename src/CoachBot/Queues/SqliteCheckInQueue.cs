using System.Globalization;
using System.Security.Cryptography;
using CoachBot.Storage;
using Microsoft.Data.Sqlite;

namespace CoachBot.Queues;

/// <summary>All messages in one table of the SQLite file; what the queue writes joins the commits of the store.</summary>
internal sealed class SqliteCheckInQueue(SqliteFile file, TimeProvider time) : ICheckInQueue
{
    /// <summary>Times are milliseconds since 1970. An id is never given out again; the receipt is null while nobody has received.</summary>
    public static readonly SqliteSchema Schema = new(
        """
        CREATE TABLE IF NOT EXISTS check_ins (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, visible_at INTEGER NOT NULL, deliveries INTEGER NOT NULL DEFAULT 0,
            receipt TEXT, content TEXT NOT NULL, poisoned INTEGER NOT NULL DEFAULT 0) STRICT
        """,
        "DROP INDEX IF EXISTS check_ins_by_visibility",
        "CREATE INDEX IF NOT EXISTS check_ins_by_tenant ON check_ins (poisoned, tenant, visible_at)");

    private const string Mine = "id = @id AND receipt = @receipt AND poisoned = 0";

    // Whose turn it was last; only the file's writing thread asks.
    private string _last = "";

    public Task SendAsync(QueuedCheckIn message, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueArguments.CheckDelay(delay);
        return file.WriteAsync(
            connection => Execute(
                connection,
                "INSERT INTO check_ins (tenant, visible_at, content) VALUES (@tenant, @visible, @content)",
                ("@tenant", message.Tenant), ("@visible", After(delay)), ("@content", QueueText.Write(message))),
            cancellationToken);
    }

    /// <summary>Each tenant in turn, so that nobody waits behind another's backlog; of each, what has been visible longest.</summary>
    public async Task<IReadOnlyList<ReceivedCheckIn>> ReceiveAsync(int most, TimeSpan hidden, Func<string, int> room, CancellationToken cancellationToken)
    {
        QueueArguments.CheckReceiving(most, hidden);
        // Looks first: one who finds nothing to do must not write to the disk each time.
        return await file.ReadAsync(connection => Served(connection, room).Count > 0, cancellationToken)
            ? await file.WriteAsync(connection => Claim(connection, most, hidden, room), cancellationToken)
            : [];
    }

    public async Task<ReceivedCheckIn?> TryPostponeAsync(ReceivedCheckIn received, QueuedCheckIn message, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueArguments.CheckDelay(delay);
        var next = received with { Message = message, Receipt = NewReceipt() };
        var changed = await file.WriteAsync(
            connection => Execute(
                connection,
                $"UPDATE check_ins SET tenant = @tenant, visible_at = @visible, content = @content, receipt = @next WHERE {Mine}",
                ("@tenant", message.Tenant), ("@visible", After(delay)), ("@content", QueueText.Write(message)), ("@next", next.Receipt), Id(received), Receipt(received)),
            cancellationToken);
        return changed == 1 ? next : null;
    }

    public Task DeleteAsync(ReceivedCheckIn received, CancellationToken cancellationToken) => file.WriteAsync(
        connection => Execute(connection, $"DELETE FROM check_ins WHERE {Mine}", Id(received), Receipt(received)), cancellationToken);

    public Task PoisonAsync(ReceivedCheckIn received, CancellationToken cancellationToken) => file.WriteAsync(
        connection => Execute(connection, $"UPDATE check_ins SET poisoned = 1, receipt = NULL WHERE {Mine}", Id(received), Receipt(received)), cancellationToken);

    public Task<(long Waiting, long Poisoned)> CountAsync(CancellationToken cancellationToken) => file.ReadAsync(
        static connection => (Count(connection, 0), Count(connection, 1)), cancellationToken);

    private List<ReceivedCheckIn> Claim(SqliteConnection connection, int most, TimeSpan hidden, Func<string, int> room)
    {
        var served = Served(connection, room);
        List<ReceivedCheckIn> claimed = [];
        // From the one after the last on, and then from the beginning.
        var first = served.FindIndex(one => string.CompareOrdinal(one.Tenant, _last) > 0);
        foreach (var (tenant, places) in served.Skip(first).Concat(served.Take(first)))
        {
            if (claimed.Count == most) break;
            claimed.AddRange(Visible(connection, tenant, Math.Min(Math.Min(places, most - claimed.Count), Math.Max(1, most / served.Count))));
            _last = tenant;
        }

        foreach (var one in claimed)
        {
            Execute(
                connection,
                "UPDATE check_ins SET visible_at = @visible, deliveries = @deliveries, receipt = @receipt WHERE id = @id",
                ("@visible", After(hidden)), ("@deliveries", one.Deliveries), Id(one), Receipt(one));
        }

        return claimed;
    }

    /// <summary>The tenants with something visible, as the file orders them, and how much of it there is room for.</summary>
    private List<(string Tenant, int Places)> Served(SqliteConnection connection, Func<string, int> room)
    {
        // From tenant to tenant, whatever each has waiting: DISTINCT would read all of it.
        using var command = Command(
            connection,
            """
            WITH RECURSIVE tenants (tenant) AS (
                SELECT (SELECT tenant FROM check_ins WHERE poisoned = 0 ORDER BY tenant LIMIT 1)
                UNION ALL
                SELECT (SELECT next.tenant FROM check_ins AS next WHERE next.poisoned = 0 AND next.tenant > tenants.tenant ORDER BY next.tenant LIMIT 1)
                FROM tenants WHERE tenants.tenant IS NOT NULL)
            SELECT tenant FROM tenants WHERE tenant IS NOT NULL
                AND EXISTS (SELECT 1 FROM check_ins AS due WHERE due.poisoned = 0 AND due.tenant = tenants.tenant AND due.visible_at <= @now)
            """,
            [("@now", After(TimeSpan.Zero))]);
        using var row = command.ExecuteReader();
        List<(string Tenant, int Places)> served = [];
        while (row.Read())
        {
            var tenant = row.GetString(0);
            if (room(tenant) is > 0 and var places) served.Add((tenant, places));
        }

        return served;
    }

    /// <summary>Those of a tenant that have been visible longest, as they would be received.</summary>
    private List<ReceivedCheckIn> Visible(SqliteConnection connection, string tenant, int most)
    {
        using var command = Command(
            connection,
            "SELECT id, deliveries + 1, content FROM check_ins WHERE poisoned = 0 AND tenant = @tenant AND visible_at <= @now ORDER BY visible_at, id LIMIT @most",
            [("@tenant", tenant), ("@now", After(TimeSpan.Zero)), ("@most", most)]);
        using var row = command.ExecuteReader();
        List<ReceivedCheckIn> visible = [];
        while (row.Read())
        {
            visible.Add(new ReceivedCheckIn(
                row.GetInt64(0).ToString(CultureInfo.InvariantCulture), row.GetInt64(1), QueueText.Read(row.GetString(2)), NewReceipt()));
        }

        return visible;
    }

    private long After(TimeSpan delay) => (time.GetUtcNow() + delay).ToUnixTimeMilliseconds();

    private static string NewReceipt() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static long Count(SqliteConnection connection, int poisoned)
    {
        using var command = Command(connection, "SELECT COUNT(*) FROM check_ins WHERE poisoned = @poisoned", [("@poisoned", poisoned)]);
        return (long)command.ExecuteScalar()!;
    }

    private static (string, object) Id(ReceivedCheckIn received) => ("@id", long.Parse(received.Id, CultureInfo.InvariantCulture));

    private static (string, object) Receipt(ReceivedCheckIn received) => ("@receipt", received.Receipt);

    private static int Execute(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // the statements are constants of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
