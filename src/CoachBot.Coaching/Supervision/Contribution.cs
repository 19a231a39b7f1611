namespace CoachBot.Coaching.Supervision;

/// <summary>What somebody gave in a step. It belongs to its author, and nobody else sees it before the step is closed.</summary>
public sealed record Contribution
{
    /// <summary>The id of the step, <see cref="Round.LookBack"/> or <see cref="Round.Harvest"/>.</summary>
    public required string Step { get; init; }

    public required string Author { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether they passed; then there are no pieces.</summary>
    public bool Passed { get; init; }

    public IReadOnlyList<Piece> Pieces { get; init => field = value ?? []; } = [];

    /// <summary>Advice that came too early and is kept for its step.</summary>
    public string? Advice { get; init; }

    /// <summary>The message in the thread that it was; null when it came through the card or the personal chat.</summary>
    public string? MessageId { get; init; }

    /// <summary>Whether its message was deleted; then it counts as given, and nobody reads it.</summary>
    public bool IsDeleted { get; init; }

    public Contribution Emptied() => this with { Pieces = [], Advice = null };
}

/// <summary>One question, one answer, one text.</summary>
/// <param name="Id">Its number in the round.</param>
public sealed record Piece(int Id, string Text)
{
    /// <summary>The question that it answers or marks.</summary>
    public int? About { get; init; }

    public Warmth? Warmth { get; init; }

    /// <summary>0 to 10.</summary>
    public int? Number { get; init; }

    /// <summary>Whether the facilitator set it aside: it is advice, and comes back in its step.</summary>
    public bool IsAside { get; init; }
}

/// <summary>How close a question comes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Warmth>))]
public enum Warmth
{
    [JsonStringEnumMemberName("cold")]
    Cold,

    [JsonStringEnumMemberName("lukewarm")]
    Lukewarm,

    [JsonStringEnumMemberName("warm")]
    Warm,
}
