using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Reflections;

/// <summary>What an organizer answered to a question about a week or about the own work; for nobody else.</summary>
public sealed record Reflection
{
    /// <summary>The longest answer, in UTF-16 units: a line.</summary>
    public const int MaxWords = 300;

    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The weekly question that it answers.</summary>
    public required string QuestionId { get; init; }

    /// <summary>The pitfall that was chosen, where the question asks for one.</summary>
    public Pitfall? Pitfall { get; init; }

    public string? Words { get; init; }

    /// <summary>The idea that was given along with a pitfall.</summary>
    public string? RemedyId { get; init; }
}
