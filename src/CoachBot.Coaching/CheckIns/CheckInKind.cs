namespace CoachBot.Coaching.CheckIns;

/// <summary>The moments at which the coach speaks first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckInKind>))]
public enum CheckInKind
{
    /// <summary>The open plans, before a session.</summary>
    [JsonStringEnumMemberName("rehearsal")]
    Rehearsal,

    /// <summary>Rounding off, before the agreed end.</summary>
    [JsonStringEnumMemberName("wrap_up")]
    WrapUp,

    /// <summary>The debrief, after the end.</summary>
    [JsonStringEnumMemberName("debrief")]
    Debrief,

    /// <summary>A debrief that was not done, once, on the next working morning.</summary>
    [JsonStringEnumMemberName("reminder")]
    Reminder,

    /// <summary>The question of the week.</summary>
    [JsonStringEnumMemberName("week_question")]
    WeekQuestion,

    /// <summary>The invitation to look back on a month.</summary>
    [JsonStringEnumMemberName("look_back")]
    LookBack,
}

public static class CheckInKinds
{
    public static string Id(this CheckInKind kind) => kind switch
    {
        CheckInKind.Rehearsal => "rehearsal",
        CheckInKind.WrapUp => "wrap_up",
        CheckInKind.Debrief => "debrief",
        CheckInKind.Reminder => "reminder",
        CheckInKind.WeekQuestion => "week_question",
        CheckInKind.LookBack => "look_back",
    };

    /// <returns>Null when it is the id of none.</returns>
    public static CheckInKind? Parse(string? id) => Enum.GetValues<CheckInKind>().Where(kind => kind.Id() == id).Select(kind => (CheckInKind?)kind).FirstOrDefault();

    /// <summary>Whether it belongs to a session's own hours and is pointless on another day.</summary>
    public static bool IsOfTheMoment(this CheckInKind kind) => kind is CheckInKind.Rehearsal or CheckInKind.WrapUp;
}
