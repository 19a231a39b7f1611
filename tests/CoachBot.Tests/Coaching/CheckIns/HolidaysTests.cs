using System.Globalization;
using CoachBot.Coaching.CheckIns;

namespace CoachBot.Tests.Coaching.CheckIns;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData("NL", 2026, "01-01 04-06 04-27 05-14 05-25 12-25 12-26")]
    [InlineData("NL", 2027, "01-01 03-29 04-27 05-06 05-17 12-25 12-26")]
    [InlineData("UK", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28")]
    [InlineData("UK", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28")]
    [InlineData("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25")]
    [InlineData("US", 2027, "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31")]
    public void The_holidays_of_a_year_are_known(string country, int year, string days) => Assert.Equal(days, Of(country, year));

    [Fact]
    public void Kings_Day_moves_off_a_sunday()
    {
        Assert.True(Holidays.IsHoliday("NL", new(2031, 4, 26)));
        Assert.False(Holidays.IsHoliday("NL", new(2031, 4, 27)));
    }

    [Theory]
    [InlineData(2029, false)]
    [InlineData(2030, true)]
    [InlineData(2031, false)]
    public void Liberation_Day_is_a_day_off_once_in_five_years(int year, bool off) => Assert.Equal(off, Holidays.IsHoliday("NL", new(year, 5, 5)));

    [Theory]
    [InlineData("BE")]
    [InlineData("nl")]
    [InlineData("other")]
    [InlineData("")]
    [InlineData(null)]
    public void Elsewhere_no_day_is_a_holiday(string? country) => Assert.Equal("", Of(country, 2026));

    [Fact]
    public void The_first_and_the_last_day_there_are_can_be_asked()
    {
        foreach (var country in (string[])["NL", "UK", "US"])
        {
            Assert.True(Holidays.IsHoliday(country, DateOnly.MinValue));
            Assert.False(Holidays.IsHoliday(country, DateOnly.MaxValue));
        }
    }

    [Fact]
    public void Many_threads_get_one_answer() =>
        Parallel.For(0, 2000, index => Assert.True(Holidays.IsHoliday("NL", new(2040 + index % 50, 12, 25))));

    [Fact]
    public void A_year_that_was_asked_before_takes_no_memory()
    {
        var day = new DateOnly(2026, 12, 25);
        Assert.True(Holidays.IsHoliday("NL", day));
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var time = 0; time < 1000; time++)
            Holidays.IsHoliday("NL", day);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    private static string Of(string? country, int year) =>
        string.Join(' ', Enumerable.Range(0, 366)
            .Select(new DateOnly(year, 1, 1).AddDays)
            .Where(day => day.Year == year && Holidays.IsHoliday(country, day))
            .Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)));
}
