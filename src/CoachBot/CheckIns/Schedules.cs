using CoachBot.Coaching.CheckIns;
using CoachBot.Organizers;
using CoachBot.Speech;
using Microsoft.Extensions.Options;

namespace CoachBot.CheckIns;

/// <summary>The schedule of an organizer's check-ins, on the organizer's clock.</summary>
internal sealed class Schedules(Voices voices, IOptions<CheckInOptions> options)
{
    private readonly TimeZoneInfo _otherwise = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public CheckInSchedule Of(OrganizerDocument document) => new(
        document.CheckIns.Rules, document.Profile, document.Sessions, document.CheckIns.Log, ZoneOf(document), voices.CountryOf(document.Profile).Country);

    public TimeZoneInfo ZoneOf(OrganizerDocument document) => LocalTime.ZoneOf(document) ?? _otherwise;

    /// <summary>Now on the organizer's clock.</summary>
    public DateTimeOffset Now(OrganizerDocument document, TimeProvider time) => TimeZoneInfo.ConvertTime(time.GetUtcNow(), ZoneOf(document));
}
