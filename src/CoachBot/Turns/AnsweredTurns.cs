using CoachBot.Organizers;
using Microsoft.Extensions.Caching.Memory;

namespace CoachBot.Turns;

/// <summary>Which turns this process answers or has answered, for as long as a redelivery can come.</summary>
internal sealed class AnsweredTurns : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly MemoryCache _answered = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    /// <summary>Begins to answer, or goes on where sending stopped. Call it before the organizer's lock is left.</summary>
    public Sending Begin(OrganizerId organizer, string? activityId)
    {
        if (activityId is null) return new Sending();
        var sending = Find(organizer, activityId) ?? new Sending();
        sending.Stopped = false;
        return _answered.Set((organizer, activityId), sending, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    /// <returns>Null when this process has not begun to answer.</returns>
    public Sending? Find(OrganizerId organizer, string activityId) => _answered.Get<Sending>((organizer, activityId));

    public void Dispose() => _answered.Dispose();
}

/// <summary>How far the sending of a turn's replies has come.</summary>
internal sealed class Sending
{
    /// <summary>Messages and updates that the Connector has taken, in their order.</summary>
    public int Taken { get; set; }

    /// <summary>Whether one was not taken, so that nobody is sending the rest.</summary>
    public bool Stopped { get; set; }
}
