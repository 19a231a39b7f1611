using System.Globalization;
using System.Text;

namespace CoachBot.Dialogs;

/// <summary>Reads a typed choice: its number, its id, its words, or words that only one choice has.</summary>
internal static class ChoiceReader
{
    private const int LongestAnswer = 200;

    /// <returns>The choice's value, or null when the text fits none or more than one.</returns>
    public static string? Read(string text, IReadOnlyList<FormChoice> choices)
    {
        if (text.Length > LongestAnswer) return null;
        var typed = Words(text);
        if (typed.Length == 0) return null;
        if (int.TryParse(typed[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && typed.Length == 1)
            return number >= 1 && number <= choices.Count ? choices[number - 1].Value : null;
        return choices.FirstOrDefault(choice => string.Equals(choice.Value, text.Trim(), StringComparison.OrdinalIgnoreCase))?.Value
            ?? Only(choices, choice => Words(choice.Title).SequenceEqual(typed))
            ?? Only(choices, choice => Words(choice.Title).Take(typed.Length).SequenceEqual(typed))
            ?? Only(choices, choice => typed.All(Words(choice.Title).Contains))
            // "nee hoor", "no sorry": the whole choice and a word more.
            ?? Only(choices, choice => typed.SkipLast(1).SequenceEqual(Words(choice.Title)));
    }

    private static string? Only(IReadOnlyList<FormChoice> choices, Func<FormChoice, bool> fits)
    {
        var found = choices.Where(fits).Take(2).ToList();
        return found is [var one] ? one.Value : null;
    }

    private static string[] Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
