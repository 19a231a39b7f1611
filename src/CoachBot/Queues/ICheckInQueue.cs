namespace CoachBot.Queues;

/// <summary>
/// Due moments, one message each, that become visible when they are due. Delivery is at least once: a message that is received stays
/// invisible for a while and comes back unless it is deleted. Any number of processes may receive; each message is one's own until it comes back.
/// All calls throw <see cref="Storage.StoreUnavailableException"/> for what may pass.
/// </summary>
internal interface ICheckInQueue
{
    /// <summary>The longest delay of one hop; who needs longer sends the message again when it comes.</summary>
    static readonly TimeSpan LongestHop = TimeSpan.FromDays(7);

    /// <param name="delay">From now until it becomes visible, 0 to <see cref="LongestHop"/>. It never expires.</param>
    Task SendAsync(QueuedCheckIn message, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Messages that are visible now, at most <paramref name="most"/> (1 to 32); they become visible again after <paramref name="hidden"/>.</summary>
    /// <param name="room">
    /// How many messages of a tenant are of use now; asked from any thread. A queue that can choose leaves the others where they are; one that cannot
    /// gives them, and the receiver puts them back.
    /// </param>
    Task<IReadOnlyList<ReceivedCheckIn>> ReceiveAsync(int most, TimeSpan hidden, Func<string, int> room, CancellationToken cancellationToken);

    /// <summary>Puts a received message back with a new content, to become visible after a delay.</summary>
    /// <returns>
    /// The message as it can be postponed or deleted from now on, until the delay is over; null when it is no longer the caller's: it came back and
    /// was received by somebody, or is deleted.
    /// </returns>
    Task<ReceivedCheckIn?> TryPostponeAsync(ReceivedCheckIn received, QueuedCheckIn message, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Deletes a received message. One that is no longer the caller's is left alone.</summary>
    Task DeleteAsync(ReceivedCheckIn received, CancellationToken cancellationToken);

    /// <summary>Moves a received message to the poison queue, where nobody receives it.</summary>
    Task PoisonAsync(ReceivedCheckIn received, CancellationToken cancellationToken);

    /// <summary>About how many messages there are, visible or not, and how many are in the poison queue.</summary>
    Task<(long Waiting, long Poisoned)> CountAsync(CancellationToken cancellationToken);
}

/// <param name="Id">The same each time the message is delivered.</param>
/// <param name="Deliveries">How often it has been delivered, this time included.</param>
/// <param name="Message">Null when the content cannot be read.</param>
/// <param name="Receipt">What makes it the caller's.</param>
internal sealed record ReceivedCheckIn(string Id, long Deliveries, QueuedCheckIn? Message, string Receipt);
