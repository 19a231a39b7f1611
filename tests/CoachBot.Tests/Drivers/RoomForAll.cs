using CoachBot.Queues;

namespace CoachBot.Tests.Drivers;

internal static class RoomForAll
{
    /// <summary>Receives whatever tenant's messages there are.</summary>
    public static Task<IReadOnlyList<ReceivedCheckIn>> ReceiveAsync(this ICheckInQueue queue, int most, TimeSpan hidden, CancellationToken cancellationToken) =>
        queue.ReceiveAsync(most, hidden, static _ => int.MaxValue, cancellationToken);
}
