using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Speech;

/// <summary>Reads a time of day as people write it: 9, 9u30, 17:00, 9 uur, 5 pm, half vier, half past three.</summary>
internal static partial class SpokenTime
{
    private const int Longest = 30;

    // Nobody receives clients at half past three in the night.
    private const int EarliestInWords = 7;

    private static readonly string[] Dutch = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
    private static readonly string[] English = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    [GeneratedRegex(@"\A(?<hour>\d{1,2})(?:\s*[:.uh]\s*(?<minute>\d{2}))?\s*(?:u|uur|h|hrs|o'clock)?\s*(?<half>am|pm|a\.m\.|p\.m\.)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Digits { get; }

    /// <returns>The time as HH:mm; null when it is none.</returns>
    public static string? Read(string text)
    {
        if (text.Length > Longest) return null;
        var said = text.Trim().TrimEnd('!', '?').ToLowerInvariant();
        var time = InDigits(said) ?? InWords(said);
        return time?.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    private static TimeOnly? InDigits(string said)
    {
        if (Digits.Match(said) is not { Success: true } match) return null;
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"] is { Success: true, ValueSpan: var half })
        {
            if (hour is 0 or > 12) return null;
            hour = (hour % 12) + (half[0] == 'p' ? 12 : 0);
        }

        if (hour == 24 && minute == 0) hour = 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static TimeOnly? InWords(string said)
    {
        // Half vier is half past three.
        if (said.StartsWith("half past ", StringComparison.Ordinal)) return At(Number(English, said[10..]), 30);
        if (said.StartsWith("half ", StringComparison.Ordinal)) return Number(Dutch, said[5..]) is { } hour ? At(hour == 1 ? 12 : hour - 1, 30) : null;
        return At(Number(Dutch, said.Replace(" uur", "", StringComparison.Ordinal)) ?? Number(English, said.Replace(" o'clock", "", StringComparison.Ordinal)), 0);
    }

    private static TimeOnly? At(int? hour, int minute) => hour is { } given ? new TimeOnly(given < EarliestInWords ? given + 12 : given, minute) : null;

    private static int? Number(string[] words, string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number is >= 1 and <= 12 ? number : null;
        return Array.IndexOf(words, word) is >= 0 and var index ? index + 1 : null;
    }
}
