using System.Text.RegularExpressions;

namespace CoachBot.Coaching.Clients;

/// <summary>
/// Recognises what tells who a client is, so that the organizer can be asked for a code instead. It only ever asks: a
/// nickname may be Rosa, and what looks like none of these can still be a name.
/// </summary>
public sealed partial class LooksLikeName
{
    private readonly HashSet<string> _firstNames;
    private readonly Regex _titled;
    private readonly Regex _twoNames;
    private readonly Regex _surname;
    private readonly Regex _named;
    private readonly Regex _address;
    private readonly Regex _birthDate;

    public LooksLikeName(NameWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _firstNames = new(words.FirstNames, StringComparer.OrdinalIgnoreCase);
        var particles = $@"(?:(?i:{AnyOf(words.Particles)}|'t)\s+)";
        const string capitalised = @"\p{Lu}[\p{L}'’-]+";
        _titled = Pattern($@"\b(?i:{AnyOf(words.Titles)})\b\.?\s+{particles}{{0,3}}(?:\p{{Lu}}\.?\s*)?{capitalised}");
        _twoNames = Pattern($@"\b(?:{capitalised}[\s-]+|\p{{Lu}}\.\s*){particles}{{0,3}}{capitalised}");
        _surname = Pattern($@"^{particles}{{1,3}}{capitalised}$");
        _named = Pattern($@"(?<![.!?:]\s*|^\s*)\b(?<first>{capitalised})|\b(?<whole>{capitalised})\s+{particles}{{0,3}}{capitalised}");
        _address = Pattern(
            $@"\b[1-9]\d{{3}}\s?(?!SA|SD|SS)[A-Z]{{2}}\b|\b[A-Z]{{1,2}}\d[A-Z\d]?\s\d[A-Z]{{2}}\b"
            + $@"|\b\p{{Lu}}[\p{{L}}'-]*(?:{AnyOf(words.Streets)})\s+\d{{1,4}}"
            + $@"|\b\d{{1,4}}[a-z]?\s+(?:\p{{Lu}}[\p{{L}}']+\s+){{1,2}}(?i:{AnyOf(words.Roads)})\b");
        _birthDate = Pattern(
            $@"\b\d{{1,2}}(?:[-/.]\d{{1,2}}[-/.]|\s+(?i:{AnyOf(words.Months)})\s+)19\d\d\b"
            + $@"|\b(?i:{AnyOf(words.Born)})\b\D{{0,20}}\d{{1,2}}(?:[-/.]\d{{1,2}}|\s+(?i:{AnyOf(words.Months)})\b)");
    }

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Email { get; }

    // Ten digits or so; the help lines of four to eight are nobody's own.
    [GeneratedRegex(@"(?<!\d)(?:\+\d{2}|00\d{2}|0)[\s./()-]*(?:\d[\s./()-]*){8,11}(?!\d)|(?<!\d)\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Phone { get; }

    [GeneratedRegex(@"(?<!\d)(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NineDigits { get; }

    [GeneratedRegex(@"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)|\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b", RegexOptions.CultureInvariant)]
    private static partial Regex OtherNationalNumber { get; }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    /// <summary>Whether a client's code looks like a name, or holds something else that says who it is.</summary>
    public bool InCode(string? code) =>
        code is not null
        && (Unmistakable(code) is not null
            || _titled.IsMatch(code) || _twoNames.IsMatch(code) || _surname.IsMatch(code)
            || Word.Matches(code).Any(word => _firstNames.Contains(word.Value)));

    /// <summary>What a free text seems to hold, the most telling first; null when nothing was recognised.</summary>
    public PersonalDetail? InText(string? text) =>
        text is null ? null
        : Unmistakable(text)
        ?? (_titled.IsMatch(text) || _named.Matches(text).Any(IsFirstName) ? PersonalDetail.Name : null);

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private static string AnyOf(IEnumerable<string> words) => string.Join('|', words.Select(Regex.Escape));

    private PersonalDetail? Unmistakable(string text) =>
        Email.IsMatch(text) ? PersonalDetail.Email
        : OtherNationalNumber.IsMatch(text) || NineDigits.Matches(text).Any(digits => IsBsn(digits.Value)) ? PersonalDetail.NationalNumber
        : Phone.IsMatch(text) ? PersonalDetail.Phone
        : _address.IsMatch(text) ? PersonalDetail.Address
        : _birthDate.IsMatch(text) ? PersonalDetail.BirthDate
        : null;

    // In a text a first name counts when it is written as one; at the beginning of a sentence any word is.
    private bool IsFirstName(Match match) => _firstNames.Contains(match.Groups["first"].Success ? match.Groups["first"].Value : match.Groups["whole"].Value);

    // The Dutch citizen service number's own check: 9 to 2 times the digits, the last one taken off, is a multiple of 11.
    private static bool IsBsn(string written)
    {
        var digits = written.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToList();
        var sum = digits.SkipLast(1).Select((digit, index) => digit * (9 - index)).Sum() - digits[^1];
        return sum > 0 && sum % 11 == 0;
    }
}
