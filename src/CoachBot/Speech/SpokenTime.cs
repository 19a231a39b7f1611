using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Speech;

/// <summary>Reads a time of day as people write it: 9, 9u30, 17:00, 9 uur, 5 pm, half vier, kwart over drie, half past three.</summary>
internal static partial class SpokenTime
{
    private const int Longest = 30;

    private static readonly string[] Dutch = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
    private static readonly string[] English = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    [GeneratedRegex(@"\A(?<hour>\d{1,2})(?:\s*[:.uh]\s*(?<minute>\d{2}))?\s*(?:u|uur|h|hrs|o'clock)?\s*(?<half>am|pm|a\.m\.|p\.m\.)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Digits { get; }

    /// <returns>The time as HH:mm; null when it is none.</returns>
    public static string? Read(string text)
    {
        if (text.Length > Longest) return null;
        var said = text.Trim().TrimEnd('!', '?').ToLowerInvariant();
        var time = InDigits(said)?.Time ?? (InWords(said) is { } words ? words.ByDay : null);
        return time?.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>The time of a text in lower case, its half of the day left open when nobody named it.</summary>
    public static SaidTime? Hear(string said) => said.Length > Longest ? null : InDigits(said) ?? InWords(said);

    private static SaidTime? InDigits(string said)
    {
        if (Digits.Match(said) is not { Success: true } match) return null;
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        var half = said[0] == '0' || hour is 0 or > 12 ? HalfOfDay.Clock : HalfOfDay.Unsaid;
        if (match.Groups["half"] is { Success: true, ValueSpan: var named })
        {
            if (hour is 0 or > 12) return null;
            hour = (hour % 12) + (named[0] == 'p' ? 12 : 0);
            half = HalfOfDay.Said;
        }

        if (hour == 24 && minute == 0) hour = 0;
        return hour < 24 && minute < 60 ? new SaidTime(new TimeOnly(hour, minute), half) : null;
    }

    private static SaidTime? InWords(string said) => said.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["noon" or "midday"] => new SaidTime(new TimeOnly(12, 0), HalfOfDay.Said),
        ["midnight" or "middernacht"] => new SaidTime(default, HalfOfDay.Said),
        [.. var words, "uur" or "o'clock"] => InWords(words),
        var words => InWords(words),
    };

    private static SaidTime? InWords(ReadOnlySpan<string> words) => words switch
    {
        [var hour] => At(Hour(hour), 0),
        ["half", "past", var hour] => At(Hour(hour), 30),
        // Half vier is half past three, and half three is too.
        ["half", var hour] => At(Hour(hour), English.Contains(hour) ? 30 : -30),
        [var minutes, "voor", "half", var hour] => At(Hour(hour), -30 - Minutes(minutes)),
        [var minutes, "over", "half", var hour] => At(Hour(hour), -30 + Minutes(minutes)),
        [var minutes, "voor", var hour] => At(Hour(hour), -Minutes(minutes)),
        [var minutes, "over" or "past", var hour] => At(Hour(hour), Minutes(minutes)),
        // Ten to four is how long somebody works.
        ["quarter", "to", var hour] => At(Hour(hour), -15),
        _ => null,
    };

    private static SaidTime? At(int? hour, int? minutes)
    {
        if (hour is not { } given || minutes is not { } more) return null;
        var time = new TimeOnly(given, 0).AddMinutes(more);
        return new SaidTime(time.Hour == 0 ? time.AddHours(12) : time, HalfOfDay.Unsaid);
    }

    private static int? Minutes(string word) => word switch
    {
        "5" or "vijf" or "five" => 5,
        "10" or "tien" or "ten" => 10,
        "15" or "kwart" or "quarter" => 15,
        "20" or "twintig" or "twenty" => 20,
        _ => null,
    };

    private static int? Hour(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number is >= 1 and <= 12 ? number : null;
        var index = Math.Max(Array.IndexOf(Dutch, word), Array.IndexOf(English, word));
        return index < 0 ? null : index + 1;
    }
}
