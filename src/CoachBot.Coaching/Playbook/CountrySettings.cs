namespace CoachBot.Coaching;

/// <summary>Whom to call in one country. The country picks the number, the language only the words.</summary>
/// <param name="Country">The playbook's code of the country: NL, UK, US, or OTHER for words without numbers.</param>
public sealed record CountrySettings(string Country, IReadOnlyDictionary<string, CountrySetting> Settings)
{
    private const int MonthsUntilStale = 6;

    /// <summary>The settings that nobody has checked on the live site in the last six months.</summary>
    public IEnumerable<CountrySetting> Unverified(DateOnly today) =>
        Settings.Values.Where(setting => setting.VerifiedOn is not { } day || day.AddMonths(MonthsUntilStale) < today);

    /// <summary>These settings with lines of the organizer's own in the place of some, and all as checked on that day.</summary>
    /// <param name="ownLines">Setting id to what to call; a number in it is what the dialler gets.</param>
    /// <param name="checkedOn">The day the organizer looked at all of them; null leaves each its own.</param>
    public CountrySettings With(IReadOnlyDictionary<string, string> ownLines, DateOnly? checkedOn) =>
        ownLines.Count == 0 && checkedOn is null ? this : this with
        {
            Settings = Settings.ToDictionary(
                setting => setting.Key,
                setting =>
                {
                    var day = Later(setting.Value.VerifiedOn, checkedOn);
                    return ownLines.TryGetValue(setting.Key, out var line)
                        ? setting.Value with { Text = new(line, line), Tel = NumberIn(line), Status = "own", VerifiedOn = day }
                        : setting.Value with { VerifiedOn = day };
                },
                StringComparer.Ordinal),
        };

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    // The first run of digits that is long enough to be dialled: "Tele-Onthaal op 106 (dag en nacht)".
    private static string? NumberIn(string line)
    {
        var start = line.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return null;
        var end = start;
        while (end < line.Length && (char.IsAsciiDigit(line[end]) || line[end] is ' ' or '-' or '/')) end++;
        var number = line[start..end].Replace('/', ' ').Trim(' ', '-');
        return number.Count(char.IsAsciiDigit) >= 3 ? number : null;
    }
}

/// <param name="Name">What the line is for, in a word or two.</param>
/// <param name="Text">Reads well after "call" / "bel".</param>
/// <param name="Tel">The number as people write it; null when there is none to dial.</param>
/// <param name="VerifiedOn">The day somebody checked it on the live site; null when nobody did yet.</param>
public sealed record CountrySetting(string Id, LocalizedText Name, LocalizedText Text, string? Tel, string Status, DateOnly? VerifiedOn)
{
    /// <summary>What opens the dialler: <c>tel:08002000</c>.</summary>
    public string? TelUri => Tel is null ? null : "tel:" + string.Concat(Tel.Where(char.IsAsciiDigit));
}
