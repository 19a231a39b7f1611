using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>A call that waits for its lane: either the lane starts it or its caller abandons it, never both.</summary>
internal abstract class SqliteCall
{
    private int _claimed;

    public bool TryStart() => TryClaim();

    public bool TryAbandon() => TryClaim();

    public abstract void Run(SqliteConnection connection);

    public abstract void Succeed();

    public abstract void Fail(Exception exception);

    private bool TryClaim() => Interlocked.Exchange(ref _claimed, 1) is 0;
}

internal sealed class SqliteCall<T>(Func<SqliteConnection, T> work) : SqliteCall
{
    private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Outcome => _outcome.Task;

    public override void Run(SqliteConnection connection) => _result = work(connection);

    public override void Succeed() => _outcome.SetResult(_result);

    public override void Fail(Exception exception) => _outcome.SetException(exception);
}
