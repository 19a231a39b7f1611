namespace CoachBot.Organizers;

/// <summary>Now, as the organizer reads it on the clock: in the time zone that was chosen, else in the activity's.</summary>
internal static class LocalTime
{
    public static DateTimeOffset Now(TimeProvider time, ITurnContext turnContext)
    {
        var chosen = turnContext.TurnState.Get<OrganizerDocument>()?.Profile.TimeZone;
        if (chosen is not null && TimeZoneInfo.TryFindSystemTimeZoneById(chosen, out var zone)) return TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);
        return turnContext.Activity.LocalTimestamp is { } local ? time.GetUtcNow().ToOffset(local.Offset) : time.GetUtcNow();
    }

    public static DateOnly Today(TimeProvider time, ITurnContext turnContext) => DateOnly.FromDateTime(Now(time, turnContext).DateTime);
}
