using CoachBot.Coaching.CheckIns;
using Ical.Net.DataTypes;

namespace CoachBot.Sessions;

/// <summary>The organizer's clock, and what it shows now.</summary>
internal sealed record CalendarClock(TimeZoneInfo Zone, DateTimeOffset Now)
{
    /// <summary>The instant of a calendar's time; one without a zone is on the organizer's own clock.</summary>
    /// <exception cref="ArgumentException">Its zone is unknown.</exception>
    public DateTimeOffset Instant(CalDateTime time) =>
        time.IsFloating ? LocalMoment.Of(Zone, time.Date, time.Time ?? default) : new(time.AsUtc);

    /// <summary>What the organizer's clock shows at an instant.</summary>
    public DateTime Shown(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
}
