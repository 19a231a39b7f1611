namespace CoachBot.Coaching.Boundaries;

/// <summary>What a debrief leads to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>Nothing stands out: a closing line.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,

    /// <summary>Something small, for the first time: a closing line and one remedy.</summary>
    [JsonStringEnumMemberName("nudge")]
    Nudge,

    /// <summary>Worth a question, and then a choice of remedies.</summary>
    [JsonStringEnumMemberName("follow_up")]
    FollowUp,
}
