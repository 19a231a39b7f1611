namespace CoachBot.Organizers;

/// <summary>Now, as the sender of an activity reads it on the clock.</summary>
internal static class LocalTime
{
    public static DateTimeOffset Now(TimeProvider time, Activity activity) =>
        activity.LocalTimestamp is { } local ? time.GetUtcNow().ToOffset(local.Offset) : time.GetUtcNow();
}
