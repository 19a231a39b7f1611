using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Drivers;

/// <summary>A fake clock that tells when someone has begun to wait, so that a test advances it neither too early nor by guess.</summary>
internal sealed class AwaitedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentDictionary<TimeSpan, SemaphoreSlim> _begun = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Begun(dueTime).Release();
        return timer;
    }

    /// <summary>Returns once one more timer of this length runs than were awaited before.</summary>
    public Task TimerAsync(TimeSpan length) => Begun(length).WaitAsync(TimeSpan.FromSeconds(30));

    private SemaphoreSlim Begun(TimeSpan length) => _begun.GetOrAdd(length, _ => new SemaphoreSlim(0));
}
