using System.Globalization;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Tests.Coaching.Supervision;

public sealed class WorkingTimeTests
{
    private static readonly DayOfWeek[] Always = [.. Enum.GetValues<DayOfWeek>()];

    [Theory]
    // opened, days of the method, due
    [InlineData("2026-11-23 10:00 +01", 1, "2026-11-24 10:00 +01")]
    [InlineData("2026-11-23 09:00 +01", 1, "2026-11-24 09:00 +01")]
    [InlineData("2026-11-23 18:00 +01", 1, "2026-11-24 18:00 +01")]
    [InlineData("2026-11-23 10:00 +01", 0.5, "2026-11-24 10:00 +01")]
    [InlineData("2026-11-23 10:00 +01", 2, "2026-11-25 10:00 +01")]
    // over a weekend
    [InlineData("2026-11-27 15:00 +01", 1, "2026-11-30 15:00 +01")]
    // at night, early, on Saturday, on Sunday: from when people are at work
    [InlineData("2026-11-23 23:30 +01", 1, "2026-11-25 09:00 +01")]
    [InlineData("2026-11-23 06:10 +01", 1, "2026-11-24 09:00 +01")]
    [InlineData("2026-11-27 18:01 +01", 1, "2026-12-01 09:00 +01")]
    [InlineData("2026-11-28 12:00 +01", 1, "2026-12-01 09:00 +01")]
    [InlineData("2026-11-29 23:59 +01", 1, "2026-12-01 09:00 +01")]
    // Christmas on a Friday and a Saturday, King's Day on a Tuesday, Ascension on a Thursday, Easter Monday
    [InlineData("2026-12-24 10:00 +01", 1, "2026-12-28 10:00 +01")]
    [InlineData("2027-04-26 10:00 +02", 1, "2027-04-28 10:00 +02")]
    [InlineData("2027-04-27 10:00 +02", 1, "2027-04-29 09:00 +02")]
    [InlineData("2027-05-06 11:00 +02", 1, "2027-05-10 09:00 +02")]
    // the clock goes forward, and Monday is a holiday; it goes back
    [InlineData("2027-03-26 14:00 +01", 1, "2027-03-30 14:00 +02")]
    [InlineData("2026-10-23 14:00 +02", 1, "2026-10-26 14:00 +01")]
    public void A_step_ends_at_the_same_time_on_the_next_working_day(string opened, double days, string due) =>
        Assert.Equal(At(due), SomeCircle.Hours().Due(At(opened), days));

    [Theory]
    [InlineData(1, "2026-11-25 10:00 +01")]
    [InlineData(0.5, "2026-11-24 10:00 +01")]
    public void A_slow_circle_takes_the_method_s_measure_twice(double days, string due) =>
        Assert.Equal(At(due), SomeCircle.Hours(CirclePace.Usual with { Days = 2 }).Due(SomeCircle.Monday, days));

    [Fact]
    public void Another_country_has_other_holidays() =>
        Assert.Equal(At("2027-04-27 10:00 +02"), new WorkingTime(CirclePace.Usual, SomeCircle.Amsterdam, "UK").Due(At("2027-04-26 10:00 +02"), 1));

    [Theory]
    // The night of 28 to 29 March 2026 takes 23 hours, that of 24 to 25 October 25.
    [InlineData("2026-03-28 10:00 +01", "2026-03-29 11:00 +02")]
    [InlineData("2026-03-28 17:30 +01", "2026-03-30 09:00 +02")]
    [InlineData("2026-10-24 10:00 +02", "2026-10-25 10:00 +01")]
    public void Who_works_on_Sundays_has_24_hours_when_the_clock_changes_too(string opened, string due) =>
        Assert.Equal(At(due), SomeCircle.Hours(CirclePace.Usual with { WorkDays = Always }).Due(At(opened), 1));

    [Fact]
    public void Each_day_is_a_working_day_for_a_circle_that_named_none() =>
        Assert.True(SomeCircle.Hours(CirclePace.Usual with { WorkDays = [] }).IsWorkDay(new(2026, 11, 29)));

    [Theory]
    [InlineData("2026-11-23 08:59 +01", false)]
    [InlineData("2026-11-23 09:00 +01", true)]
    [InlineData("2026-11-23 18:00 +01", true)]
    [InlineData("2026-11-23 18:01 +01", false)]
    [InlineData("2026-11-28 12:00 +01", false)]
    [InlineData("2026-12-25 12:00 +01", false)]
    public void People_are_at_work_in_their_hours_on_their_days(string moment, bool isOpen) => Assert.Equal(isOpen, SomeCircle.Hours().IsOpen(At(moment)));

    [Theory]
    // After three quarters of the time, in working hours; none when the step would end first.
    [InlineData("2026-11-23 10:00 +01", "2026-11-24 10:00 +01", "2026-11-24 09:00 +01")]
    [InlineData("2026-11-23 10:00 +01", "2026-11-25 10:00 +01", "2026-11-25 09:00 +01")]
    [InlineData("2026-11-23 16:00 +01", "2026-11-24 16:00 +01", "2026-11-24 10:00 +01")]
    [InlineData("2026-11-27 15:00 +01", "2026-11-30 15:00 +01", "2026-11-30 09:00 +01")]
    [InlineData("2026-11-23 09:00 +01", "2026-11-24 09:00 +01", null)]
    public void A_reminder_comes_within_hours_and_before_the_end(string opened, string due, string? reminder) =>
        Assert.Equal(reminder is null ? null : At(reminder), SomeCircle.Hours().Reminder(At(opened), At(due)));

    [Theory]
    [InlineData("2026-11-23 10:00 +01", "2026-11-27 10:00 +01")]
    [InlineData("2026-11-27 10:00 +01", "2026-12-04 10:00 +01")]
    // Christmas and New Year are Fridays.
    [InlineData("2026-12-18 11:00 +01", "2027-01-08 10:00 +01")]
    public void A_weekly_moment_passes_over_holidays(string after, string at) => Assert.Equal(At(at), SomeCircle.Hours().OnNext(DayOfWeek.Friday, new(10, 0), At(after)));

    [Fact]
    public void A_day_on_which_nobody_works_never_comes() =>
        Assert.Equal(DateTimeOffset.MaxValue, SomeCircle.Hours().OnNext(DayOfWeek.Saturday, new(10, 0), SomeCircle.Monday));

    public static TheoryData<string, string, string, string, string> Circles => new()
    {
        { "Europe/Amsterdam", "NL", "1 2 3 4 5", "09:00", "18:00" },
        { "Europe/Amsterdam", "NL", "0 1 2 3 4 5 6", "09:00", "18:00" },
        { "Europe/Amsterdam", "NL", "0", "10:00", "12:00" },
        { "Europe/Amsterdam", "NL", "2 4", "17:00", "17:30" },
        { "Europe/Dublin", "UK", "1 2 3 4 5 6", "07:00", "23:59" },
        { "America/New_York", "US", "0 6", "08:30", "20:00" },
        { "Australia/Lord_Howe", "", "0 1 2 3 4 5 6", "09:00", "18:00" },
    };

    [Theory]
    [MemberData(nameof(Circles))]
    public void All_year_a_step_is_open_for_a_day_of_work_at_least_and_nothing_happens_outside_hours(string zone, string country, string days, string from, string to)
    {
        var pace = CirclePace.Usual with
        {
            WorkDays = [.. days.Split(' ').Select(Enum.Parse<DayOfWeek>)], From = TimeOnly.Parse(from, CultureInfo.InvariantCulture), To = TimeOnly.Parse(to, CultureInfo.InvariantCulture),
        };
        var working = new WorkingTime(pace, TimeZoneInfo.FindSystemTimeZoneById(zone), country);
        for (var opened = At("2026-01-01 00:00 +00"); opened.Year == 2026; opened = opened.AddMinutes(47))
        {
            var (begin, due) = (working.Next(opened), working.Due(opened, 1));
            Assert.True(begin >= opened && working.IsOpen(begin), $"{opened} begins at {begin}");
            Assert.True(due >= begin.AddHours(24) && working.IsOpen(due), $"{opened} ends at {due}");
            Assert.True(working.DayOf(due) > working.DayOf(begin), $"{opened} ends on its own day, at {due}");
            if (working.Reminder(opened, due) is { } reminder) Assert.True(reminder > opened && reminder < due && working.IsOpen(reminder), $"{opened} reminds at {reminder}");
        }
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm zz", CultureInfo.InvariantCulture);
}
