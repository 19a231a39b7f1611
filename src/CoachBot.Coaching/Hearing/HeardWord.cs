using System.Globalization;
using System.Text;

namespace CoachBot.Coaching.Hearing;

/// <summary>A word as it is compared: lower case, without accents and apostrophes.</summary>
/// <param name="Sentence">The sentence it stands in, from 0.</param>
internal readonly record struct HeardWord(string Text, int Sentence)
{
    private const int Longest = 24;

    /// <summary>The words of a text in one pass over it.</summary>
    public static List<HeardWord> Of(ReadOnlySpan<char> text)
    {
        var words = new List<HeardWord>();
        var word = new StringBuilder(Longest);
        var sentence = 0;
        foreach (var character in Decomposed(text))
        {
            if (char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark || character is '\'' or '\u2018' or '\u2019' or '`')
                continue;
            if (char.IsLetterOrDigit(character) || (character is ':' or '.' or ',' && word.Length > 0 && char.IsAsciiDigit(word[^1])))
            {
                if (word.Length < Longest)
                    word.Append(char.ToLowerInvariant(character));
                continue;
            }

            End();
            if (character is '\u20ac' or '$' or '\u00a3')
                words.Add(new("euro", sentence));
            else if (character is '.' or '!' or '?' or ';' or '\n' && words.Count > 0 && words[^1].Sentence == sentence)
                sentence++;
        }

        End();
        return words;

        void End()
        {
            // A number keeps its decimals, not the full stop behind it.
            var stopped = word.Length > 0 && word[^1] is '.';
            while (word.Length > 0 && word[^1] is ':' or '.' or ',')
                word.Length--;
            if (word.Length > 0)
                words.Add(new(word.ToString(), sentence));
            if (stopped)
                sentence++;
            word.Clear();
        }
    }

    private static string Decomposed(ReadOnlySpan<char> text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a surrogate pair cannot be normalized.
            if (rune != Rune.ReplacementChar)
                whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormD);
    }
}
