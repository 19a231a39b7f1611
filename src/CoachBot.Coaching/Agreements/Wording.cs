using System.Globalization;

namespace CoachBot.Coaching.Agreements;

/// <summary>Times, days and numbers as people write them in a letter.</summary>
public sealed class Wording(Playbook playbook, Language language, CountrySettings country)
{
    private const int DaysInAWeek = 7;
    private const int ShortestRange = 3;

    private CultureInfo Culture => CultureInfo.GetCultureInfo(language switch { Language.Dutch => "nl-NL", Language.English => "en-GB" });

    /// <summary>"16:00", "9:30"; null stays null.</summary>
    public static string? Time(TimeOnly? time) => time?.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>"24 November 2026".</summary>
    public string Date(DateOnly date) => date.ToString("d MMMM yyyy", Culture);

    /// <summary>"Monday to Thursday", "Monday, Tuesday and Friday"; null when there is none.</summary>
    public string? Days(IReadOnlyList<DayOfWeek> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var ordered = days.Distinct().OrderBy(FromMonday).ToList();
        if (ordered.Count == 0) return null;
        var names = ordered.ConvertAll(Culture.DateTimeFormat.GetDayName);
        if (names.Count == 1) return names[0];
        var isRange = names.Count >= ShortestRange && FromMonday(ordered[^1]) - FromMonday(ordered[0]) == names.Count - 1;
        return isRange
            ? Say("wording_range", ("first", names[0]), ("last", names[^1]))
            : Say("wording_and", ("first", string.Join(", ", names.SkipLast(1))), ("last", names[^1]));
    }

    /// <summary>What a rule about gifts comes to in a letter; without a rule that is the usual one.</summary>
    /// <param name="rule">The id of one of the rules that settings offer.</param>
    public string Gifts(string? rule) => rule switch
    {
        "gift_small" => Say("gift_letter_small"),
        "gift_none" => Say("gift_letter_none"),
        _ => Say("gift_letter_card"),
    };

    /// <summary>How long from one time to another: "3 hours", "2.5 hours"; null when either is open.</summary>
    public string? Length(TimeOnly? from, TimeOnly? to) =>
        from is { } start && to is { } end ? Count("hours", (decimal)(end - start).TotalMinutes / 60) : null;

    /// <summary>A number with its unit: "2 working days". What is no number stays as it was written.</summary>
    /// <param name="unit">hours, days or sessions: the texts are <c>count_…_one</c> and <c>count_…</c>.</param>
    public string? Count(string unit, string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        return decimal.TryParse(written.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? Count(unit, number)
            : written;
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + DaysInAWeek - (int)DayOfWeek.Monday) % DaysInAWeek;

    private string Count(string unit, decimal number) => (unit, number == 1) switch
    {
        ("hours", true) => Say("count_hours_one"),
        ("hours", false) => Say("count_hours", ("count", Number(number))),
        ("days", true) => Say("count_days_one"),
        ("days", false) => Say("count_days", ("count", Number(number))),
        ("sessions", true) => Say("count_sessions_one"),
        ("sessions", false) => Say("count_sessions", ("count", Number(number))),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "No such unit."),
    };

    private string Number(decimal number) => number.ToString("0.##", Culture);

    private string Say(string id, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values) all[name] = value;
        return playbook.Fill(id, language, country, all);
    }
}
