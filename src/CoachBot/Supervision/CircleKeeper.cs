using CoachBot.Circles;

namespace CoachBot.Supervision;

/// <summary>Sets the alarm of a circle for which the queue did not answer. What a dying process leaves, the circle's next turn sets.</summary>
internal sealed partial class CircleKeeper(CircleDesk desk, TimeProvider time, ILogger<CircleKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in desk.Lacking.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                // Saved without one again, it comes round again.
                await desk.ChangeAsync(id, _ => false, stoppingToken);
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                LogLater(logger, wrong);
            }
        }
    }

    [LoggerMessage(467, LogLevel.Warning, "The next moment of a circle could not be put into the queue yet")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
