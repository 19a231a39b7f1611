using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching;

/// <param name="Method">K = Korthagen, T = STARR, S = scaling question, G = GROW.</param>
public sealed record FollowUpQuestion(string Id, Pitfall Pitfall, string Method, LocalizedText Text)
{
    /// <summary>Where it stands when a heavy session gets two questions; null when it is asked alone only.</summary>
    public ReflectionPhase? Phase { get; init; }
}

/// <summary>The two steps of looking back at a heavy session, after Korthagen.</summary>
public enum ReflectionPhase
{
    /// <summary>What happened, and what did you think.</summary>
    Back,

    /// <summary>What it is really about, and what else could be.</summary>
    Deeper,
}

public sealed record Remedy(string Id, Pitfall Pitfall, LocalizedText Text);

public sealed record ClosingLine(string Id, ClosingTag Tag, LocalizedText Text);

/// <summary>A pitfall's name and its meaning in one line.</summary>
public sealed record PitfallText(Pitfall Pitfall, LocalizedText Name, LocalizedText Meaning);

/// <summary>A question to look back at a week with.</summary>
/// <param name="Week">Its place in the cycle, from 1.</param>
/// <param name="AsksPitfall">Whether the answer names a pitfall: the closing question of the cycle.</param>
public sealed record WeeklyQuestion(string Id, int Week, string Theme, LocalizedText Text, bool AsksPitfall);
