using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Drivers;

/// <summary>
/// A fake clock on which a pause is over as soon as someone begins it, so that a retry needs no waiting; a timeout still comes only
/// when a test advances the clock to it.
/// </summary>
internal sealed class QuickClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        // Task.Delay hands its task to the timer; a timeout hands its cancellation.
        if (state is Task)
        {
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
