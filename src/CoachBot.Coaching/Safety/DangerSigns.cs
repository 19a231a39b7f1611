using System.Text;
using System.Text.RegularExpressions;

namespace CoachBot.Coaching.Safety;

/// <summary>
/// Looks for plain words of danger in a text, in both languages. It recognises plain wording only, most of the time, and it
/// is no monitoring: it opens a card for who wrote the text, and nothing of it is kept.
/// </summary>
public sealed class DangerSigns
{
    /// <summary>How long one pattern may look at one piece; longer counts as a question to ask.</summary>
    public static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    // A longer text is looked at in pieces that overlap, and no further than this.
    private const int Piece = 2_000;
    private const int Overlap = 200;
    private const int Longest = 8_000;
    private const int MostAttempts = 3;

    private static readonly Regex Oneself = Pattern(@"\b(ik (wil|wou|wilde|zou|denk|dacht|ben|maak|doe|kan|heb|snij)|mezelf|voor mij|van mij|zonder mij|i (want|don't|dont|do not|can't|cant|cannot|am|was|feel|think|will|took|have|wish|cut|hurt)|i'm|i'd|i've|myself|my (own )?life|without me)\b");
    private static readonly Regex SomebodyElse = Pattern(@"\b(ze|zij|hij|haar|hem|zijn|klant\w*|mevrouw|meneer|moeder|vader|zoon\w*|dochter\w*|man|vrouw|vriend\w*|broer|zus|she|he|her|his|him|they|client\w*|mother|mum|father|son|daughter|husband|wife|lady|brother|sister|friend)\b");
    private static readonly Regex DeniedOrPast = Pattern(@"\b(jaren|jaar|maanden) geleden\b|\bvroeger\b|\bniet (meer )?(suicidaal|in gevaar)\b|\bgeen (gevaar|zelfmoord\w*|geweld)\b|\b(years?|months) ago\b|\bused to\b|\bas a child\b|\bnot (suicidal|in danger|violent)\b|\bno (danger|violence)\b");

    private readonly IReadOnlyList<DangerPattern> _patterns;
    private readonly IReadOnlyList<Regex> _idioms;

    internal DangerSigns(IReadOnlyList<DangerPattern> patterns, IReadOnlyList<Regex> idioms) => (_patterns, _idioms) = (patterns, idioms);

    /// <summary>The card to show for a text; null when nothing in it speaks of danger.</summary>
    public string? CardFor(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var plain = Plain(text.Length > Longest ? text[..Longest] : text);
        DangerPattern? found = null;
        for (var start = 0; start < plain.Length && found is not { Tier: 1 }; start += Piece - Overlap)
            found = Worst(found, Look(plain.Substring(start, Math.Min(Piece, plain.Length - start))));
        return found is null ? null : Card(found, plain);
    }

    private static string Card(DangerPattern found, string plain)
    {
        // Negated or past is not nothing: it is a question.
        if (found.Tier == 2 || Matches(DeniedOrPast, plain))
            return found.Category is DangerCategory.Suicide ? "cr_check_suicide" : "cr_check";
        return found.Category switch
        {
            DangerCategory.Suicide => SuicideCard(plain),
            DangerCategory.Violence => "cr_violence",
            DangerCategory.Child => "cr_child",
            DangerCategory.Acute => "cr_acute",
            DangerCategory.Fire => "cr_fire",
        };
    }

    private static string SuicideCard(string plain) => (Matches(Oneself, plain), Matches(SomebodyElse, plain)) switch
    {
        (true, false) => "cr_suicide_self",
        (true, true) => "cr_check_suicide",
        (false, _) => "cr_suicide_client",
    };

    private static DangerPattern? Worst(DangerPattern? one, DangerPattern? other) =>
        one is null ? other : other is null || one.Tier <= other.Tier ? one : other;

    private DangerPattern? Look(string piece)
    {
        DangerPattern? found = null;
        try
        {
            piece = Patiently(piece, LongPast.Without);
            foreach (var idiom in _idioms)
                piece = Patiently(piece, text => idiom.Replace(text, " "));
            foreach (var pattern in _patterns)
            {
                if (found is not null && found.Tier <= pattern.Tier || !Patiently(piece, pattern.Expression.IsMatch))
                    continue;
                found = pattern;
                if (found.Tier == 1)
                    return found;
            }

            return found;
        }
        catch (RegexMatchTimeoutException)
        {
            // Not looked at to the end is not the same as nothing there.
            return found ?? new DangerPattern("timeout", DangerCategory.Acute, 2, Oneself);
        }
    }

    // The time-out is one of the clock, and on a busy machine the clock runs on while nothing is matched.
    private static T Patiently<T>(string piece, Func<string, T> match)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return match(piece);
            }
            catch (RegexMatchTimeoutException) when (attempt < MostAttempts)
            {
            }
        }
    }

    /// <summary>Lower case, without accents, straight quotes, single spaces.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a surrogate pair cannot be normalized.
            if (rune != Rune.ReplacementChar)
                plain.Append(rune);
        }

        var decomposed = plain.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormKD);
        plain.Clear();
        foreach (var character in decomposed)
        {
            if (char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark)
                continue;
            var straight = character switch { '\u2018' or '\u2019' or '`' => '\'', '\u201c' or '\u201d' => '"', _ => character };
            if (!char.IsWhiteSpace(straight))
                plain.Append(straight);
            else if (plain is [.., not ' '])
                plain.Append(' ');
        }

        return plain.ToString().Trim();
    }

    private static bool Matches(Regex expression, string text)
    {
        try
        {
            return expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, MatchTimeout);
}
