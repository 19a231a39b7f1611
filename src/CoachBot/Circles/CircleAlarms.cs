using System.Security.Cryptography;
using CoachBot.CheckIns;
using CoachBot.Organizers;
using CoachBot.Queues;
using CoachBot.Storage;

namespace CoachBot.Circles;

/// <summary>
/// Keeps one message in the queue for a circle with something ahead: the end of a step, a reminder, what is to be cleared, and, while something
/// is still to be posted, a moment from now. It is sent before the document that names it is saved.
/// </summary>
internal sealed partial class CircleAlarms(ICheckInQueue queue, TimeProvider time, ILogger<CircleAlarms> logger)
{
    /// <summary>When somebody looks whether what was to be posted has been.</summary>
    public static readonly TimeSpan Unposted = TimeSpan.FromSeconds(30);

    // Whoever should have handled it has had its time; its message is lost.
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(15);

    /// <param name="next">When there is something to do; null when there is nothing.</param>
    public async Task SetAsync(CircleId id, CircleDocument document, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (IsSet(document, next, now)) return;
        document.AlarmVersion++;
        document.Alarm = null;
        document.LacksAlarm = false;
        if (next is not { } at) return;
        var alarm = new Alarm(document.AlarmVersion, RandomNumberGenerator.GetHexString(8), at.ToUniversalTime());
        try
        {
            await queue.SendAsync(MessageOf(id, alarm), Alarms.DelayOf(alarm, now), cancellationToken);
            document.Alarm = alarm;
        }
        catch (StoreUnavailableException wrong)
        {
            LogLater(logger, wrong);
            document.LacksAlarm = true;
        }
    }

    private static QueuedCheckIn MessageOf(CircleId id, Alarm alarm) =>
        new() { Tenant = id.Tenant, User = "", Circle = id.Channel, Version = alarm.Version, Mark = alarm.Mark, At = alarm.At };

    // One that comes too early finds nothing to do and sets the next: cheaper than a new one with every answer.
    private static bool IsSet(CircleDocument document, DateTimeOffset? next, DateTimeOffset now) =>
        !document.LacksAlarm && (document.Alarm is { } alarm ? next is null || (alarm.At <= next && alarm.At > now - Lost) : next is null);

    [LoggerMessage(450, LogLevel.Warning, "The queue did not answer; a circle's next moment is put into it later")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
