using CoachBot.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Drivers;

/// <summary>Stands before a queue: counts what is sent to it, and lets a test spoil a trip.</summary>
internal sealed class ScriptedQueue(ICheckInQueue queue) : ICheckInQueue
{
    private int _sends;

    /// <summary>How many messages were sent.</summary>
    public int Sends => _sends;

    public Func<Func<Task>, Task> Sending { get; set; } = send => send();

    public Func<Func<Task>, Task> Deleting { get; set; } = delete => delete();

    /// <summary>Puts a queue of the test before the product's own.</summary>
    public static void PutInFront(BotHostOptions options, Action<ScriptedQueue> made) => options.Services += services =>
    {
        var own = services.Last(service => service.ServiceType == typeof(ICheckInQueue)).ImplementationFactory!;
        services.AddSingleton<ICheckInQueue>(provider =>
        {
            var front = new ScriptedQueue((ICheckInQueue)own(provider));
            made(front);
            return front;
        });
    };

    public Task SendAsync(QueuedCheckIn message, TimeSpan delay, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _sends);
        return Sending(() => queue.SendAsync(message, delay, cancellationToken));
    }

    public Task<IReadOnlyList<ReceivedCheckIn>> ReceiveAsync(int most, TimeSpan hidden, Func<string, int> room, CancellationToken cancellationToken) =>
        queue.ReceiveAsync(most, hidden, room, cancellationToken);

    public Task<ReceivedCheckIn?> TryPostponeAsync(ReceivedCheckIn received, QueuedCheckIn message, TimeSpan delay, CancellationToken cancellationToken) =>
        queue.TryPostponeAsync(received, message, delay, cancellationToken);

    public Task DeleteAsync(ReceivedCheckIn received, CancellationToken cancellationToken) => Deleting(() => queue.DeleteAsync(received, cancellationToken));

    public Task PoisonAsync(ReceivedCheckIn received, CancellationToken cancellationToken) => queue.PoisonAsync(received, cancellationToken);

    public Task<(long Waiting, long Poisoned)> CountAsync(CancellationToken cancellationToken) => queue.CountAsync(cancellationToken);
}
