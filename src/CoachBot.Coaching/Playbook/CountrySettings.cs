namespace CoachBot.Coaching;

/// <summary>Whom to call in one country. The country picks the number, the language only the words.</summary>
/// <param name="Country">The playbook's code of the country: NL, UK, US.</param>
public sealed record CountrySettings(string Country, IReadOnlyDictionary<string, CountrySetting> Settings)
{
    private const int MonthsUntilStale = 6;

    /// <summary>The settings that nobody has checked on the live site in the last six months.</summary>
    public IEnumerable<CountrySetting> Unverified(DateOnly today) =>
        Settings.Values.Where(setting => setting.VerifiedOn is not { } day || day.AddMonths(MonthsUntilStale) < today);
}

/// <param name="Text">Reads well after "call" / "bel".</param>
/// <param name="Tel">The number as people write it; null when there is none to dial.</param>
/// <param name="VerifiedOn">The day somebody checked it on the live site; null when nobody did yet.</param>
public sealed record CountrySetting(string Id, LocalizedText Text, string? Tel, string Status, DateOnly? VerifiedOn)
{
    /// <summary>What opens the dialler: <c>tel:08002000</c>.</summary>
    public string? TelUri => Tel is null ? null : "tel:" + string.Concat(Tel.Where(char.IsAsciiDigit));
}
