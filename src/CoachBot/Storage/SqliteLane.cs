using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>
/// One thread with one connection. Whatever waits when the thread comes round shares one transaction, so that under load
/// many writes cost one flush to the disk; nobody hears of success before the commit.
/// </summary>
internal sealed class SqliteLane : IDisposable
{
    /// <summary>How long SQLite itself waits for a lock that another process holds.</summary>
    public static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(2);

    /// <summary>How long a call waits for its place; with <see cref="LockPatience"/> two calls fit in a turn of 10 s.</summary>
    private static readonly TimeSpan QueuePatience = TimeSpan.FromSeconds(3);

    private readonly BlockingCollection<SqliteCall> _waiting = [];
    private readonly Func<SqliteConnection> _connect;
    private readonly bool _deferred;
    private readonly TimeProvider _time;
    private readonly Thread _thread;
    private int _disposed;

    public SqliteLane(string name, Func<SqliteConnection> connect, bool deferred, TimeProvider time)
    {
        _connect = connect;
        _deferred = deferred;
        _time = time;
        _thread = new Thread(Work) { Name = name, IsBackground = true };
        _thread.Start();
    }

    public async Task<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = new SqliteCall<T>(work);
        _waiting.Add(call, cancellationToken);
        try
        {
            try
            {
                return await call.Outcome.WaitAsync(QueuePatience, _time, cancellationToken);
            }
            catch (Exception exception) when (exception is TimeoutException or OperationCanceledException && !call.TryAbandon())
            {
                return await call.Outcome; // already under way: its outcome comes soon and must be told as it is
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new StoreUnavailableException(Describe(exception), exception);
        }
    }

    /// <summary>Finishes what waits and closes the file; a second time does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) is not 0)
            return;

        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
    }

    private void Work()
    {
        SqliteConnection? connection = null;
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            var calls = TakeWaiting(first);
            try
            {
                connection ??= _connect();
                using var transaction = connection.BeginTransaction(_deferred);
                calls.ForEach(call => call.Run(connection));
                transaction.Commit();
                calls.ForEach(call => call.Succeed());
            }
#pragma warning disable CA1031 // the thread outlives every failure, and each caller hears of it
            catch (Exception exception)
#pragma warning restore CA1031
            {
                // After a full disk or a vanished file the connection may be beyond use; the next call opens a fresh one.
                connection?.Dispose();
                connection = null;
                calls.ForEach(call => call.Fail(exception));
            }
        }

        connection?.Dispose();
    }

    private List<SqliteCall> TakeWaiting(SqliteCall first)
    {
        List<SqliteCall> calls = [first];
        while (_waiting.TryTake(out var next))
            calls.Add(next);
        calls.RemoveAll(static call => !call.TryStart());
        return calls;
    }

    private static string Describe(Exception exception) => exception switch
    {
        SqliteException sqlite => $"The SQLite file cannot be used now (SQLite error {sqlite.SqliteErrorCode}/{sqlite.SqliteExtendedErrorCode}).",
        TimeoutException => "The SQLite file is too busy: the call found no place in time.",
        _ => $"The SQLite file cannot be used now ({exception.GetType().Name}).",
    };
}
