using System.Text.RegularExpressions;

namespace CoachBot.Coaching.Clients;

/// <summary>
/// Recognises what tells who a client is, so that the organizer can be asked for a code instead. It only ever asks: a
/// nickname may be Rosa, and what looks like none of these can still be a name.
/// </summary>
public sealed partial class LooksLikeName
{
    // All repeats end somewhere, so that no text takes long.
    private const string Capital = @"\p{Lu}[\p{L}'’-]{1,40}";

    private readonly HashSet<string> _firstNames;
    private readonly Regex _titled;
    private readonly Regex _twoNames;
    private readonly Regex _surname;
    private readonly Regex _surnameAfter;
    private readonly Regex _address;
    private readonly Regex _birthDate;

    public LooksLikeName(NameWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _firstNames = new(words.FirstNames, StringComparer.OrdinalIgnoreCase);
        var particles = $@"(?:(?i:{AnyOf(words.Particles)}|'t)\s+)";
        // Only a short title has a full stop of its own; after "mevrouw." a sentence begins.
        _titled = Pattern($@"\b(?i:{AnyOf(words.Titles)})\b(?:(?<=\b\p{{L}}{{2,4}})\.)?\s+{particles}{{0,3}}(?:\p{{Lu}}\.?\s*)?{Capital}");
        _twoNames = Pattern($@"\b(?:{Capital}[\s-]{{1,3}}|\p{{Lu}}\.\s*){particles}{{0,3}}{Capital}");
        _surname = Pattern($@"^{particles}{{1,3}}{Capital}$");
        _surnameAfter = Pattern($@"\G\s+{particles}{{0,3}}{Capital}");
        _address = Pattern(
            $@"\b[1-9]\d{{3}}\s?(?!SA|SD|SS)[A-Z]{{2}}\b|\b[A-Z]{{1,2}}\d[A-Z\d]?\s\d[A-Z]{{2}}\b"
            + $@"|\b\p{{Lu}}[\p{{L}}'-]{{0,40}}(?:{AnyOf(words.Streets)})\s+\d{{1,4}}"
            + $@"|\b\d{{1,4}}[a-z]?\s+(?:\p{{Lu}}[\p{{L}}']{{1,40}}\s+){{1,2}}(?i:{AnyOf(words.Roads)})\b");
        _birthDate = Pattern(
            $@"\b\d{{1,2}}(?:[-/.]\d{{1,2}}[-/.]|\s+(?i:{AnyOf(words.Months)})\s+)19\d\d\b"
            + $@"|\b(?i:{AnyOf(words.Born)})\b\D{{0,20}}\d{{1,2}}(?:[-/.]\d{{1,2}}|\s+(?i:{AnyOf(words.Months)})\b)");
    }

    [GeneratedRegex(@"[^\s@]{1,64}@[^\s@]{1,200}\.\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Email { get; }

    // Ten digits or so; the help lines of four to eight are nobody's own.
    [GeneratedRegex(@"(?<!\d)(?:\+\d{2}|00\d{2}|0)[\s./()-]*(?:\d[\s./()-]*){8,11}(?!\d)|(?<!\d)\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Phone { get; }

    [GeneratedRegex(@"(?<!\d)(?:[0-9]{9}|[0-9]{4}[. ][0-9]{2}[. ][0-9]{3})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NineDigits { get; }

    [GeneratedRegex(@"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)|\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b", RegexOptions.CultureInvariant)]
    private static partial Regex OtherNationalNumber { get; }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"\b" + Capital, RegexOptions.CultureInvariant)]
    private static partial Regex CapitalisedWord { get; }

    /// <summary>Whether a client's code looks like a name, or holds something else that says who it is.</summary>
    public bool InCode(string? code) =>
        code is not null
        && (Unmistakable(code).Any()
            || _titled.IsMatch(code) || _twoNames.IsMatch(code) || _surname.IsMatch(code)
            || Word.Matches(code).Any(word => _firstNames.Contains(word.Value)));

    /// <summary>What a free text seems to hold, the most telling first; null when nothing was recognised.</summary>
    public PersonalDetail? InText(string? text) =>
        text is null ? null : AllIn(text).Select(found => (PersonalDetail?)found.Detail).FirstOrDefault();

    /// <summary>Every place where a free text seems to hold such a thing, the most telling kind first; some may overlap.</summary>
    public IEnumerable<FoundDetail> AllIn(string text) => Unmistakable(text).Concat(Found(PersonalDetail.Name, _titled.Matches(text))).Concat(FirstNames(text));

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private static string AnyOf(IEnumerable<string> words) => string.Join('|', words.Select(Regex.Escape));

    private static IEnumerable<FoundDetail> Found(PersonalDetail detail, IEnumerable<Match> matches) =>
        matches.Select(match => new FoundDetail(detail, match.Index, match.Length));

    // One after the other is looked for only when the one before was not enough.
    private IEnumerable<FoundDetail> Unmistakable(string text)
    {
        foreach (var found in Found(PersonalDetail.Email, Email.Matches(text))) yield return found;
        foreach (var found in Found(PersonalDetail.NationalNumber, OtherNationalNumber.Matches(text))) yield return found;
        foreach (var found in Found(PersonalDetail.NationalNumber, NineDigits.Matches(text).Where(digits => IsBsn(digits.Value)))) yield return found;
        foreach (var found in Found(PersonalDetail.Phone, Phone.Matches(text))) yield return found;
        foreach (var found in Found(PersonalDetail.Address, _address.Matches(text))) yield return found;
        foreach (var found in Found(PersonalDetail.BirthDate, _birthDate.Matches(text))) yield return found;
    }

    // In a text a first name counts when it is written as one; at the beginning of a sentence any word is, unless a surname follows.
    private IEnumerable<FoundDetail> FirstNames(string text)
    {
        foreach (Match word in CapitalisedWord.Matches(text))
        {
            if (!IsFirstName(word.Value)) continue;
            var surname = _surnameAfter.Match(text, word.Index + word.Length);
            if (surname.Success || !BeginsSentence(text, word.Index))
                yield return new FoundDetail(PersonalDetail.Name, word.Index, word.Length + surname.Length);
        }
    }

    // Rosa, Rosa's and Jan-Willem.
    private bool IsFirstName(string word)
    {
        var end = word.AsSpan().IndexOfAny('\'', '’', '-');
        return _firstNames.Contains(end < 0 ? word : word[..end]);
    }

    private static bool BeginsSentence(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1])) at--;
        return at == 0 || text[at - 1] is '.' or '!' or '?' or ':';
    }

    // The Dutch citizen service number's own check: 9 to 2 times the digits, the last one taken off, is a multiple of 11.
    private static bool IsBsn(string written)
    {
        var digits = written.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToList();
        var sum = digits.SkipLast(1).Select((digit, index) => digit * (9 - index)).Sum() - digits[^1];
        return sum > 0 && sum % 11 == 0;
    }
}
