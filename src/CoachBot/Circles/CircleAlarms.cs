using CoachBot.CheckIns;
using CoachBot.Organizers;
using CoachBot.Queues;

namespace CoachBot.Circles;

/// <summary>
/// Keeps one message in the queue for a circle with something ahead: the end of a step, a reminder, what is to be cleared, and, while something
/// is still to be posted, a moment from now.
/// </summary>
internal sealed class CircleAlarms(AlarmQueue queue, TimeProvider time)
{
    /// <summary>When somebody looks whether what was to be posted has been.</summary>
    public static readonly TimeSpan Unposted = TimeSpan.FromSeconds(30);

    /// <param name="next">When there is something to do; null when there is nothing.</param>
    public Task SetAsync(CircleId id, CircleDocument document, DateTimeOffset? next, CancellationToken cancellationToken) =>
        IsSet(document, next, time.GetUtcNow()) ? Task.CompletedTask : queue.PutAsync(document, next, alarm => MessageOf(id, alarm), cancellationToken);

    private static QueuedCheckIn MessageOf(CircleId id, Alarm alarm) =>
        new() { Tenant = id.Tenant, User = "", Circle = id.Channel, Version = alarm.Version, Mark = alarm.Mark, At = alarm.At };

    // One that comes too early finds nothing to do and sets the next: cheaper than a new one with every answer.
    private static bool IsSet(CircleDocument document, DateTimeOffset? next, DateTimeOffset now) =>
        !document.LacksAlarm && (document.Alarm is { } alarm ? next is null || (alarm.At <= next && alarm.At > now - AlarmQueue.Lost) : next is null);
}
