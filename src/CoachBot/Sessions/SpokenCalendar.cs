using System.Collections.Frozen;
using System.Globalization;
using CoachBot.Speech;

namespace CoachBot.Sessions;

/// <summary>Reads a day of the calendar at a place in a text: 26 november, November 26th, 26/11, the 26th, 2026-11-26.</summary>
internal static class SpokenCalendar
{
    // A larger number before a dash is no hour: 26-11 is a day and 9-12 is a morning.
    private const int LastHour = 24;

    // There are weeks after it.
    private const int LastYear = 9_000;

    private static readonly FrozenSet<string> Months = new[] { "nl-NL", "en-GB" }
        .Select(name => CultureInfo.GetCultureInfo(name).DateTimeFormat)
        .SelectMany(format => format.MonthNames.Concat(format.AbbreviatedMonthNames))
        .Where(name => name.Length > 0)
        .Select(name => name.ToLowerInvariant().TrimEnd('.'))
        .Append("sep")
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Ordinals = SpokenLexicon.Words("th st nd rd e ste de");

    // The second session is no day.
    private static readonly FrozenSet<string> Counted = SpokenLexicon.Words("sessie session afspraak appointment keer time week");

    public static bool IsMonth(string word) => Months.Contains(word);

    public static (DateOnly Day, int Next)? At(SpokenWords words, int at, DateOnly today) =>
        (InFigures(words, at, today) ?? WithMonth(words, at, today) ?? MonthFirst(words, at, today)) is { Day.Year: <= LastYear } found ? found : null;

    /// <summary>Two numbers that can be a day and a month as well as two hours or an hour and minutes: 9-12, 9.12.</summary>
    public static (DateOnly Day, int Next)? AtEither(SpokenWords words, int at, DateOnly today) =>
        words[at + 1] is "-" or "." && IsFigures(words, at, 2) && SpokenDate.Day(words.Between(at, at + 3), today) is { } day ? (day, at + 3) : null;

    /// <summary>The first day from today on with the number at a place, an ordinal or not.</summary>
    public static (DateOnly Day, int Next)? Numbered(SpokenWords words, int at, DateOnly today)
    {
        if (words.Number(at) is not { } number || Next(number, today) is not { } day) return null;
        var next = Behind(words, at);
        return Counted.Contains(words[next]) ? null : (day, next);
    }

    public static bool IsOrdinal(SpokenWords words, int at) => words.Number(at) is not null && Behind(words, at) > at + 1;

    private static (DateOnly Day, int Next)? InFigures(SpokenWords words, int at, DateOnly today)
    {
        var mark = words[at + 1];
        if (mark is not ("-" or "/" or ".")) return null;
        if (IsFigures(words, at, 3) && mark == words[at + 3] && SpokenDate.Day(words.Between(at, at + 5), today) is { } whole) return (whole, at + 5);
        if (!IsFigures(words, at, 2) || (mark != "/" && words.Number(at) is null or <= LastHour)) return null;
        return SpokenDate.Day(words.Between(at, at + 3), today) is { } day ? (day, at + 3) : null;
    }

    // So many numbers with marks between, and no more.
    private static bool IsFigures(SpokenWords words, int at, int count)
    {
        var end = at + (2 * count) - 1;
        if (IsInside(words, at)) return false;
        for (var index = at; index < end; index++)
            if ((index > at && !words.IsGlued(index)) || ((index - at) % 2 == 0 && words.Number(index, 4) is null)) return false;
        return !(words.IsGlued(end) && words[end] is "-" or "/" or ":" && words.Number(end + 1, 4) is not null && words.IsGlued(end + 1));
    }

    // The 30 of 9u30-12u30 begins no day.
    private static bool IsInside(SpokenWords words, int at) => words.IsGlued(at) && words.Said(at - 1) is not ("(" or "\"" or "'");

    private static (DateOnly Day, int Next)? WithMonth(SpokenWords words, int at, DateOnly today)
    {
        if (words.Number(at) is not { } number || IsInside(words, at)) return null;
        var next = Behind(words, at);
        if (words[next] is "." or "of" or "van") next++;
        return IsMonth(words[next]) ? WithYear(words, next + 1, number, words[next], today) : null;
    }

    private static (DateOnly Day, int Next)? MonthFirst(SpokenWords words, int at, DateOnly today)
    {
        // After 31 februari comes a time, not the ninth.
        if (!IsMonth(words[at]) || (words.Number(at - 1) is not null && !IsInside(words, at - 1))) return null;
        var next = words[at + 1] is "." or "the" ? at + 2 : at + 1;
        if (words.Number(next) is not { } number || (words.IsGlued(next + 1) && words[next + 1] is ":" or "u" or "h" or "am" or "pm")) return null;
        return WithYear(words, Behind(words, next), number, words[at], today);
    }

    private static (DateOnly Day, int Next)? WithYear(SpokenWords words, int next, int number, string month, DateOnly today)
    {
        if (words[next] is "." && words.IsGlued(next)) next++;
        var year = words[next] == "," ? next + 1 : next;
        var said = string.Create(CultureInfo.InvariantCulture, $"{number} {month}");
        if (words[year].Length == 4 && words.Number(year, 4) is not null)
            return SpokenDate.Day($"{said} {words[year]}", today) is { } whole ? (whole, year + 1) : null;
        return SpokenDate.Day(said, today) is { } day ? (day, next) : null;
    }

    // Behind a number and its ending.
    private static int Behind(SpokenWords words, int at) => words.IsGlued(at + 1) && Ordinals.Contains(words[at + 1]) ? at + 2 : at + 1;

    private static DateOnly? Next(int number, DateOnly today)
    {
        if (number is < 1 or > 31 || today.Year > LastYear) return null;
        var first = new DateOnly(today.Year, today.Month, 1);
        for (; ; first = first.AddMonths(1))
            if (number <= DateTime.DaysInMonth(first.Year, first.Month) && first.AddDays(number - 1) is var day && day >= today) return day;
    }
}
