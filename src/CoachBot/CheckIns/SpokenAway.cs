using System.Globalization;
using CoachBot.Coaching.CheckIns;
using CoachBot.Speech;

namespace CoachBot.CheckIns;

/// <summary>Reads days away as people write them: "tot 5 januari" (back on the 5th), "24 december tot 2 januari" (the 2nd included), "morgen".</summary>
internal static class SpokenAway
{
    private static readonly string[] UntilWords = ["tot en met ", "t/m ", "tot ", "until ", "till ", "to ", "through "];
    private static readonly string[] Inclusive = ["tot en met ", "t/m ", "through "];
    private static readonly string[] Between = [" tot en met ", " t/m ", " tot ", " until ", " till ", " through ", " to ", " - ", " – "];

    /// <returns>Null when the words are no days, or days past.</returns>
    public static AwayPeriod? Read(string text, DateOnly today)
    {
        var said = text.Trim().ToLowerInvariant();
        foreach (var from in (ReadOnlySpan<string>)["van ", "from "])
            if (said.StartsWith(from, StringComparison.Ordinal)) said = said[from.Length..];
        return Array.Find(UntilWords, word => said.StartsWith(word, StringComparison.Ordinal)) is { } until
            ? Until(said[until.Length..], today, Inclusive.Contains(until))
            : Days(said, today);
    }

    private static AwayPeriod? Until(string said, DateOnly today, bool inclusive) =>
        Day(said, today) is { } day && (inclusive ? day : day.AddDays(-1)) is var last && last >= today ? new AwayPeriod(today, last) : null;

    private static AwayPeriod? Days(string said, DateOnly today)
    {
        foreach (var word in Between)
        {
            if (said.IndexOf(word, StringComparison.Ordinal) is not (> 0 and var at)) continue;
            // "24 tot 28 december": the month stands behind the second day.
            var (first, second) = (said[..at], said[(at + word.Length)..]);
            var month = second.Split(' ', 2) is [_, var rest] ? $" {rest}" : "";
            return (Day(first, today) ?? Day(first + month, today)) is { } from && Day(second, from) is { } to && to >= from ? new AwayPeriod(from, to) : null;
        }

        return Day(said, today) is { } one ? new AwayPeriod(one, one) : null;
    }

    private static DateOnly? Day(string said, DateOnly today) =>
        SpokenDate.Read(said.Trim(), today) is { } day && DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) is var read && read >= today ? read : null;
}
