using CoachBot.CheckIns;
using CoachBot.Delivery;
using CoachBot.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Drivers;

/// <summary>Lets time pass for a bot whose own pump stands still, so that what came due has been sent when a test goes on.</summary>
internal static class Passing
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    /// <summary>Sends what is due now.</summary>
    public static async Task SendDueAsync(this BotHost host)
    {
        var (queue, pump) = (host.Services.GetRequiredService<ICheckInQueue>(), host.Services.GetRequiredService<CheckInPump>());
        var (time, lease) = (host.Services.GetRequiredService<TimeProvider>(), new CheckInOptions().Lease);
        while (true)
        {
            var since = time.GetTimestamp();
            var batch = await queue.ReceiveAsync(8, lease, CancellationToken.None);
            if (batch.Count == 0) return;
            foreach (var received in batch) await pump.HandleAsync(received, since, CancellationToken.None);
        }
    }

    /// <summary>Moves the clock on to a moment, a step at a time (five minutes), and sends what comes due on the way.</summary>
    public static async Task PassAsync(this BotHost host, FakeTimeProvider clock, DateTimeOffset until, TimeSpan? step = null)
    {
        await host.SendDueAsync();
        while (clock.GetUtcNow() < until)
        {
            var left = until - clock.GetUtcNow();
            clock.Advance(left < (step ?? Step) ? left : step ?? Step);
            await host.SendDueAsync();
        }
    }
}
