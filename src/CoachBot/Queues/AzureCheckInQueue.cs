using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using CoachBot.Storage;

namespace CoachBot.Queues;

/// <summary>
/// Each message is one of an Azure queue, in the queue that its tenant has: there are several, so that one tenant's backlog
/// does not stand before all others. Any number of replicas may share them.
/// </summary>
internal sealed class AzureCheckInQueue(AzureQueues queues, TimeProvider time) : ICheckInQueue
{
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    /// <summary>How long a message stays hidden while it moves to the poison queue.</summary>
    private static readonly TimeSpan Moving = TimeSpan.FromMinutes(1);

    private readonly AzureTrip _trip = new("Azure Queue Storage", queues.Poison.Uri, time);
    private int _turn = -1;

    /// <summary>Makes the queues that are missing. Throws <see cref="StoreUnavailableException"/>.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) => _trip.GoAsync(AzureTrip.OpenPatience, async trip =>
    {
        // One before the others, so that the identity is looked for once.
        await OpenAsync(queues.Poison, trip);
        await Task.WhenAll(queues.Waiting.Select(queue => OpenAsync(queue, trip)));
    }, cancellationToken);

    public Task SendAsync(QueuedCheckIn message, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueArguments.CheckDelay(delay);
        var queue = queues.Waiting[AzureQueues.NumberOf(message.Tenant, queues.Waiting.Count)];
        return SendAsync(queue, QueueText.Write(message), delay, cancellationToken);
    }

    /// <summary>Begins each time at the next queue and goes on to the others while fewer were received than asked for. The service knows nothing of tenants.</summary>
    public async Task<IReadOnlyList<ReceivedCheckIn>> ReceiveAsync(int most, TimeSpan hidden, Func<string, int> room, CancellationToken cancellationToken)
    {
        QueueArguments.CheckReceiving(most, hidden);
        List<ReceivedCheckIn> received = [];
        var first = (uint)Interlocked.Increment(ref _turn);
        for (var asked = 0u; asked < queues.Waiting.Count && received.Count < most; asked++)
        {
            try
            {
                var number = (int)((first + asked) % (uint)queues.Waiting.Count);
                received.AddRange(await ReceiveAsync(number, most - received.Count, hidden, cancellationToken));
            }
            catch (StoreUnavailableException) when (received.Count > 0)
            {
                break; // what was received would stay hidden for nothing; the next call tells if it still fails
            }
        }

        return received;
    }

    public async Task<ReceivedCheckIn?> TryPostponeAsync(ReceivedCheckIn received, QueuedCheckIn message, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueArguments.CheckDelay(delay);
        var (receipt, text) = (AzureReceipt.Of(received), QueueText.Write(message));
        return await TryUpdateAsync(received.Id, receipt, text, delay, cancellationToken) is { } held
            ? received with { Message = message, Receipt = new AzureReceipt(receipt.Queue, held, text).ToString() }
            : null;
    }

    public Task DeleteAsync(ReceivedCheckIn received, CancellationToken cancellationToken)
    {
        var receipt = AzureReceipt.Of(received);
        return DeleteAsync(receipt.Queue, received.Id, receipt.PopReceipt, cancellationToken);
    }

    public async Task PoisonAsync(ReceivedCheckIn received, CancellationToken cancellationToken)
    {
        var receipt = AzureReceipt.Of(received);
        // Held first, so that nobody copies what has become somebody else's. A crash between copy and deletion leaves both, never neither.
        if (await TryUpdateAsync(received.Id, receipt, receipt.Content, Moving, cancellationToken) is not { } held)
            return;

        await SendAsync(queues.Poison, receipt.Content, TimeSpan.Zero, cancellationToken);
        await DeleteAsync(receipt.Queue, received.Id, held, cancellationToken);
    }

    public Task<(long Waiting, long Poisoned)> CountAsync(CancellationToken cancellationToken) => _trip.GoAsync(AzureTrip.Patience, async trip =>
    {
        var counts = await Task.WhenAll(queues.Waiting.Append(queues.Poison).Select(async queue =>
            (await queue.GetPropertiesAsync(trip)).Value.ApproximateMessagesCountLong));
        return (counts[..^1].Sum(), counts[^1]);
    }, cancellationToken);

    private static async Task OpenAsync(QueueClient queue, CancellationToken trip)
    {
        // Looks first: an identity may be allowed to use the queues and not to make one.
        if (!await queue.ExistsAsync(trip))
            await queue.CreateIfNotExistsAsync(cancellationToken: trip);
    }

    private Task SendAsync(QueueClient queue, string text, TimeSpan delay, CancellationToken cancellationToken) => _trip.GoAsync(
        AzureTrip.Patience, async Task (trip) => await queue.SendMessageAsync(text, WholeSeconds(delay), Never, trip), cancellationToken);

    private Task<IEnumerable<ReceivedCheckIn>> ReceiveAsync(int number, int most, TimeSpan hidden, CancellationToken cancellationToken) => _trip.GoAsync(
        AzureTrip.Patience,
        async trip => (await queues.Waiting[number].ReceiveMessagesAsync(most, WholeSeconds(hidden), trip)).Value.Select(message => Received(number, message)),
        cancellationToken);

    /// <summary>The new pop receipt, or null when the message is somebody else's.</summary>
    private Task<string?> TryUpdateAsync(string id, AzureReceipt receipt, string text, TimeSpan delay, CancellationToken cancellationToken) => _trip.GoAsync(
        AzureTrip.Patience,
        async trip =>
        {
            try
            {
                return (await queues.Waiting[receipt.Queue].UpdateMessageAsync(id, receipt.PopReceipt, text, WholeSeconds(delay), trip)).Value.PopReceipt;
            }
            catch (RequestFailedException exception) when (IsLost(exception))
            {
                return null;
            }
        },
        cancellationToken);

    private Task DeleteAsync(int number, string id, string popReceipt, CancellationToken cancellationToken) => _trip.GoAsync(
        AzureTrip.Patience,
        async trip =>
        {
            try
            {
                await queues.Waiting[number].DeleteMessageAsync(id, popReceipt, trip);
            }
            catch (RequestFailedException exception) when (IsLost(exception))
            {
                // Somebody else's now, or deleted already.
            }
        },
        cancellationToken);

    // Other 404s (a queue that is gone) are no matter of whose message it is.
    private static bool IsLost(RequestFailedException exception) =>
        exception.ErrorCode == QueueErrorCode.PopReceiptMismatch || exception.ErrorCode == QueueErrorCode.MessageNotFound;

    private static ReceivedCheckIn Received(int number, QueueMessage message)
    {
        var text = message.Body?.ToString() ?? "";
        return new ReceivedCheckIn(message.MessageId, message.DequeueCount, QueueText.Read(text), new AzureReceipt(number, message.PopReceipt, text).ToString());
    }

    // The service counts in seconds and the SDK cuts off the rest; nothing may become visible too early.
    private static TimeSpan WholeSeconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
}
