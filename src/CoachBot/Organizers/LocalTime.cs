namespace CoachBot.Organizers;

/// <summary>Now, as the organizer reads it on the clock: in the time zone that was chosen, else in the device's, else by the activity's offset.</summary>
internal static class LocalTime
{
    public static DateTimeOffset Now(TimeProvider time, ITurnContext turnContext)
    {
        if (turnContext.TurnState.Get<OrganizerDocument>() is { } document && ZoneOf(document) is { } zone) return TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);
        return turnContext.Activity.LocalTimestamp is { } local ? time.GetUtcNow().ToOffset(local.Offset) : time.GetUtcNow();
    }

    public static DateOnly Today(TimeProvider time, ITurnContext turnContext) => DateOnly.FromDateTime(Now(time, turnContext).DateTime);

    /// <returns>Null when neither the organizer nor the device has named one.</returns>
    public static TimeZoneInfo? ZoneOf(OrganizerDocument document) => Find(document.Profile.TimeZone) ?? Find(document.CheckIns.DeviceZone);

    private static TimeZoneInfo? Find(string? id) => id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
