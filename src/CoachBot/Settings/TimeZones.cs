using System.Globalization;
using CoachBot.Dialogs;

namespace CoachBot.Settings;

/// <summary>The time zones to choose from: where organizers work, and the one that the organizer's own device names.</summary>
internal static class TimeZones
{
    private static readonly string[] Offered =
    [
        "Europe/Amsterdam", "Europe/Brussels", "Europe/London", "Europe/Dublin", "Europe/Paris", "Europe/Berlin", "Europe/Madrid", "Europe/Lisbon",
        "Europe/Athens", "Europe/Helsinki", "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
        "America/Anchorage", "Pacific/Honolulu", "America/Toronto", "America/Vancouver", "America/Halifax", "America/Curacao", "America/Paramaribo",
        "Africa/Johannesburg", "Australia/Sydney", "Pacific/Auckland",
    ];

    /// <param name="now">The moment whose offset is shown: summer time or not.</param>
    /// <param name="own">The zone of the organizer or of the device; null when none is known.</param>
    public static IReadOnlyList<FormChoice> Choices(DateTimeOffset now, string? own)
    {
        var ids = Known(own) is { } known && !Offered.Contains(known) ? Offered.Prepend(known) : Offered;
        return [.. ids.Where(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _)).Select(id => new FormChoice(id, Title(id, now)))];
    }

    /// <summary>The IANA name of a zone that this machine knows; null for all else.</summary>
    public static string? Known(string? zone)
    {
        if (string.IsNullOrWhiteSpace(zone) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)) return null;
        if (found.HasIanaId) return found.Id;
        return TimeZoneInfo.TryConvertWindowsIdToIanaId(found.Id, out var iana) ? iana : null;
    }

    /// <summary>"Amsterdam (UTC+1:00)"</summary>
    public static string Title(string id, DateTimeOffset now)
    {
        var city = id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)) return city;
        var offset = zone.GetUtcOffset(now);
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        return string.Create(CultureInfo.InvariantCulture, $"{city} (UTC{sign}{offset:h\\:mm})");
    }
}
