using CoachBot.Organizers;
using CoachBot.Queues;
using CoachBot.Settings;

namespace CoachBot.CheckIns;

/// <summary>Keeps one message in the queue for an organizer with check-ins ahead: the one that is due first.</summary>
internal sealed class Alarms(Schedules schedules, AlarmQueue queue, TimeProvider time)
{
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
        await queue.PutAsync(state, next, alarm => MessageOf(organizer, alarm), cancellationToken);
    }

    public static QueuedCheckIn MessageOf(OrganizerId organizer, Alarm alarm) =>
        new() { Tenant = organizer.Tenant, User = organizer.User, Version = alarm.Version, Mark = alarm.Mark, At = alarm.At };

    private static bool IsSet(CheckInState state, DateTimeOffset? next, DateTimeOffset now)
    {
        if (state.LacksAlarm) return false;
        if (state.Alarm is not { } alarm) return next is null;
        // Due already is due already, however long ago; the message is on its way, or lost.
        if (next is { } at && at <= now && alarm.At <= now) return alarm.At > now - AlarmQueue.Lost;
        return alarm.At == next;
    }
}
