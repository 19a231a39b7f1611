using System.Text.RegularExpressions;

namespace CoachBot.Coaching.Supervision;

/// <summary>
/// Whether what somebody gave as a question has the shape of advice: it begins as advice does, or asks nothing. It looks at the shape alone, and
/// its writer decides.
/// </summary>
public static partial class EarlyAdvice
{
    [GeneratedRegex(
        @"^\W*(heb je (al )?(eens|ooit) |waarom (doe|ga|zeg|vraag|stop|bel) je niet |je (zou|kunt|kan|moet|mag) |ik zou |misschien (kun|moet|kan|zou) je |probeer |als ik jou was|kun je niet (gewoon|beter) |zou je niet |"
        + @"have you (ever )?(tried|thought|considered) |why (don't|dont|do not) you |you (could|should|might|need to|must|can) |i would |i'd |maybe you |try |if i were you|couldn't you |shouldn't you )",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening { get; }

    /// <summary>What was typed without its question mark.</summary>
    [GeneratedRegex(@"^\W*(wat|hoe|wanneer|wie|welke?|waar\w*|what|how|when|who|which|where) (?!about |if |als )", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Asking { get; }

    public static bool IsLikely(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && (Opening.IsMatch(text) || (!text.Contains('?', StringComparison.Ordinal) && !Asking.IsMatch(text)));
    }
}
