namespace CoachBot.Coaching.Sessions;

/// <summary>When a session is and how it comes back, on the organizer's own clock.</summary>
/// <param name="Date">The first day.</param>
/// <param name="End">On the next day when it is not later than <paramref name="Start"/>.</param>
/// <param name="Until">The last day on which it may begin; null without an end.</param>
public sealed record SessionTimes(DateOnly Date, TimeOnly Start, TimeOnly End, Repeat Repeat = Repeat.Once, DateOnly? Until = null);

/// <summary>How a session comes back.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Repeat>))]
public enum Repeat
{
    [JsonStringEnumMemberName("once")]
    Once,

    [JsonStringEnumMemberName("weekly")]
    Weekly,

    /// <summary>Every other week.</summary>
    [JsonStringEnumMemberName("fortnightly")]
    Fortnightly,
}
