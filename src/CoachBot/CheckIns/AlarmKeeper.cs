using System.Threading.Channels;
using CoachBot.Organizers;
using CoachBot.Storage;

namespace CoachBot.CheckIns;

/// <summary>Sets alarms that could not be set because the queue did not answer. What a dying process leaves, the organizer's next turn sets.</summary>
internal sealed partial class AlarmKeeper(
    OrganizerDocuments documents, DocumentLocks locks, Alarms alarms, TimeProvider time, ILogger<AlarmKeeper> logger) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private readonly Channel<OrganizerId> _waiting = Channel.CreateUnbounded<OrganizerId>(new() { SingleReader = true });

    public void Remember(OrganizerId organizer) => _waiting.Writer.TryWrite(organizer);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var organizer in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            var isSet = false;
            try
            {
                isSet = await SetAsync(organizer, stoppingToken);
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                LogLater(logger, wrong);
            }

            if (isSet) continue;
            Remember(organizer);
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task<bool> SetAsync(OrganizerId organizer, CancellationToken cancellationToken)
    {
        using var lease = await locks.EnterAsync(organizer.Document, cancellationToken);
        var (_, isSet) = await documents.SaveAsync(
            organizer,
            async document =>
            {
                if (!document.CheckIns.LacksAlarm) return Change.Leave(true);
                await alarms.SetAsync(organizer, document, cancellationToken);
                return document.CheckIns.LacksAlarm ? Change.Leave(false) : Change.Save(true);
            },
            cancellationToken);
        return isSet;
    }

    [LoggerMessage(411, LogLevel.Warning, "The next check-in of an organizer could not be put into the queue yet")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
