using System.Globalization;
using CoachBot.Coaching.Profiles;
using CoachBot.Organizers;
using CoachBot.Tests.Dialogs;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Organizers;

public sealed class SmallTypesTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 30, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void The_ring_of_seen_activities_forgets_the_oldest_first_and_stays_bounded()
    {
        var seen = new SeenActivities();
        for (var id = 0; id < 300; id++) seen.Add($"f:{id}");

        Assert.Equal(256, seen.Hashes.Count);
        Assert.True(seen.Contains("f:299"));
        Assert.True(seen.Contains("f:44"));
        Assert.False(seen.Contains("f:43"));
        Assert.False(seen.Contains("f:300"));
    }

    [Theory]
    [InlineData(null, "2026-09-30T23:30:00+00:00")]
    [InlineData("2026-10-01T01:30:00+02:00", "2026-10-01T01:30:00+02:00")]
    [InlineData("2020-01-01T00:00:00-09:30", "2026-09-30T14:00:00-09:30")]
    public void Local_time_is_the_bots_moment_on_the_senders_clock(string? localTimestamp, string expected)
    {
        var activity = new Activity { LocalTimestamp = localTimestamp is null ? null : DateTimeOffset.Parse(localTimestamp, CultureInfo.InvariantCulture) };

        using var turn = new TurnContext(new RecordingAdapter(), activity);

        var now = LocalTime.Now(new FakeTimeProvider(Now), turn);

        Assert.Equal(expected, now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Europe/Amsterdam", "2026-10-01T01:30:00+02:00")]
    [InlineData("America/New_York", "2026-09-30T19:30:00-04:00")]
    [InlineData("Nowhere/Land", "2026-09-30T14:00:00-09:30")]
    public void The_time_zone_that_was_chosen_goes_before_the_activitys(string zone, string expected)
    {
        using var turn = new TurnContext(new RecordingAdapter(), new Activity { LocalTimestamp = DateTimeOffset.Parse("2020-01-01T00:00:00-09:30", CultureInfo.InvariantCulture) });
        turn.TurnState.Set(new OrganizerDocument { Profile = new Profile { TimeZone = zone } });

        var now = LocalTime.Now(new FakeTimeProvider(Now), turn);

        Assert.Equal(expected, now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_same_activity_always_gives_the_same_id_and_another_gives_another()
    {
        var id = ShortId.Of(Now, "a:one", "f:1");

        Assert.Matches("^20260930-[0-9a-f]{10}$", id);
        Assert.Equal(id, ShortId.Of(Now.AddMinutes(5), "a:one", "f:1"));
        Assert.NotEqual(id, ShortId.Of(Now, "a:one", "f:2"));
        Assert.NotEqual(id, ShortId.Of(Now, "a:two", "f:1"));
        Assert.NotEqual(ShortId.Of(Now, "a:one", null), ShortId.Of(Now.AddMilliseconds(1), "a:one", null));
    }
}
