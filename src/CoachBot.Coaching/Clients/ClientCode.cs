namespace CoachBot.Coaching.Clients;

/// <summary>A client's code as people type it after a command.</summary>
public static class ClientCode
{
    // A longer word is more likely the beginning of a story.
    private const int LongestWord = 12;

    /// <summary>Whether what follows a command can be a code: one short word, or more between quotes; a story is neither.</summary>
    public static bool Fits(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.Length > 0 && (IsQuote(typed[0]) || (typed.Length <= LongestWord && !typed.Any(char.IsWhiteSpace)));
    }

    /// <summary>Whether it cannot be a word of a sentence: "agreement M7", not "agreement reached".</summary>
    public static bool StandsOut(string typed) => Fits(typed) && (IsQuote(typed[0]) || char.IsUpper(typed[0]) || typed.Any(char.IsDigit));

    /// <summary>The code without quotes.</summary>
    public static string Of(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.Trim().Trim('"', '\'', '“', '”', '„', '‘', '’');
    }

    /// <summary>The code as it has to be typed: several words between quotes.</summary>
    public static string Typed(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Fits(code) ? code : $"\"{code}\"";
    }

    private static bool IsQuote(char character) => character is '"' or '\'' or '“' or '”' or '„' or '‘' or '’';
}
