namespace CoachBot.Coaching.Supervision;

/// <summary>A case that the circle has been through.</summary>
/// <param name="Round">As it ended; its texts are empty once they are cleared.</param>
/// <param name="ClearAt">When its texts are cleared.</param>
public sealed record ClosedRound(Round Round, DateTimeOffset ClosedAt, DateTimeOffset ClearAt)
{
    /// <summary>The numbers of the pieces that the presenter found useful.</summary>
    public IReadOnlyList<int> Useful { get; init => field = value ?? []; } = [];

    public bool MadePlan { get; init; }

    /// <summary>What the presenter did with it, as told later; null until then.</summary>
    public string? LookedBack { get; init; }

    /// <summary>When the presenter was asked after two weeks; null until then.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    public DateTimeOffset? ClearedAt { get; init; }

    /// <summary>Whether the facilitator or the presenter stopped it before its end.</summary>
    public bool WasStopped { get; init; }

    public bool WasWithdrawn { get; init; }

    /// <summary>Without a word of what was told.</summary>
    public ClosedRound Cleared(DateTimeOffset now) => ClearedAt is not null ? this : this with
    {
        ClearedAt = now,
        LookedBack = null,
        Round = Round with { Case = Round.Case.Emptied(), Contributions = [.. Round.Contributions.Select(one => one.Emptied())] },
    };
}
