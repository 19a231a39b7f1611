using System.Reflection;
using CoachBot.Storage;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Storage;

public sealed class DocumentLocksTests
{
    private readonly DocumentLocks _locks = new();

    [Fact]
    public async Task One_organizers_turns_wait_for_each_other()
    {
        var (inside, most, done) = (0, 0, 0);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            using var lease = await _locks.EnterAsync(Kept.Of().Document, CancellationToken.None);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            done++;
        })));

        Assert.Equal((1, 200), (most, done));
        Assert.Equal(0, Entries);
    }

    [Fact]
    public async Task Another_organizer_does_not_wait()
    {
        using var one = await _locks.EnterAsync(Kept.Of("one").Document, CancellationToken.None);
        using var two = await _locks.EnterAsync(Kept.Of("two").Document, CancellationToken.None);

        Assert.Equal(2, Entries);
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_nothing_behind()
    {
        using var patience = new CancellationTokenSource();
        var lease = await _locks.EnterAsync(Kept.Of().Document, CancellationToken.None);
        var waiting = _locks.EnterAsync(Kept.Of().Document, patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, Entries);
        lease.Dispose();

        Assert.Equal(0, Entries);
        using var again = await _locks.EnterAsync(Kept.Of().Document, CancellationToken.None);
    }

    private int Entries => ((System.Collections.ICollection)typeof(DocumentLocks)
        .GetField("_entries", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(_locks)!).Count;
}
