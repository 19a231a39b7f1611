using CoachBot.Cards;
using CoachBot.CheckIns;
using CoachBot.Coaching.CheckIns;
using CoachBot.Connector;
using CoachBot.Organizers;
using CoachBot.Queues;
using CoachBot.Storage;
using CoachBot.Turns;
using Microsoft.Extensions.Options;

namespace CoachBot.Delivery;

/// <summary>The turn that a due moment starts: as any turn it gives the next document and a reply, and saves before anything leaves.</summary>
internal sealed partial class DueTurn(
    OrganizerDocuments documents, DocumentLocks locks, Schedules schedules, Alarms alarms, AlarmKeeper keeper, CheckInCards cards, Screen screen, CloudAdapter adapter,
    IOptions<BotOptions> bot, DeliveryMetrics metrics, TimeProvider time, ILogger<DueTurn> logger)
{
    // One send of which nobody knows is made again; more than this would be a nuisance.
    private const int MostRepeats = 2;

    /// <summary>A message comes on a whole second of the queue's clock.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    /// <returns>What to send; null when there is nothing, and the message has been dealt with.</returns>
    public async Task<DueSend?> RunAsync(QueueLease lease, CancellationToken cancellationToken)
    {
        var organizer = new OrganizerId(lease.Message.Tenant, lease.Message.User);
        using var held = await locks.EnterAsync(organizer.Document, cancellationToken);
        var (isSaved, made) = await documents.SaveAsync(
            organizer, document => RecordAsync(organizer, document, lease, cancellationToken), cancellationToken);
        if (!isSaved) return null;
        if (made.LacksAlarm) keeper.Remember(organizer);
        if (made.Send is null) await lease.DoneAsync(cancellationToken);
        return made.Send;
    }

    /// <summary>Records what is to be sent; where there is nothing to record, the message has been dealt with.</summary>
    private async Task<Change<Made>> RecordAsync(
        OrganizerId organizer, OrganizerDocument document, QueueLease lease, CancellationToken cancellationToken)
    {
        // Each time: a later attempt is by somebody who was perhaps held up for long.
        if (!await lease.HoldAsync(cancellationToken)) return Change.Leave(default(Made));
        var (message, state, now) = (lease.Message, document.CheckIns, time.GetUtcNow());
        if (state.Alarm is { } alarm && alarm.Version == message.Version && alarm.Mark == message.Mark)
        {
            if (alarm.At <= now + Tolerance)
                return Change.Save(new Made(await DecideAsync(organizer, document, lease, now, cancellationToken), state.LacksAlarm));
            await lease.LaterAsync(message, AlarmQueue.DelayOf(alarm, now), cancellationToken);
        }
        else if (message.Version > state.AlarmVersion)
        {
            await lease.EarlyAsync(cancellationToken);
        }
        else if (state.SendOf(message.Version, message.Mark, lease.Id) is { Reply: not null } record)
        {
            // Whoever was stopped on the way here must not repeat what its new holder has sent.
            if (await lease.RenewAsync(cancellationToken))
                return Change.Save(new Made(Again(organizer, document, record, message.Unsent, now), state.LacksAlarm));
        }
        else
        {
            await lease.DoneAsync(cancellationToken);
        }

        return Change.Leave(default(Made));
    }

    /// <summary>Handles what is due, up to the first that has something to say; the rest comes by an alarm of its own.</summary>
    private async Task<DueSend?> DecideAsync(OrganizerId organizer, OrganizerDocument document, QueueLease lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var state = document.CheckIns;
        DueSend? send = null;
        var due = state.UnreachableSince is null && state.Reach is not null ? schedules.Of(document).Due(now) : [];
        var late = due.Where(one => one.Stale <= now).ToList();
        Mark(state, late, CheckInOutcome.Dropped, now, null);
        late.ForEach(one => metrics.Dropped(one.Kind));
        // What was not debriefed yesterday is one reminder.
        foreach (var together in due.Except(late).GroupBy(one => one.Kind is CheckInKind.Reminder ? "" : one.Id))
        {
            send = await HandleAsync(organizer, document, [.. together], lease, now, cancellationToken);
            if (send is not null) break;
        }

        state.Alarm = null;
        await alarms.SetAsync(organizer, document, cancellationToken);
        return send;
    }

    private async Task<DueSend?> HandleAsync(
        OrganizerId organizer, OrganizerDocument document, IReadOnlyList<DueCheckIn> due, QueueLease lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (state, first) = (document.CheckIns, due[0]);
        metrics.Due(first.Kind);
        if (IsOneTooMany(document, first, now))
        {
            Spare(document, due, now);
            return null;
        }

        var run = CheckInCards.RunOf(first.Id, first.At);
        if (await ComposeAsync(organizer, document, due, run, cancellationToken) is not { } reply)
        {
            Mark(state, due, CheckInOutcome.Skipped, now, null);
            metrics.Skipped(first.Kind);
            return null;
        }

        Mark(state, due, CheckInOutcome.Sent, now, run);
        var record = new SendRecord(lease.Message.Version, lease.Message.Mark, lease.Id, first.Id, now, first.Stale) { Reply = reply };
        state.Keep(record, now);
        return new DueSend(organizer, state.Reach!, record, first.Kind, first.At);
    }

    // What the organizer asked for comes in any case.
    private bool IsOneTooMany(OrganizerDocument document, DueCheckIn due, DateTimeOffset now)
    {
        var zone = schedules.ZoneOf(document);
        return !due.PutOff && document.CheckIns.Log.SentOn(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime), zone) >= document.CheckIns.Rules.MostADay;
    }

    /// <summary>The day has had enough: what is for the moment is dropped, the rest comes the next morning if it still can.</summary>
    private void Spare(OrganizerDocument document, IReadOnlyList<DueCheckIn> due, DateTimeOffset now)
    {
        var (state, schedule) = (document.CheckIns, schedules.Of(document));
        var morning = schedule.Allowed.MorningAfter(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, schedule.Zone).DateTime));
        foreach (var one in due)
        {
            if (!one.Kind.IsOfTheMoment() && morning < one.Stale)
            {
                state.Log = state.Log.Delay(one, morning.ToUniversalTime());
                continue;
            }

            Mark(state, [one], CheckInOutcome.Dropped, now, null);
            metrics.Dropped(one.Kind);
        }
    }

    private async Task<StoredReply?> ComposeAsync(
        OrganizerId organizer, OrganizerDocument document, IReadOnlyList<DueCheckIn> due, string run, CancellationToken cancellationToken)
    {
        var buffer = new TurnBuffer();
        await adapter.ContinueConversationAsync(
            bot.Value.MicrosoftAppId,
            document.CheckIns.Reach!.ToReference(organizer),
            async (turnContext, token) =>
            {
                using var buffered = buffer.Wrap(turnContext);
                buffered.TurnState.Add(document);
                if (await cards.OfAsync(buffered, due, run, token) is { } view) await screen.ShowAsync(buffered, view, token);
            },
            cancellationToken);
        return buffer.Kept is [var reply] ? reply : null;
    }

    private DueSend? Again(OrganizerId organizer, OrganizerDocument document, SendRecord record, int unsent, DateTimeOffset now)
    {
        var state = document.CheckIns;
        var kind = CheckInKinds.Parse(record.CheckIn.Split('/')[0]) ?? CheckInKind.Debrief;
        var isUnknown = record.Attempts > unsent;
        if (record.Stale <= now || state.UnreachableSince is not null || state.Reach is not { } reach || (isUnknown && record.Repeats >= MostRepeats))
        {
            // What is left tells how often it was tried.
            state.Keep(record with { Reply = null }, now);
            metrics.Dropped(kind);
            LogGivenUp(logger, record.Attempts);
            return null;
        }

        if (isUnknown)
        {
            metrics.Repeated();
            LogRepeated(logger, record.Attempts);
        }

        var next = record with { Attempts = record.Attempts + 1, Repeats = record.Repeats + (isUnknown ? 1 : 0) };
        state.Keep(next, now);
        return new DueSend(organizer, reach, next, kind, record.At);
    }

    private static void Mark(CheckInState state, IEnumerable<DueCheckIn> due, CheckInOutcome outcome, DateTimeOffset now, string? run)
    {
        foreach (var one in due) state.Log = state.Log.Add(new HandledCheckIn(one.Id, one.Kind, now, outcome, run));
    }

    private readonly record struct Made(DueSend? Send, bool LacksAlarm);

    [LoggerMessage(430, LogLevel.Warning, "A check-in is sent again: nobody knows whether attempt {Attempts} arrived")]
    private static partial void LogRepeated(ILogger logger, int attempts);

    [LoggerMessage(431, LogLevel.Warning, "A check-in is given up after {Attempts} attempts: it is too late by now, or nobody knows whether it arrived")]
    private static partial void LogGivenUp(ILogger logger, int attempts);
}
