using System.Security.Cryptography;
using CoachBot.Organizers;
using CoachBot.Queues;
using CoachBot.Settings;
using CoachBot.Storage;

namespace CoachBot.CheckIns;

/// <summary>
/// Keeps one message in the queue for an organizer with check-ins ahead: the one that is due first. The message is sent before the document that
/// names it is saved, so that no saved alarm is without its message; a message whose document was not saved does nothing.
/// </summary>
internal sealed partial class Alarms(Schedules schedules, ICheckInQueue queue, TimeProvider time, ILogger<Alarms> logger)
{
    // Whoever should have handled it has had its time; its message is lost.
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(15);

    /// <summary>Notes where the organizer is to be found, and that there is somebody.</summary>
    public void Meet(OrganizerDocument document, Activity activity)
    {
        var (state, now) = (document.CheckIns, time.GetUtcNow());
        if (activity is { Type: ActivityTypes.InstallationUpdate, Action: "remove" })
        {
            state.UnreachableSince ??= now;
            return;
        }

        // Who comes back does not find a heap of what was due meanwhile.
        if (state.UnreachableSince is not null) state.Rules = state.Rules with { Since = now };
        state.UnreachableSince = null;
        state.Reach = Reach.Of(activity) ?? state.Reach;
        state.DeviceZone = TimeZones.Known(activity.LocalTimezone) ?? state.DeviceZone;
    }

    /// <summary>Brings the alarm in line with what is due next. It costs a trip to the queue only when that has changed.</summary>
    public async Task SetAsync(OrganizerId organizer, OrganizerDocument document, CancellationToken cancellationToken)
    {
        var (state, now) = (document.CheckIns, time.GetUtcNow());
        if (state.Rules.Since == default) state.Rules = state.Rules with { Since = now };
        var next = state.Reach is null || state.UnreachableSince is not null ? null : schedules.Of(document).Next(now);
        if (IsSet(state, next, now)) return;
        state.AlarmVersion++;
        state.Alarm = null;
        state.LacksAlarm = false;
        if (next is not { } at) return;
        var alarm = new Alarm(state.AlarmVersion, RandomNumberGenerator.GetHexString(8), at.ToUniversalTime());
        try
        {
            await queue.SendAsync(MessageOf(organizer, alarm), DelayOf(alarm, now), cancellationToken);
            state.Alarm = alarm;
        }
        catch (StoreUnavailableException wrong)
        {
            // What the organizer is doing goes on; the alarm is set later.
            LogLater(logger, wrong);
            state.LacksAlarm = true;
        }
    }

    public static QueuedCheckIn MessageOf(OrganizerId organizer, Alarm alarm) =>
        new() { Tenant = organizer.Tenant, User = organizer.User, Version = alarm.Version, Mark = alarm.Mark, At = alarm.At };

    /// <summary>Until it is due, as far as one hop goes.</summary>
    public static TimeSpan DelayOf(Alarm alarm, DateTimeOffset now)
    {
        var delay = alarm.At - now;
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay > ICheckInQueue.LongestHop ? ICheckInQueue.LongestHop : delay;
    }

    private static bool IsSet(CheckInState state, DateTimeOffset? next, DateTimeOffset now)
    {
        if (state.LacksAlarm) return false;
        if (state.Alarm is not { } alarm) return next is null;
        // Due already is due already, however long ago; the message is on its way, or lost.
        if (next is { } at && at <= now && alarm.At <= now) return alarm.At > now - Lost;
        return alarm.At == next;
    }

    [LoggerMessage(410, LogLevel.Warning, "The queue did not answer; the next check-in of an organizer is put into it later")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
