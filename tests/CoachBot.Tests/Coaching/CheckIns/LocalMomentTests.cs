using CoachBot.Coaching.CheckIns;

namespace CoachBot.Tests.Coaching.CheckIns;

public sealed class LocalMomentTests
{
    private static readonly DayOfWeek[] EveryDay = Enum.GetValues<DayOfWeek>();

    private static readonly TimeOnly[] Times =
    [
        new(0, 0), new(0, 15), new(0, 30), new(1, 0), new(1, 30), new(2, 0), new(2, 15),
        new(2, 30), new(3, 0), new(9, 0), new(12, 0), new(23, 0), new(23, 30), new(23, 59),
    ];

    [Fact]
    public void There_are_many_zones_and_changes_of_the_clock()
    {
        Assert.True(ClockChanges.Zones.Count >= 300, $"{ClockChanges.Zones.Count} zones");
        Assert.True(ClockChanges.All.Count >= 2000, $"{ClockChanges.All.Count} changes");
        Assert.True(ClockChanges.All.DistinctBy(change => change.Zone.Id).Count() >= 100);
        foreach (var minutes in (int[])[-120, -60, -30, 30, 60, 120])
            Assert.Contains(ClockChanges.All, change => change.After - change.Before == TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public void In_every_zone_around_every_change_a_daily_rule_is_once_for_every_day()
    {
        foreach (var change in ClockChanges.All)
        foreach (var time in Times)
        {
            var days = Enumerable.Range(-3, 7).Select(change.Day.AddDays).ToList();
            var expected = days.Select(day => (day, change.FirstShownOrPassed(day, time))).ToList();

            var found = LocalMoment.Weekly(change.Zone, EveryDay, time, expected[0].Item2.AddTicks(-1)).Take(7).ToList();

            if (!found.SequenceEqual(expected))
                Assert.Fail($"{change}, {time}: {string.Join(", ", found)} instead of {string.Join(", ", expected)}");
            for (var next = 1; next < found.Count; next++)
                Assert.True(found[next].At > found[next - 1].At, $"{change}, {time}");
        }
    }

    [Fact]
    public void A_date_and_a_time_are_the_same_instant_with_the_offset_of_then()
    {
        foreach (var change in ClockChanges.All)
        foreach (var time in Times)
        for (var day = change.Day.AddDays(-3); day <= change.Day.AddDays(3); day = day.AddDays(1))
        {
            var at = LocalMoment.Of(change.Zone, day, time);

            if (at != change.FirstShownOrPassed(day, time) || at.Offset != change.Zone.GetUtcOffset(at))
                Assert.Fail($"{change}, {day} {time}: {at}");
        }
    }

    [Fact]
    public void From_any_instant_around_a_change_the_next_one_follows()
    {
        foreach (var change in ClockChanges.All.DistinctBy(change => (change.Zone.Id, change.Before)))
        foreach (var time in Times)
        for (var after = change.At.AddHours(-4); after <= change.At.AddHours(4); after = after.AddMinutes(15))
        {
            var expected = Enumerable.Range(-1, 4).Select(day => change.FirstShownOrPassed(change.Day.AddDays(day), time)).First(at => at > after);

            if (LocalMoment.Weekly(change.Zone, EveryDay, time, after).First().At != expected)
                Assert.Fail($"{change}, {time} after {after:u} is not {expected:u}");
        }
    }

    [Theory]
    [InlineData("Europe/Amsterdam", "2027-03-28", "02:30", "2027-03-28T03:00+02:00")]
    [InlineData("Europe/Amsterdam", "2027-03-28", "01:59", "2027-03-28T01:59+01:00")]
    [InlineData("Europe/Amsterdam", "2026-10-25", "02:30", "2026-10-25T02:30+02:00")]
    [InlineData("Europe/Amsterdam", "2026-10-25", "03:00", "2026-10-25T03:00+01:00")]
    [InlineData("Europe/Dublin", "2027-03-28", "01:30", "2027-03-28T02:00+01:00")]
    [InlineData("Europe/Dublin", "2026-10-25", "01:30", "2026-10-25T01:30+01:00")]
    [InlineData("Africa/Cairo", "2027-04-30", "00:00", "2027-04-30T01:00+03:00")]
    [InlineData("Africa/Casablanca", "2027-03-14", "02:30", "2027-03-14T03:00+01:00")]
    [InlineData("America/Havana", "2027-03-14", "00:15", "2027-03-14T01:00-04:00")]
    [InlineData("America/Nuuk", "2027-03-27", "23:30", "2027-03-28T00:00-01:00")]
    [InlineData("Antarctica/Troll", "2027-03-28", "01:30", "2027-03-28T03:00+02:00")]
    [InlineData("Australia/Lord_Howe", "2027-10-03", "02:15", "2027-10-03T02:30+11:00")]
    [InlineData("Australia/Lord_Howe", "2027-04-04", "01:45", "2027-04-04T01:45+11:00")]
    public void A_skipped_time_is_after_the_gap_and_a_repeated_one_the_first(string zone, string date, string time, string expected)
    {
        var at = LocalMoment.Of(TimeZoneInfo.FindSystemTimeZoneById(zone), DateOnly.Parse(date), TimeOnly.Parse(time));

        Assert.Equal(expected, at.ToString("yyyy-MM-dd'T'HH:mmzzz"));
    }

    [Fact]
    public void A_weekly_rule_is_on_its_days_only()
    {
        var amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
        var monday = new DateTimeOffset(2027, 3, 22, 9, 30, 0, TimeSpan.FromHours(1));

        var days = LocalMoment.Weekly(amsterdam, [DayOfWeek.Sunday, DayOfWeek.Monday], new(9, 30), monday).Take(3).Select(next => $"{next.Day:yyyy-MM-dd} {next.At:HH:mmzzz}");

        Assert.Equal(["2027-03-28 09:30+02:00", "2027-03-29 09:30+02:00", "2027-04-04 09:30+02:00"], days);
        Assert.Empty(LocalMoment.Weekly(amsterdam, [], new(9, 30), monday));
    }

    [Fact]
    public void A_rule_of_an_evening_that_is_skipped_is_for_that_evening()
    {
        var nuuk = TimeZoneInfo.FindSystemTimeZoneById("America/Nuuk");

        var (day, at) = LocalMoment.Weekly(nuuk, [DayOfWeek.Saturday], new(23, 30), new(2027, 3, 27, 12, 0, 0, TimeSpan.Zero)).First();

        Assert.Equal(new(2027, 3, 27), day);
        Assert.Equal(new(2027, 3, 28, 0, 0, 0, TimeSpan.FromHours(-1)), at);
    }
}
