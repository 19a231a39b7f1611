using CoachBot.Coaching.Sessions;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace CoachBot.Sessions;

/// <summary>
/// Reads an iCalendar text, pasted or out of a file. Titles, notes, places and people never leave it: of a title only a
/// client's code that is known already, and of what goes wrong nothing.
/// </summary>
internal static class CalendarReader
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int LongestText = 256 * 1024;

    private const int MostProposals = 20;
    private const int MostSeries = 100;

    /// <param name="zone">The organizer's.</param>
    /// <param name="knownClients">The codes of the organizer's clients.</param>
    /// <returns>At most 20 proposals, the earliest first; null when the text is no calendar.</returns>
    public static IReadOnlyList<CalendarSession>? Read(string text, TimeZoneInfo zone, DateTimeOffset now, IReadOnlyCollection<string> knownClients)
    {
        if (text.Length > LongestText || CalendarText.Needed(text) is not { } needed || Load(needed) is not { Count: > 0 } calendars)
            return null;
        var events = calendars.Where(calendar => !string.Equals(calendar.Method, "CANCEL", StringComparison.OrdinalIgnoreCase)).SelectMany(calendar => calendar.Events).ToList();
        var moved = events.Where(one => one.RecurrenceIdentifier is not null).ToLookup(one => one.Uid, one => one.RecurrenceIdentifier!.StartTime);
        var clock = new CalendarClock(zone, now);
        var clients = new ClientInTitle(knownClients);
        return
        [
            .. Bounded(events, now)
                .SelectMany(one => ToCome(one, moved[one.Uid], clock).Select(times => new CalendarSession(times, clients.Of(one.Summary))))
                .Distinct()
                .OrderBy(session => session.Times.Date).ThenBy(session => session.Times.Start)
                .Take(MostProposals),
        ];
    }

    /// <summary>All single events, and of the series that have not ended those that began last: each takes time to look at.</summary>
    private static IEnumerable<CalendarEvent> Bounded(List<CalendarEvent> events, DateTimeOffset now) =>
        events.Where(one => one.RecurrenceRule is null)
            .Concat(events
                .Where(one => one.RecurrenceRule is { } rule && !(rule.Until?.Value < now.UtcDateTime.AddDays(-2)))
                .OrderByDescending(one => one.DtStart?.Value)
                .Take(MostSeries));

    private static CalendarCollection? Load(string text)
    {
        try
        {
            return CalendarCollection.Load(text);
        }
#pragma warning disable CA1031 // nothing happens in there but reading, and its messages quote the text
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static List<SessionTimes> ToCome(CalendarEvent one, IEnumerable<CalDateTime> moved, CalendarClock clock)
    {
        try
        {
            return [.. new CalendarEventTimes(one, moved, clock).ToCome()];
        }
#pragma warning disable CA1031 // an event with an unknown zone or an impossible rule is left out; what it throws may quote it
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }
}
