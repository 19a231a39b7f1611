using System.Collections.Concurrent;
using System.Text;
using CoachBot.Coaching;

namespace CoachBot.Speech;

/// <summary>The words of a command: a text of the playbook with its spellings, separated by commas.</summary>
internal static class CommandWords
{
    // No command is longer, so a longer text is not looked at.
    private const int Longest = 60;

    private static readonly ConcurrentDictionary<LocalizedText, string[]> s_spellings = new();

    public static bool Match(LocalizedText words, string text) => Match(words, text, out var rest) && rest.Length == 0;

    /// <summary>Whether the text begins with one of the command's spellings; the rest is what follows, trimmed.</summary>
    public static bool Match(LocalizedText words, string text, out string rest)
    {
        rest = "";
        if (text.Length > Longest) return false;
        var word = Plain(text);
        var said = word.ToLowerInvariant();
        foreach (var spelling in Spellings(words))
        {
            if (said == spelling) return true;
            if (!said.StartsWith(spelling + " ", StringComparison.Ordinal)) continue;
            rest = word[(spelling.Length + 1)..].Trim();
            return true;
        }

        return false;
    }

    // Every text is held against every command, so a command's spellings are taken apart once. The longest first, so that "nieuwe nabespreking" is not
    // "nieuwe" and a rest.
    private static string[] Spellings(LocalizedText words) => s_spellings.GetOrAdd(words, static words =>
        [.. $"{words.Nl},{words.En}".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length)]);

    // Without quotes, full stops and hearts around it.
    private static string Plain(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1])) end--;
        // A question mark alone is a word too.
        var word = start < end ? text[start..end] : text.Trim();
        return word.Normalize(NormalizationForm.FormC);
    }
}
