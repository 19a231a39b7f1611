using CoachBot.Organizers;
using Microsoft.Extensions.Caching.Memory;

namespace CoachBot.Turns;

/// <summary>Which turns this process has sent the replies of, for as long as a redelivery can come.</summary>
internal sealed class AnsweredTurns : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly MemoryCache _answered = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    public void Add(OrganizerId organizer, string? activityId)
    {
        if (activityId is null) return;
        _answered.Set((organizer, activityId), true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    public bool Contains(OrganizerId organizer, string activityId) => _answered.TryGetValue((organizer, activityId), out _);

    public void Dispose() => _answered.Dispose();
}
