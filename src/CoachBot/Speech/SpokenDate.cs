using System.Globalization;

namespace CoachBot.Speech;

/// <summary>Reads a day as people write it: 2027-03-12, 12-3-2027, 12 maart, March 12, vandaag, tomorrow, donderdag.</summary>
internal static class SpokenDate
{
    private const int Longest = 40;

    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("en-GB")];

    private static readonly string[] WithYear =
    [
        "yyyy-M-d", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yy", "d/M/yy", "d.M.yy",
        "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "MMMM d, yyyy", "MMM d, yyyy",
    ];

    private static readonly string[] WithoutYear = ["d-M", "d/M", "d.M", "d MMMM", "d MMM", "MMMM d", "MMM d"];

    /// <param name="today">A day without a year is the first one from here on.</param>
    /// <returns>The day as yyyy-MM-dd; null when it is none.</returns>
    public static string? Read(string text, DateOnly today) => Day(text, today)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Read"/>
    /// <returns>The day; null when it is none.</returns>
    public static DateOnly? Day(string text, DateOnly today)
    {
        if (text.Length > Longest) return null;
        var said = text.Trim().TrimEnd('.', '!', '?').ToLowerInvariant();
        return said switch
        {
            "vandaag" or "today" => today,
            "morgen" or "tomorrow" => today.AddDays(1),
            "overmorgen" or "day after tomorrow" or "the day after tomorrow" => today.AddDays(2),
            _ => WeekDay(said, today) ?? Parse(said, today),
        };
    }

    // Said on a Thursday, Thursday is the next one.
    private static DateOnly? WeekDay(string said, DateOnly today)
    {
        foreach (var culture in Cultures)
        {
            var day = Array.FindIndex(culture.DateTimeFormat.DayNames, name => said.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (day >= 0) return today.AddDays(((day - (int)today.DayOfWeek + 6) % 7) + 1);
        }

        return null;
    }

    private static DateOnly? Parse(string said, DateOnly today)
    {
        foreach (var culture in Cultures)
        {
            if (DateOnly.TryParseExact(said, WithYear, culture, DateTimeStyles.AllowWhiteSpaces, out var whole)) return whole;
            // 2000 has a 29 February.
            foreach (var pattern in WithoutYear)
            {
                if (!DateOnly.TryParseExact($"{said} 2000", $"{pattern} yyyy", culture, DateTimeStyles.AllowWhiteSpaces, out var day)) continue;
                return Next(day.Month, day.Day, today);
            }
        }

        return null;
    }

    private static DateOnly? Next(int month, int day, DateOnly today)
    {
        for (var year = today.Year; year <= Math.Min(today.Year + 8, DateOnly.MaxValue.Year); year++)
        {
            if (day > DateTime.DaysInMonth(year, month)) continue;
            var candidate = new DateOnly(year, month, day);
            if (candidate >= today) return candidate;
        }

        return null;
    }
}
