using System.Collections.Concurrent;
using CoachBot.CheckIns;
using Microsoft.Extensions.Options;

namespace CoachBot.Delivery;

/// <summary>
/// How fast check-ins go to a tenant: each gets the next free place in the tenant's row, so that a backlog is served at the tenant's pace, in
/// order, without anybody waiting for it. A tenant that was told to wait is left alone until then; other tenants have rows of their own.
/// </summary>
internal sealed class TenantPace(IOptions<CheckInOptions> options, TimeProvider time)
{
    /// <summary>A place so near is as good as now: a few at once are no flood, Teams counts by the second.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromMilliseconds(250);

    // What was not there at its place, because nobody was, must not come all at once.
    private static readonly TimeSpan Missed = TimeSpan.FromSeconds(5);

    private readonly TimeSpan _step = TimeSpan.FromSeconds(1.0 / options.Value.TenantPerSecond);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _next = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _nextOfMissed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _blocked = new(StringComparer.Ordinal);

    /// <summary>Whether some tenant's row is so long that its messages are left in the queue for now.</summary>
    public bool IsAnyFull
    {
        get
        {
            var near = time.GetUtcNow() + Near;
            return _next.Any(row => row.Value > near);
        }
    }

    /// <summary>How many more near places a tenant has.</summary>
    public int Room(string tenant)
    {
        var now = time.GetUtcNow();
        var ahead = _next.TryGetValue(tenant, out var next) && next > now ? next - now : TimeSpan.Zero;
        return ahead > Near ? 0 : (int)((Near - ahead) / _step) + 1;
    }

    /// <summary>Takes a place, or comes to the one that was taken.</summary>
    /// <param name="taken">The place that was taken earlier; null when there is none.</param>
    /// <returns>The place: now, near, or later.</returns>
    public DateTimeOffset Take(string tenant, DateTimeOffset? taken)
    {
        var now = time.GetUtcNow();
        var isBlocked = _blocked.TryGetValue(tenant, out var until) && until > now;
        if (taken is not { } place || isBlocked) return Next(_next, tenant, now);
        // Those have waited: they stand in a row of their own and not behind everybody.
        return place < now - Missed ? Next(_nextOfMissed, tenant, now) : now;
    }

    /// <summary>Nothing to this tenant before that moment.</summary>
    public void Block(string tenant, TimeSpan wait)
    {
        var until = time.GetUtcNow() + wait;
        _blocked.AddOrUpdate(tenant, until, (_, blocked) => blocked < until ? until : blocked);
        _next.AddOrUpdate(tenant, until, (_, next) => next < until ? until : next);
    }

    private DateTimeOffset Next(ConcurrentDictionary<string, DateTimeOffset> rows, string tenant, DateTimeOffset now) =>
        rows.AddOrUpdate(tenant, now + _step, (_, next) => (next < now ? now : next) + _step) - _step;
}
