namespace CoachBot.Coaching.CheckIns;

/// <summary>What became of the check-ins that were due, and which were put off.</summary>
public sealed record CheckInLog
{
    // A month of the busiest practice; older ones are not due any more anyway.
    private const int MostHandled = 200;
    private static readonly TimeSpan PutOffKept = TimeSpan.FromDays(14);

    public static CheckInLog Empty { get; } = new();

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<HandledCheckIn> Handled { get; init => field = value ?? []; } = [];

    public IReadOnlyList<PutOffCheckIn> PutOff { get; init => field = value ?? []; } = [];

    /// <summary>The check-in that was sent last; null when none was.</summary>
    public HandledCheckIn? LastSent => Handled.LastOrDefault(handled => handled.Outcome is CheckInOutcome.Sent);

    public bool IsHandled(string id) => Handled.Any(handled => handled.Id == id);

    public HandledCheckIn? Find(string id) => Handled.LastOrDefault(handled => handled.Id == id);

    public CheckInLog Add(HandledCheckIn handled)
    {
        ArgumentNullException.ThrowIfNull(handled);
        return this with
        {
            Handled = [.. Handled.Where(known => known.Id != handled.Id).TakeLast(MostHandled - 1), handled],
            PutOff = [.. PutOff.Where(putOff => putOff.Id != handled.Id && putOff.Until > handled.At - PutOffKept)],
        };
    }

    /// <summary>The check-in comes again at this moment.</summary>
    public CheckInLog Delay(DueCheckIn due, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(due);
        return this with
        {
            Handled = [.. Handled.Where(known => known.Id != due.Id)],
            PutOff = [.. PutOff.Where(putOff => putOff.Id != due.Id), new PutOffCheckIn(due.Id, due.Kind, until)],
        };
    }

    public int SentOn(DateOnly day, TimeZoneInfo zone) => Handled.Count(handled =>
        handled.Outcome is CheckInOutcome.Sent && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(handled.At, zone).DateTime) == day);

    /// <summary>Without what is about one of these sessions.</summary>
    public CheckInLog Forget(IReadOnlyCollection<string> sessionIds)
    {
        bool Keeps(string id) => !sessionIds.Any(session => id.Contains($"/{session}/", StringComparison.Ordinal));
        return new CheckInLog { Handled = [.. Handled.Where(handled => Keeps(handled.Id))], PutOff = [.. PutOff.Where(putOff => Keeps(putOff.Id))] };
    }
}

/// <param name="Id">The check-in's id.</param>
/// <param name="Run">What its card is known by; null when it was not sent.</param>
public sealed record HandledCheckIn(string Id, CheckInKind Kind, DateTimeOffset At, CheckInOutcome Outcome, string? Run = null);

public sealed record PutOffCheckIn(string Id, CheckInKind Kind, DateTimeOffset Until);

[JsonConverter(typeof(JsonStringEnumConverter<CheckInOutcome>))]
public enum CheckInOutcome
{
    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>There was nothing to say, or the organizer passed it over.</summary>
    [JsonStringEnumMemberName("skipped")]
    Skipped,

    /// <summary>It came too late, or the day had had enough.</summary>
    [JsonStringEnumMemberName("dropped")]
    Dropped,
}
