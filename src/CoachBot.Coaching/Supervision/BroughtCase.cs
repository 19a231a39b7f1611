using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Supervision;

/// <summary>A case that somebody has brought: exactly what they said yes to.</summary>
public sealed record BroughtCase
{
    public const int MostSituation = 1500;
    public const int MostQuestion = 300;

    public required string Id { get; init; }

    public required string Author { get; init; }

    /// <summary>Empty when it was cleared.</summary>
    public required string Situation { get; init; }

    /// <summary>Empty when it was cleared.</summary>
    public required string Question { get; init; }

    /// <summary>What it is about; null when it is about none in particular.</summary>
    public Pitfall? Pitfall { get; init; }

    public required DateTimeOffset BroughtAt { get; init; }

    /// <summary>Who would like it to be next.</summary>
    public IReadOnlyList<string> Votes { get; init => field = value ?? []; } = [];

    /// <summary>The case without a word of what was told.</summary>
    public BroughtCase Emptied() => this with { Situation = "", Question = "" };
}
