using CoachBot.Queues;

namespace CoachBot.Delivery;

/// <summary>A received message while it is handled. Whoever was held up looks again whether it is still theirs before doing anything that shows.</summary>
/// <param name="length">How long a message stays with who received it; handling takes a second, sending ten at most.</param>
/// <param name="since">The timestamp before the queue was asked for it: its answer may have been under way for long.</param>
internal sealed class QueueLease(ICheckInQueue queue, ReceivedCheckIn received, TimeSpan length, long since, TimeProvider time)
{
    // Longer than any turn takes from the queue to the store, even one that was stopped on the way.
    private const int MostEarly = 14;
    private static readonly TimeSpan LongestEarly = TimeSpan.FromMinutes(10);

    // From then on a send might outlast it.
    private readonly TimeSpan _fresh = length / 3;

    private readonly QueuedCheckIn _message = received.Message ?? throw new ArgumentException("It has no content that can be read.", nameof(received));
    private ReceivedCheckIn _received = received;
    private long _since = since;

    public QueuedCheckIn Message => _message;

    public string Id => _received.Id;

    /// <returns>False when somebody else has the message by now.</returns>
    public async Task<bool> HoldAsync(CancellationToken cancellationToken) =>
        time.GetElapsedTime(_since) < _fresh || await RenewAsync(cancellationToken);

    /// <summary>Asks the queue itself.</summary>
    /// <returns>False when somebody else has the message by now.</returns>
    public async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        // As it is: a message that takes long each time before it takes the process along still counts towards the poison queue.
        if (await queue.TryPostponeAsync(_received, _message, length, cancellationToken) is not { } renewed) return false;
        (_received, _since) = (renewed, now);
        return true;
    }

    public Task DoneAsync(CancellationToken cancellationToken) => queue.DeleteAsync(_received, cancellationToken);

    /// <summary>Puts it back in an orderly way, which does not count towards the poison queue.</summary>
    public Task LaterAsync(QueuedCheckIn message, TimeSpan delay, CancellationToken cancellationToken) =>
        queue.TryPostponeAsync(_received, message with { Orderly = _received.Deliveries }, delay > ICheckInQueue.LongestHop ? ICheckInQueue.LongestHop : delay, cancellationToken);

    /// <summary>It came before the document that names it was saved: it comes again, or the turn that sent it was never saved.</summary>
    public Task EarlyAsync(CancellationToken cancellationToken)
    {
        var early = Message.Early + 1;
        return early > MostEarly
            ? DoneAsync(cancellationToken)
            : LaterAsync(Message with { Early = early }, TimeSpan.FromSeconds(Math.Min(Math.Pow(2, early - 1), LongestEarly.TotalSeconds)), cancellationToken);
    }
}
