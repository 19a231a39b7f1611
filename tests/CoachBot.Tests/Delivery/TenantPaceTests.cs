using CoachBot.CheckIns;
using CoachBot.Delivery;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Delivery;

public sealed class TenantPaceTests
{
    private const string Tenant = "tenant";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));
    private readonly TenantPace _pace;

    public TenantPaceTests() => _pace = new TenantPace(Options.Create(new CheckInOptions { TenantPerSecond = 10 }), _clock);

    private DateTimeOffset Now => _clock.GetUtcNow();

    [Fact]
    public void Places_follow_each_other_at_the_tenants_pace_and_tenants_do_not_wait_for_each_other()
    {
        Assert.Equal([0, 100, 200, 300], Enumerable.Range(0, 4).Select(_ => (_pace.Take(Tenant, null) - Now).TotalMilliseconds));
        Assert.Equal(Now, _pace.Take("another", null));
    }

    [Fact]
    public void There_is_room_for_what_gets_a_near_place_and_for_no_more()
    {
        Assert.False(_pace.IsAnyFull);
        for (var room = 3; room > 0; room--)
        {
            Assert.Equal(room, _pace.Room(Tenant));
            Assert.InRange(_pace.Take(Tenant, null) - Now, TimeSpan.Zero, TenantPace.Near);
        }

        Assert.Equal(0, _pace.Room(Tenant));
        Assert.True(_pace.IsAnyFull);
        _clock.Advance(TenantPace.Near);
        Assert.Equal(3, _pace.Room(Tenant));
    }

    [Fact]
    public void A_place_holds_when_its_moment_comes()
    {
        var place = Now.AddSeconds(30);
        _clock.Advance(TimeSpan.FromSeconds(31));

        Assert.All(Enumerable.Range(0, 5), _ => Assert.Equal(Now, _pace.Take(Tenant, place)));
    }

    [Fact]
    public void What_missed_its_place_comes_at_the_tenants_pace_and_not_behind_the_row()
    {
        for (var number = 0; number < 1000; number++) _pace.Take(Tenant, null);
        var place = Now;
        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal([0, 100, 200], Enumerable.Range(0, 3).Select(_ => (_pace.Take(Tenant, place) - Now).TotalMilliseconds));
    }

    [Fact]
    public void A_tenant_that_was_told_to_wait_is_left_alone_until_then_places_or_not()
    {
        _pace.Block(Tenant, TimeSpan.FromMinutes(1));

        Assert.Equal(0, _pace.Room(Tenant));
        Assert.Equal(Now.AddMinutes(1), _pace.Take(Tenant, Now));
        Assert.Equal(Now.AddMinutes(1).AddMilliseconds(100), _pace.Take(Tenant, null));
    }
}
