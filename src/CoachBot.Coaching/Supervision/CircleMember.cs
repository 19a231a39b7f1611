namespace CoachBot.Coaching.Supervision;

/// <summary>Somebody who takes part in a circle, or did.</summary>
public sealed record CircleMember
{
    /// <summary>As the channel knows them.</summary>
    public required string Id { get; init; }

    /// <summary>As they call themselves in the channel.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>When the ground rules were accepted last.</summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>Null while they take part. Turns are remembered for when they come back.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    public int Facilitated { get; init; }

    public DateTimeOffset? FacilitatedAt { get; init; }

    public int Presented { get; init; }

    public DateTimeOffset? PresentedAt { get; init; }

    public bool IsIn => LeftAt is null;

    /// <summary>The ground rules are accepted for a year.</summary>
    public bool HasAccepted(DateTimeOffset now) => now < AcceptedAt.AddYears(1);
}
