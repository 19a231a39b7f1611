using System.Security.Cryptography;
using CoachBot.Organizers;
using CoachBot.Queues;
using CoachBot.Storage;

namespace CoachBot.CheckIns;

/// <summary>
/// Puts the one alarm that a document has into the queue. The message is sent before the document that names it is saved, so that no saved alarm
/// is without its message; a message whose document was not saved does nothing.
/// </summary>
internal sealed partial class AlarmQueue(ICheckInQueue queue, TimeProvider time, ILogger<AlarmQueue> logger)
{
    /// <summary>Whoever should have handled an alarm by then has had its time; its message is lost.</summary>
    public static readonly TimeSpan Lost = TimeSpan.FromMinutes(15);

    /// <param name="at">When it is due; null when nothing is.</param>
    /// <param name="messageOf">The message of an alarm.</param>
    public async Task PutAsync(IWoken woken, DateTimeOffset? at, Func<Alarm, QueuedCheckIn> messageOf, CancellationToken cancellationToken)
    {
        woken.AlarmVersion++;
        woken.Alarm = null;
        woken.LacksAlarm = false;
        if (at is not { } due) return;
        var alarm = new Alarm(woken.AlarmVersion, RandomNumberGenerator.GetHexString(8), due.ToUniversalTime());
        try
        {
            await queue.SendAsync(messageOf(alarm), DelayOf(alarm, time.GetUtcNow()), cancellationToken);
            woken.Alarm = alarm;
        }
        catch (StoreUnavailableException wrong)
        {
            // What somebody is doing goes on; the alarm is set later.
            LogLater(logger, wrong);
            woken.LacksAlarm = true;
        }
    }

    /// <summary>Until it is due, as far as one hop goes.</summary>
    public static TimeSpan DelayOf(Alarm alarm, DateTimeOffset now)
    {
        var delay = alarm.At - now;
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay > ICheckInQueue.LongestHop ? ICheckInQueue.LongestHop : delay;
    }

    [LoggerMessage(410, LogLevel.Warning, "The queue did not answer; the next moment of an organizer or a circle is put into it later")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
