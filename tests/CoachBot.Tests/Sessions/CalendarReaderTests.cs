using System.Text.Json;
using CoachBot.Sessions;

namespace CoachBot.Tests.Sessions;

public sealed class CalendarReaderTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    // A wednesday.
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData(Calendars.Outlook, "2026-12-07 10:00-12:30 Weekly until 2027-01-11 for M7")]
    [InlineData(Calendars.Google, "2026-12-08 09:30-11:30 Once | 2026-12-17 19:00-21:00 Fortnightly until 2027-02-28 for Blauwe deur")]
    [InlineData(Calendars.Apple, "2026-12-10 20:00-22:00 Once for k2")]
    public void What_calendars_export_is_read(string calendar, string expected)
    {
        Assert.Equal(expected, Read(calendar));
        Assert.Equal(expected, Read(calendar.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(expected, Read("\uFEFF\n " + calendar.Replace("\n", "\r", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("DTSTART:20261201T090000Z DTEND:20261201T100000Z", "2026-12-01 10:00-11:00 Once")]
    [InlineData("DTSTART;TZID=America/New_York:20261201T200000 DURATION:PT2H", "2026-12-02 02:00-04:00 Once")]
    [InlineData("DTSTART:20261201T090000 DURATION:PT1H", "2026-12-01 09:00-10:00 Once")]
    [InlineData("DTSTART:20261201T230000 DTEND:20261202T010000", "2026-12-01 23:00-01:00 Once")]
    [InlineData("DTSTART:20270328T023000 DURATION:PT1H", "2027-03-28 03:00-04:00 Once")]
    [InlineData("DTSTART;TZID=Somewhere:20261201T090000 DURATION:PT1H", "")]
    public void Times_are_on_the_organizers_clock(string calendar, string expected) => Assert.Equal(expected, Read(Calendars.Of(calendar)));

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261201")]
    [InlineData("DTSTART;VALUE=DATE:20261201 DTEND;VALUE=DATE:20261202")]
    [InlineData("DTSTART:20261201T090000 DTEND:20261201T091400")]
    [InlineData("DTSTART:20261201T090000 DTEND:20261201T080000")]
    [InlineData("DTSTART:20261201T090000 DTEND:20261201T210100")]
    [InlineData("DTSTART:20261201T090000")]
    [InlineData("DTSTART:20261125T100000 DTEND:20261125T120000")]
    [InlineData("DTSTART:20261201T090000 DURATION:PT1H STATUS:CANCELLED")]
    [InlineData("DTSTART:20261201T090000 DURATION:PT1H TRANSP:TRANSPARENT")]
    [InlineData("DTSTART:20261001T090000 DURATION:PT1H RRULE:FREQ=WEEKLY;UNTIL=20261120T080000Z")]
    [InlineData("DTSTART:20261001T090000 DURATION:PT1H RRULE:FREQ=WEEKLY;COUNT=3")]
    public void What_is_no_session_to_come_is_left_out(string calendar) => Assert.Equal("", Read(Calendars.Of(calendar)));

    [Fact]
    public void A_session_that_goes_on_can_still_be_proposed() =>
        Assert.Equal("2026-11-25 11:00-13:00 Once", Read(Calendars.Of("DTSTART:20261125T110000 DURATION:PT2H")));

    [Theory]
    [InlineData("RRULE:FREQ=WEEKLY", "2026-11-30 10:00-11:00 Weekly")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=2", "2026-11-30 10:00-11:00 Fortnightly")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=3", "2026-12-07 10:00-11:00 Once | 2026-12-28 10:00-11:00 Once | 2027-01-18 10:00-11:00 Once | 2027-02-08 10:00-11:00 Once")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-26 10:00-11:00 Weekly | 2026-11-30 10:00-11:00 Weekly")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "2026-11-30 10:00-11:00 Fortnightly | 2026-12-03 10:00-11:00 Fortnightly")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=19", "2026-11-26 10:00-11:00 Weekly until 2026-12-03 | 2026-11-30 10:00-11:00 Weekly until 2026-12-07")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=10", "2026-11-30 10:00-11:00 Weekly until 2026-12-07")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=9", "2026-11-30 10:00-11:00 Once")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20261214T090000Z", "2026-11-30 10:00-11:00 Weekly until 2026-12-14")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20261214T085959Z", "2026-11-30 10:00-11:00 Weekly until 2026-12-13")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20261214", "2026-11-30 10:00-11:00 Weekly until 2026-12-14")]
    [InlineData("RRULE:FREQ=DAILY", "2026-11-26 10:00-11:00 Once | 2026-11-27 10:00-11:00 Once | 2026-11-28 10:00-11:00 Once | 2026-11-29 10:00-11:00 Once")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=1MO", "2026-12-07 10:00-11:00 Once | 2027-01-04 10:00-11:00 Once | 2027-02-01 10:00-11:00 Once | 2027-03-01 10:00-11:00 Once")]
    [InlineData("RRULE:FREQ=YEARLY", "2027-10-05 10:00-11:00 Once")]
    [InlineData("RRULE:FREQ=WEEKLY RRULE:FREQ=SECONDLY", "2026-11-30 10:00-11:00 Weekly")]
    public void A_series_comes_back_as_its_rule_says(string rule, string expected) =>
        Assert.Equal(expected, Read(Calendars.Of($"DTSTART;TZID=Europe/Amsterdam:20261005T100000 DURATION:PT1H {rule}")));

    [Theory]
    [InlineData("EXDATE;TZID=Europe/Amsterdam:20261130T100000,20261214T100000")]
    [InlineData("EXDATE:20261130T090000Z")]
    [InlineData("EXDATE;VALUE=DATE:20261130")]
    public void An_occurrence_that_is_excluded_is_not_the_next(string excluded) => Assert.Equal(
        "2026-12-07 10:00-11:00 Weekly",
        Read(Calendars.Of($"DTSTART;TZID=Europe/Amsterdam:20261005T100000 DURATION:PT1H RRULE:FREQ=WEEKLY {excluded}")));

    [Theory]
    [InlineData("", "2026-12-01 14:00-15:00 Once | 2026-12-07 10:00-11:00 Weekly")]
    [InlineData(" STATUS:CANCELLED", "2026-12-07 10:00-11:00 Weekly")]
    public void An_occurrence_that_was_moved_is_where_it_was_moved_to(string status, string expected) => Assert.Equal(expected, Read(Calendars.With(
        Calendars.Event("UID:1 DTSTART;TZID=Europe/Amsterdam:20261005T100000 DURATION:PT1H RRULE:FREQ=WEEKLY"),
        Calendars.Event($"UID:1 RECURRENCE-ID:20261130T090000Z DTSTART;TZID=Europe/Amsterdam:20261201T140000 DURATION:PT1H{status}"),
        Calendars.Event("UID:2 RECURRENCE-ID:20261207T090000Z DTSTART:20261101T140000 DURATION:PT1H"))));

    [Fact]
    public void An_invitation_that_is_withdrawn_holds_nothing() =>
        Assert.Equal("", Read(Calendars.With("METHOD:CANCEL\n", Calendars.Event("DTSTART:20261201T090000 DURATION:PT1H"))));

    [Fact]
    public void At_most_twenty_are_proposed_and_the_earliest_first()
    {
        var days = Enumerable.Range(1, 28).Reverse().Select(day => Calendars.Event($"DTSTART:202612{day:00}T090000 DURATION:PT1H"));

        var found = CalendarReader.Read(Calendars.With(days), Amsterdam, Now, [])!;

        Assert.Equal(Enumerable.Range(1, 20), found.Select(session => session.Times.Date.Day));
    }

    [Theory]
    [InlineData("Sessie m7", "M7")]
    [InlineData("(M7), keuken", "M7")]
    [InlineData("M77 keuken", null)]
    [InlineData("AM7", null)]
    [InlineData("de blauwe deur, boven", "Blauwe deur")]
    [InlineData("de deur blauwe", null)]
    [InlineData("M7 bis boven", "M7 bis")]
    [InlineData("M7 en k2", null)]
    [InlineData("!", null)]
    [InlineData("", null)]
    public void Only_a_known_client_is_taken_from_a_title(string title, string? client)
    {
        var found = CalendarReader.Read(Titled(title), Amsterdam, Now, ["M7", "M7 bis", "Blauwe deur", "k2", "-", ""]);

        Assert.Equal(client, Assert.Single(found!).Client);
    }

    [Fact]
    public void Nothing_else_of_the_calendar_is_in_a_proposal()
    {
        var found = CalendarReader.Read(Calendars.Outlook, Amsterdam, Now, ["M7"])!;

        var seen = string.Concat(found) + JsonSerializer.Serialize(found);
        foreach (var part in (string[])["Marijke", "zolder", "Opruimen", "Kerklaan", "sleutel", "0400", "Reminder"])
            Assert.DoesNotContain(part, seen, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("M7", seen, StringComparison.Ordinal);
    }

    internal static string? Read(string calendar) =>
        CalendarReader.Read(calendar, Amsterdam, Now, ["M7", "k2", "Blauwe deur"]) is { } found ? string.Join(" | ", found.Select(Told)) : null;

    private static string Titled(string title) => Calendars.With("BEGIN:VEVENT\nDTSTART:20261201T090000\nDURATION:PT1H\nSUMMARY:", title, "\nEND:VEVENT\n");

    private static string Told(CalendarSession session) =>
        $"{session.Times.Date:yyyy-MM-dd} {session.Times.Start:HH:mm}-{session.Times.End:HH:mm} {session.Times.Repeat}"
        + (session.Times.Until is { } until ? $" until {until:yyyy-MM-dd}" : "") + (session.Client is { } client ? $" for {client}" : "");
}
