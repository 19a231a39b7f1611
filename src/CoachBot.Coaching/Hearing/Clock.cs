using System.Globalization;

namespace CoachBot.Coaching.Hearing;

/// <summary>What a word with digits in it stands for.</summary>
internal static class Clock
{
    private const int Evening = 20;
    private const int Morning = 8;

    /// <summary>The kind of number, which counts where the number itself does not: late_hour, hour, number.</summary>
    public static string? KindOf(string word, string next)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        if (digits is 0 or > 4 || !int.TryParse(word.AsSpan(0, digits), CultureInfo.InvariantCulture, out var number))
            return null;
        var rest = word.AsSpan(digits);
        var unit = rest.Length > 0 && char.IsAsciiLetter(rest[^1]) ? rest.TrimStart(":.,0123456789").ToString() : next;
        var minutes = rest.Length >= 3 && rest[0] is ':' or '.' && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]);
        return unit switch
        {
            "pm" when number is >= 8 and < 12 => "late_hour",
            "am" when number is < Morning or 12 => "late_hour",
            "pm" or "am" => "hour",
            "u" or "h" or "uur" when number is >= Evening and <= 24 => "late_hour",
            _ when minutes && number is >= Evening and <= 24 => "late_hour",
            "u" or "h" => "hour",
            _ when minutes => "hour",
            _ => "number",
        };
    }
}
