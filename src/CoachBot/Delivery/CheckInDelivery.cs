using System.Security.Cryptography;
using CoachBot.CheckIns;
using CoachBot.Connector;
using CoachBot.Organizers;
using CoachBot.Queues;
using CoachBot.Storage;
using CoachBot.Turns;
using Microsoft.Extensions.Options;

namespace CoachBot.Delivery;

/// <summary>
/// What is done with one message of the queue: see what is due, record it, send it, delete the message. The record is saved before anything is
/// sent. Whoever gets the message again finds the record: a send that is known not to have arrived is made again, and so is, at most twice and
/// recorded, one of which nobody knows.
/// </summary>
internal sealed partial class CheckInDelivery(
    DueTurn turns, CircleDue circles, OrganizerDocuments documents, DocumentLocks locks, ICheckInQueue queue, Alarms alarms, TenantPace pace, CloudAdapter adapter,
    IOptions<BotOptions> bot, IOptions<CheckInOptions> options, DeliveryMetrics metrics, TimeProvider time, ILogger<CheckInDelivery> logger)
{
    // Orderly deliveries are not counted: these ended in an exception or with a process.
    private const int MostDisorderly = 5;

    private static readonly TimeSpan StoreBackoff = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(10);

    /// <param name="since">The timestamp before the queue was asked for the message.</param>
    /// <returns>False when the message was only put back, for its tenant's sake.</returns>
    public async Task<bool> HandleAsync(ReceivedCheckIn received, long since, CancellationToken cancellationToken)
    {
        if (received.Message is not { } message || received.Deliveries - message.Orderly > MostDisorderly)
        {
            await queue.PoisonAsync(received, cancellationToken);
            metrics.Poisoned();
            LogPoisoned(logger, received.Id, received.Deliveries);
            return true;
        }

        var lease = new QueueLease(queue, received, options.Value.Lease, since, time);
        var place = pace.Take(message.Tenant, message.Place);
        var wait = place - time.GetUtcNow();
        if (wait > TenantPace.Near)
        {
            await lease.LaterAsync(message with { Place = place }, wait, cancellationToken);
            return false;
        }

        try
        {
            if (message.Circle is not null) await circles.RunAsync(lease, cancellationToken);
            else if (await turns.RunAsync(lease, cancellationToken) is { } send) await SendAsync(lease, send, cancellationToken);
        }
        catch (StoreUnavailableException wrong)
        {
            LogStore(logger, wrong);
            await lease.LaterAsync(message, StoreBackoff, cancellationToken);
        }

        return true;
    }

    private async Task SendAsync(QueueLease lease, DueSend send, CancellationToken cancellationToken)
    {
        // Whoever has it by now has found the record.
        if (!await lease.HoldAsync(cancellationToken)) return;
        try
        {
            await SingleAttempt.RunAsync(() => adapter.ContinueConversationAsync(
                bot.Value.MicrosoftAppId,
                send.Reach.ToReference(send.Organizer),
                (turnContext, token) => TurnBuffer.SendAsync([send.Record.Reply!], new Sending(), turnContext, token),
                cancellationToken));
        }
        catch (Exception wrong) when (!cancellationToken.IsCancellationRequested)
        {
            await OnTroubleAsync(lease, send, wrong, cancellationToken);
            return;
        }

        metrics.Sent(send.Kind, time.GetUtcNow() - send.DueAt);
        await lease.DoneAsync(cancellationToken);
    }

    private async Task OnTroubleAsync(QueueLease lease, DueSend send, Exception wrong, CancellationToken cancellationToken)
    {
        var wait = SendOutcomes.RetryAfter(wrong) ?? Backoff(send.Record.Attempts);
        switch (SendOutcomes.Of(wrong))
        {
            case SendOutcome.NotNow:
                LogNotNow(logger, wrong);
                if (SendOutcomes.IsThrottled(wrong))
                {
                    metrics.Throttled();
                    pace.Block(send.Organizer.Tenant, wait);
                }

                await lease.LaterAsync(lease.Message with { Unsent = send.Record.Attempts, Place = null }, wait, cancellationToken);
                break;
            case SendOutcome.NotWelcome:
                LogNotWelcome(logger, wrong);
                await OnNotWelcomeAsync(lease, send, cancellationToken);
                break;
            case SendOutcome.Refused:
                LogRefused(logger, wrong);
                metrics.Dropped(send.Kind);
                await lease.DoneAsync(cancellationToken);
                break;
            default:
                LogUnknown(logger, wrong);
                await lease.LaterAsync(lease.Message, wait, cancellationToken);
                break;
        }
    }

    // Until the document says so the message stays: gone without that, the next check-in would knock at the same shut door.
    private async Task OnNotWelcomeAsync(QueueLease lease, DueSend send, CancellationToken cancellationToken)
    {
        try
        {
            await StopAsync(send.Organizer, cancellationToken);
        }
        catch (StoreUnavailableException wrong)
        {
            LogStore(logger, wrong);
            await lease.LaterAsync(lease.Message with { Unsent = send.Record.Attempts, Place = null }, StoreBackoff, cancellationToken);
            return;
        }

        metrics.Unreachable();
        await lease.DoneAsync(cancellationToken);
    }

    /// <summary>Nothing more to this person until they are back.</summary>
    private async Task StopAsync(OrganizerId organizer, CancellationToken cancellationToken)
    {
        using var held = await locks.EnterAsync(organizer.Document, cancellationToken);
        await documents.SaveAsync(
            organizer,
            async document =>
            {
                document.CheckIns.UnreachableSince ??= time.GetUtcNow();
                await alarms.SetAsync(organizer, document, cancellationToken);
                return Change.Save();
            },
            cancellationToken);
    }

    private static TimeSpan Backoff(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestBackoff.TotalSeconds, 5 * Math.Pow(2, Math.Min(attempts, 10) - 1) * RandomNumberGenerator.GetInt32(75, 125) / 100));

    [LoggerMessage(420, LogLevel.Error, "A message of the check-ins' queue could not be handled and is in the poison queue now ({Id}, delivered {Deliveries} times)")]
    private static partial void LogPoisoned(ILogger logger, string id, long deliveries);

    [LoggerMessage(421, LogLevel.Warning, "The store did not answer; a check-in waits in the queue")]
    private static partial void LogStore(ILogger logger, Exception exception);

    [LoggerMessage(422, LogLevel.Warning, "A check-in was not taken and is sent later")]
    private static partial void LogNotNow(ILogger logger, Exception exception);

    [LoggerMessage(423, LogLevel.Warning, "Teams does not let the bot write to a person any more; nothing is sent there until they are back")]
    private static partial void LogNotWelcome(ILogger logger, Exception exception);

    [LoggerMessage(424, LogLevel.Error, "A check-in was refused for good and is dropped")]
    private static partial void LogRefused(ILogger logger, Exception exception);

    [LoggerMessage(425, LogLevel.Warning, "Nobody knows whether a check-in arrived; it is sent again")]
    private static partial void LogUnknown(ILogger logger, Exception exception);
}
