using CoachBot.Coaching.Clients;

namespace CoachBot.Sessions;

/// <summary>The client of a planned session: met M7, at K's, bij "Anna en Jan".</summary>
internal static class SpokenClient
{
    // At noon and for lunch are no clients.
    private const int LongestPlain = 3;

    /// <summary>The last code behind a word such as met; null without one.</summary>
    public static string? Take(SpokenWords words)
    {
        for (var at = words.Count - 2; at >= 0; at--)
        {
            if (words[at] is not ("bij" or "met" or "with" or "voor" or "for" or "at" or "klant" or "client" or "@")) continue;
            if (words[at] is "met" && words[at - 1] is "en") continue;
            if ((Quoted(words, at + 1) ?? Plain(words, at)) is not { } code) continue;
            var from = words[at] is "klant" or "client" && words[at - 1] is "bij" or "met" or "with" or "voor" or "for" or "at" ? at - 1 : at;
            words.Take(from, code.Next);
            return code.Code;
        }

        return null;
    }

    /// <summary>A code that is a number, once the numbers of the day and the time are known.</summary>
    public static string? TakeNumber(SpokenWords words)
    {
        for (var at = words.Count - 2; at >= 0; at--)
        {
            if (words[at] is not ("bij" or "met" or "with" or "klant" or "client") || words.Number(at + 1, 6) is null || words.IsGlued(at + 2)) continue;
            var code = words[at + 1];
            words.Take(at, at + 2);
            return code;
        }

        return null;
    }

    /// <summary>Whether a code is one even in a text that has other words as well.</summary>
    public static bool StandsOut(string? code) => code is not null && (code.Contains(' ', StringComparison.Ordinal) || ClientCode.StandsOut(code));

    private static (string Code, int Next)? Quoted(SpokenWords words, int at)
    {
        if (words[at] is not ("\"" or "'")) return null;
        var start = words.PlaceOf(at).Start;
        for (var end = at + 1; end < words.Count; end++)
        {
            if (words[end] != words[at] || (words.IsGlued(end + 1) && char.IsLetterOrDigit(words.Said(end + 1)[0]))) continue;
            var code = ClientCode.Of(words.Text[start..words.PlaceOf(end).End]).Trim();
            return code.Length > 0 ? (code, end + 1) : null;
        }

        return null;
    }

    private static (string Code, int Next)? Plain(SpokenWords words, int at)
    {
        var next = at + 2;
        while (words.IsGlued(next) && words[next] is not ("," or ";" or ":" or "(" or ")" or "!" or "?" or "")) next++;
        while (next > at + 2 && !char.IsLetterOrDigit(words.Said(next - 1)[0])) next--;
        var code = words.Text[words.PlaceOf(at + 1).Start..words.PlaceOf(next - 1).End];
        if (words[next - 1].EndsWith("'s", StringComparison.Ordinal)) code = code[..^2];
        return code.Length > 0 && char.IsLetter(code[0]) && ClientCode.Fits(code) && IsCode(words[at], words[at + 1], code) ? (code, next) : null;
    }

    // A, An and Do are codes where they are written with a capital behind a word that only a person follows.
    private static bool IsCode(string opening, string word, string code)
    {
        if (code.Length == 1 && char.IsUpper(code[0])) return true;
        if (opening is "at" or "for" or "voor" or "@")
            return !SpokenLexicon.IsOrdinary(word) && (code.Length <= LongestPlain || ClientCode.StandsOut(code));
        return char.IsUpper(code[0]) ? !SpokenLexicon.IsOrdinary(word) || code.Length <= LongestPlain : !SpokenLexicon.IsOrdinary(word);
    }
}
