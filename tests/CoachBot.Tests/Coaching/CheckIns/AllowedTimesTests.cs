using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Profiles;
using CsCheck;

namespace CoachBot.Tests.Coaching.CheckIns;

public sealed class AllowedTimesTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory]
    [InlineData("2026-11-25 16:00", "2026-11-25 16:00")]
    [InlineData("2026-11-25 19:59", "2026-11-25 19:59")]
    [InlineData("2026-11-25 20:00", "2026-11-26 08:00")]
    [InlineData("2026-11-26 03:00", "2026-11-26 08:00")]
    [InlineData("2026-11-26 08:00", "2026-11-26 08:00")]
    public void Quiet_hours_move_to_the_morning(string planned, string comes) => Assert.Equal(At(comes), Of(CheckInRules.Usual).Next(At(planned)));

    [Theory]
    [InlineData("2026-11-27 20:30", "2026-11-30 08:00")] // Friday evening
    [InlineData("2026-11-28 12:00", "2026-11-30 08:00")]
    [InlineData("2026-11-30 12:00", "2026-11-30 12:00")]
    public void Days_that_are_no_working_days_are_days_off(string planned, string comes) =>
        Assert.Equal(At(comes), Of(CheckInRules.Usual, workDays: [DayOfWeek.Monday, DayOfWeek.Thursday, DayOfWeek.Friday]).Next(At(planned)));

    [Fact]
    public void What_the_organizer_says_of_days_off_goes_before_the_working_days()
    {
        var rules = CheckInRules.Usual with { DaysOff = [DayOfWeek.Wednesday] };

        var allowed = Of(rules, workDays: [DayOfWeek.Monday]);

        Assert.Equal(At("2026-11-26 08:00"), allowed.Next(At("2026-11-25 12:00")));
    }

    [Fact]
    public void A_holiday_of_the_country_is_a_day_off_unless_the_organizer_works_then()
    {
        Assert.Equal(At("2026-12-27 08:00"), Of(CheckInRules.Usual).Next(At("2026-12-25 12:00")));
        Assert.Equal(At("2026-12-25 12:00"), Of(CheckInRules.Usual with { HolidaysOff = false }).Next(At("2026-12-25 12:00")));
    }

    [Fact]
    public void A_pause_ends_after_its_last_day()
    {
        var rules = CheckInRules.Usual with { Away = [new AwayPeriod(new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 29))] };

        Assert.Equal(At("2026-11-30 08:00"), Of(rules).Next(At("2026-11-25 12:00")));
        Assert.Equal(At("2026-11-30 09:00"), Of(rules).MorningAfter(new DateOnly(2026, 11, 25)));
    }

    [Fact]
    public void With_every_day_off_there_is_no_next_moment()
    {
        var rules = CheckInRules.Usual with { DaysOff = Enum.GetValues<DayOfWeek>() };

        Assert.Equal(DateTimeOffset.MaxValue, Of(rules).Next(At("2026-11-25 12:00")));
        Assert.Equal(DateTimeOffset.MaxValue, Of(rules).MorningAfter(new DateOnly(2026, 11, 25)));
    }

    [Fact]
    public void The_same_time_twice_means_no_quiet_hours()
    {
        var rules = CheckInRules.Usual with { QuietFrom = new TimeOnly(22, 0), QuietTo = new TimeOnly(22, 0) };

        Assert.Equal(At("2026-11-25 22:00"), Of(rules).Next(At("2026-11-25 22:00")));
        Assert.Equal(At("2026-11-26 03:00"), Of(rules).Next(At("2026-11-26 03:00")));
    }

    [Fact]
    public void Whatever_the_rules_the_next_moment_is_allowed_and_not_before() => Gen.Select(
        Gen.Int[0, 1439], Gen.Int[0, 1439], Gen.Bool.Array[7], Gen.Int[0, 60 * 24 * 400]).Sample((from, to, off, minutes) =>
    {
        var rules = CheckInRules.Usual with
        {
            QuietFrom = TimeOnly.MinValue.AddMinutes(from),
            QuietTo = TimeOnly.MinValue.AddMinutes(to),
            DaysOff = [.. Enum.GetValues<DayOfWeek>().Where((_, index) => off[index])],
        };
        var allowed = Of(rules);
        var moment = At("2026-11-25 00:00").AddMinutes(minutes);

        var next = allowed.Next(moment);

        if (next == DateTimeOffset.MaxValue) return off.All(isOff => isOff);
        var local = TimeZoneInfo.ConvertTime(next, Amsterdam).DateTime;
        var time = TimeOnly.FromDateTime(local);
        return next >= moment && !allowed.IsDayOff(DateOnly.FromDateTime(local)) && allowed.Allow(next) && (from == to || !time.IsBetween(rules.QuietFrom, rules.QuietTo));
    });

    private static AllowedTimes Of(CheckInRules rules, IReadOnlyList<DayOfWeek>? workDays = null) =>
        new(rules, Profile.Unknown with { WorkDays = workDays ?? [] }, Amsterdam, "NL");

    private static DateTimeOffset At(string local) =>
        LocalMoment.Of(Amsterdam, DateOnly.Parse(local[..10]), TimeOnly.Parse(local[11..]));
}
