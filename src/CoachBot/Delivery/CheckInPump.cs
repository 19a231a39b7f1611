using CoachBot.CheckIns;
using CoachBot.Queues;
using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.Delivery;

/// <summary>Takes due messages out of the queue, a few at a time; any number of processes do so beside each other.</summary>
internal sealed partial class CheckInPump(
    ICheckInQueue queue, CheckInDelivery delivery, TenantPace pace, IOptions<CheckInOptions> options, TimeProvider time, ILogger<CheckInPump> logger) : BackgroundService
{
    // Few: whoever is in the middle of a conversation goes first.
    private const int AtOnce = 8;

    // What is only put back costs little, and others may stand behind it.
    private const int MostPassedOver = 32;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Trouble = TimeSpan.FromSeconds(5);

    // A backlog that the queue cannot leave alone is passed over at this pace, so that it does not take the machine.
    private static readonly TimeSpan PassingOver = TimeSpan.FromMilliseconds(50);

    /// <summary>When the queue answered last; null when it has not yet.</summary>
    public DateTimeOffset? LastAnswer { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Send) return;
        var most = AtOnce;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = TimeSpan.Zero;
            try
            {
                var since = time.GetTimestamp();
                var batch = await queue.ReceiveAsync(most, options.Value.Lease, pace.Room, stoppingToken);
                LastAnswer = time.GetUtcNow();
                var done = await Task.WhenAll(batch.Select(received => HandleAsync(received, since, stoppingToken)));
                var isPassing = batch.Count > 0 && Array.TrueForAll(done, handled => !handled);
                most = isPassing ? MostPassedOver : AtOnce;
                pause = isPassing ? PassingOver : batch.Count > 0 ? TimeSpan.Zero : pace.IsAnyFull ? TenantPace.Near : Idle;
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                LogQueue(logger, wrong);
                pause = Trouble;
            }

            if (pause > TimeSpan.Zero) await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Handles one message; whatever goes wrong with it, the others go on.</summary>
    /// <returns>False when it was only put back, for its tenant's sake.</returns>
    public async Task<bool> HandleAsync(ReceivedCheckIn received, long since, CancellationToken cancellationToken)
    {
        try
        {
            return await delivery.HandleAsync(received, since, cancellationToken);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // It comes back by itself; too often, and it goes to the poison queue.
            LogFailed(logger, wrong);
            return true;
        }
    }

    [LoggerMessage(440, LogLevel.Warning, "The queue of check-ins did not answer")]
    private static partial void LogQueue(ILogger logger, Exception exception);

    [LoggerMessage(441, LogLevel.Error, "A due check-in could not be handled; its message comes back")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
