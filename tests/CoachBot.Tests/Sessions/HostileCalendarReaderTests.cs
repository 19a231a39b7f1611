using System.Diagnostics;
using CoachBot.Sessions;

namespace CoachBot.Tests.Sessions;

/// <summary>Texts that are no calendar, and calendars that were made to hang, to fail or to tell.</summary>
public sealed class HostileCalendarReaderTests
{
    private const string Hour = "DURATION:PT1H ";
    private static readonly DateTime Noon = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n")]
    [InlineData("opruimen bij M7, morgen om tien")]
    [InlineData("DTSTART:20261201T090000")]
    [InlineData("BEGIN:VEVENT\nDTSTART:20261201T090000\nEND:VEVENT")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T090000")]
    [InlineData("END:VCALENDAR\nBEGIN:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;\";=:\nEND:VEVENT\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T090000\nRRULE:FREQ=MARIJKE\nEND:VEVENT\nEND:VCALENDAR")]
    public void What_is_no_calendar_is_nothing(string text) => Assert.Null(CalendarReaderTests.Read(text));

    [Theory]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:Marijke\nEND:VEVENT\nEND:VCALENDAR")]
    public void A_calendar_without_sessions_is_one(string text) => Assert.Equal("", CalendarReaderTests.Read(text));

    [Fact]
    public void A_text_that_is_too_long_is_not_read()
    {
        var calendar = Calendars.Of("DTSTART:20261201T090000 DURATION:PT1H");

        Assert.NotNull(CalendarReaderTests.Read(calendar.PadRight(CalendarReader.LongestText)));
        Assert.Null(CalendarReaderTests.Read(calendar.PadRight(CalendarReader.LongestText + 1)));
    }

    [Fact]
    public void Lines_that_are_folded_wrapped_or_not_of_a_calendar_do_no_harm() => Assert.Equal("2026-12-01 09:00-10:00 Once for M7", CalendarReaderTests.Read(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026\n 1201T09\n\t0000\nDESCRIPTION:a long\nstory that was wrapped: RRULE\n\n<b>\n"
        + "DURATION:PT1H\nSUMMARY:voor\n  M7\nATTACH:x\n  M8\nEND:VEVENT\nEND:VCALENDAR"));

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY")]
    [InlineData("RRULE:FREQ=SECONDLY;COUNT=1000000000")]
    [InlineData("RRULE:FREQ=MINUTELY;INTERVAL=7")]
    [InlineData("RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=MONTHLY;INTERVAL=2000000000")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=MO,MO,MO,MO,MO,MO,MO,MO")]
    public void A_rule_that_is_no_rule_of_sessions_is_left_out_quickly(string rule) =>
        Assert.Equal("", Quickly(Calendars.With(Enumerable.Repeat(Calendars.Event($"DTSTART:20201201T090000 {Hour}{rule}"), 1000))));

    [Theory]
    [InlineData("20261201T090000", "RRULE:FREQ=WEEKLY;COUNT=1000000000", "2026-12-01 09:00-10:00 Weekly")]
    [InlineData("19980101T090000", "RRULE:FREQ=DAILY;COUNT=2000000000", "2026-11-26 09:00-10:00 Once | 2026-11-27 09:00-10:00 Once | 2026-11-28 09:00-10:00 Once | 2026-11-29 09:00-10:00 Once")]
    [InlineData("20240102T090000", "RRULE:FREQ=WEEKLY;COUNT=1000", "2026-12-01 09:00-10:00 Weekly until 2043-02-24")]
    [InlineData("00020101T090000", "RRULE:FREQ=DAILY", "")]
    [InlineData("99991231T220000Z", "RRULE:FREQ=WEEKLY", "")]
    [InlineData("99991231T233000Z", "", "")]
    public void Many_series_that_go_far_are_read_quickly(string start, string rule, string expected) =>
        Assert.Equal(expected, Quickly(Calendars.With(Enumerable.Repeat(Calendars.Event($"DTSTART:{start} {Hour}{rule}"), 2000))));

    [Fact]
    public void More_excluded_dates_than_a_calendar_has_are_refused_quickly()
    {
        var dates = string.Join(",", Enumerable.Range(0, 14_000).Select(minute => Noon.AddMinutes(minute).ToString("yyyyMMdd'T'HHmmss")));

        Assert.Null(Quickly(Calendars.Of($"DTSTART:20261201T090000 {Hour}RRULE:FREQ=WEEKLY EXDATE:{dates}")));
        Assert.Equal("2026-12-01 09:00-10:00 Weekly", Quickly(Calendars.Of($"DTSTART:20261201T090000 {Hour}RRULE:FREQ=WEEKLY EXDATE:{dates[..29_999]},20200101T000000")));
    }

    [Fact]
    public void Events_that_all_claim_to_be_moved_are_read_quickly()
    {
        var moved = Enumerable.Repeat(Calendars.Event($"UID:1 DTSTART:20261201T090000 {Hour}RECURRENCE-ID:20261201T090000"), 1000);
        var others = Enumerable.Repeat(Calendars.Event($"UID:1 DTSTART:20261202T090000 {Hour}"), 1000);
        var series = Enumerable.Repeat(Calendars.Event($"UID:1 DTSTART:20261201T090000 {Hour}RRULE:FREQ=WEEKLY"), 400);

        Assert.Equal(
            "2026-12-01 09:00-10:00 Once | 2026-12-02 09:00-10:00 Once | 2026-12-08 09:00-10:00 Weekly",
            Quickly(Calendars.With([.. moved, .. others, .. series])));
    }

    [Theory]
    [InlineData("BEGIN:VCALENDAR\n", 14_000, "")]
    [InlineData("BEGIN:VEVENT\n", 18_000, "")]
    [InlineData("BEGIN:VEVENT\n", 9_000, "END:VEVENT\n")]
    [InlineData("BEGIN:X\n", 14_000, "END:X\n")]
    [InlineData("END:VEVENT\n", 20_000, "")]
    [InlineData("DTSTART;A=\"b;", 18_000, "")]
    [InlineData("SUMMARY;A=a,b:\\", 15_000, "")]
    [InlineData("\"", 250_000, "")]
    [InlineData(":", 250_000, "")]
    [InlineData("\u0000", 250_000, "")]
    [InlineData("\uD800", 250_000, "")]
    [InlineData("\n ", 125_000, "")]
    public void Garbage_of_any_depth_ends(string one, int times, string other)
    {
        var garbage = string.Concat(Enumerable.Repeat(one, times)) + string.Concat(Enumerable.Repeat(other, times));

        Quickly(garbage[..Math.Min(garbage.Length, 260_000)]);
        Quickly($"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{garbage[..Math.Min(garbage.Length, 260_000)]}\nEND:VEVENT\nEND:VCALENDAR");
    }

    [Fact]
    public void A_calendar_that_was_changed_anywhere_is_read_or_not_but_never_fails()
    {
        var random = new Random(20261125);
        foreach (var calendar in (string[])[Calendars.Outlook, Calendars.Google, Calendars.Apple])
        for (var time = 0; time < 700; time++)
        {
            var changed = calendar.ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                changed[random.Next(changed.Length)] = "\n:;,=\"0129TZ \0é"[random.Next(15)];

            CalendarReaderTests.Read(new(changed));
        }
    }

    /// <summary>Far more than it takes, and far less than a hang.</summary>
    private static string? Quickly(string calendar)
    {
        var watch = Stopwatch.StartNew();
        var found = CalendarReaderTests.Read(calendar);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        return found;
    }
}
