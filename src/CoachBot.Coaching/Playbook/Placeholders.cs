using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>The <c>{names}</c> in a sentence.</summary>
internal static partial class Placeholders
{
    [GeneratedRegex(@"\{([a-z][a-z0-9_]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    public static SortedSet<string> In(string text) =>
        new(Pattern.Matches(text).Select(match => match.Groups[1].Value), StringComparer.Ordinal);

    /// <summary>A brace that belongs to no placeholder.</summary>
    public static bool HasStrayBrace(string text) => Pattern.Replace(text, "").AsSpan().ContainsAny('{', '}');

    /// <summary>One pass, so a value with braces of its own stays as the organizer wrote it.</summary>
    public static string Fill(string text, Func<string, string> valueOf) =>
        Pattern.Replace(text, match => valueOf(match.Groups[1].Value));
}
