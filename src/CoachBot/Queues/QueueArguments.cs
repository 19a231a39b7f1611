namespace CoachBot.Queues;

/// <summary>What every queue takes; anything else is an <see cref="ArgumentOutOfRangeException"/>, whatever the provider would have made of it.</summary>
internal static class QueueArguments
{
    private const int MostMessages = 32;

    public static void CheckDelay(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, ICheckInQueue.LongestHop);
    }

    public static void CheckReceiving(int most, TimeSpan hidden)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostMessages);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(hidden, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hidden, ICheckInQueue.LongestHop);
    }
}
