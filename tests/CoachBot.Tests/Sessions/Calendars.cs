namespace CoachBot.Tests.Sessions;

/// <summary>Calendars as the three programs export them that organizers use, and any other.</summary>
internal static class Calendars
{
    public const string Outlook = """
        BEGIN:VCALENDAR
        PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
        VERSION:2.0
        METHOD:PUBLISH
        X-MS-OLK-FORCEINSPECTOROPEN:TRUE
        BEGIN:VTIMEZONE
        TZID:W. Europe Standard Time
        BEGIN:STANDARD
        DTSTART:16011028T030000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010325T020000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        ATTENDEE;CN="Marijke de Wit";RSVP=TRUE:mailto:marijke@example.org
        CLASS:PUBLIC
        CREATED:20261101T090000Z
        DESCRIPTION:De zolder bij Marijke\, sleutel ligt onder de mat\n
        DTEND;TZID="W. Europe Standard Time":20261207T123000
        DTSTAMP:20261101T090000Z
        DTSTART;TZID="W. Europe Standard Time":20261207T100000
        LOCATION:Kerklaan 5
        PRIORITY:5
        RRULE:FREQ=WEEKLY;COUNT=6;BYDAY=MO
        SEQUENCE:0
        SUMMARY;LANGUAGE=nl:Opruimen M7 (zolder)
        TRANSP:OPAQUE
        UID:040000008200E00074C5B7101A82E008
        X-MICROSOFT-CDO-BUSYSTATUS:BUSY
        BEGIN:VALARM
        TRIGGER:-PT15M
        ACTION:DISPLAY
        DESCRIPTION:Reminder
        END:VALARM
        END:VEVENT
        END:VCALENDAR
        """;

    public const string Google = """
        BEGIN:VCALENDAR
        PRODID:-//Google Inc//Google Calendar 70.9054//EN
        VERSION:2.0
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:marijke@example.org
        X-WR-TIMEZONE:Europe/Amsterdam
        BEGIN:VEVENT
        DTSTART:20261208T083000Z
        DTEND:20261208T103000Z
        DTSTAMP:20261125T120000Z
        UID:0abc@google.com
        SUMMARY:Intake
        STATUS:CONFIRMED
        TRANSP:OPAQUE
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;TZID=Europe/Amsterdam:20261203T190000
        DTEND;TZID=Europe/Amsterdam:20261203T210000
        RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270228T225959Z;BYDAY=TH
        EXDATE;TZID=Europe/Amsterdam:20261203T190000
        DTSTAMP:20261125T120000Z
        UID:0abd@google.com
        SUMMARY:blauwe deur
        STATUS:CONFIRMED
        TRANSP:OPAQUE
        END:VEVENT
        END:VCALENDAR
        """;

    public const string Apple = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Apple Inc.//macOS 15.1//EN
        CALSCALE:GREGORIAN
        BEGIN:VEVENT
        CREATED:20261120T101112Z
        DTEND:20261210T220000
        DTSTAMP:20261120T101113Z
        DTSTART:20261210T200000
        SEQUENCE:1
        SUMMARY:K2 keuken
        TRANSP:OPAQUE
        UID:5B0F1C1E-7D0A-4C1B-9C53-0A3A6B2B0001
        X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
        END:VEVENT
        END:VCALENDAR
        """;

    /// <summary>A calendar with one event, from what stands between its lines, separated by spaces.</summary>
    public static string Of(string properties) => With(Event(properties));

    public static string With(params IEnumerable<string> events) => $"BEGIN:VCALENDAR\nVERSION:2.0\n{string.Concat(events)}END:VCALENDAR\n";

    public static string Event(string properties) => $"BEGIN:VEVENT\n{properties.Replace(' ', '\n')}\nEND:VEVENT\n";
}
