using System.Text.RegularExpressions;

namespace CoachBot.Coaching.Supervision;

/// <summary>Days of a month and years of birth; not "last week", "in March" or a time of day.</summary>
internal sealed partial class DatePatterns
{
    // In small letters they are other words.
    private static readonly string[] OtherWordsToo = ["may", "march", "mar"];

    private readonly Regex _named;
    private readonly Regex _birthYear;

    public DatePatterns(IReadOnlyList<string> months, IReadOnlyList<string> days, IReadOnlyList<string> born)
    {
        var withCapital = $"(?:{AnonymityPatterns.AnyOf(months.Select(month => char.ToUpperInvariant(month[0]) + month[1..]))})";
        var month = $"(?:(?i:{AnonymityPatterns.AnyOf(months.Except(OtherWordsToo))})|{withCapital})";
        var day = $"(?:(?i:{AnonymityPatterns.AnyOf(days)}),? )";
        const string number = @"(?:[12]\d|3[01]|0?[1-9])";
        const string ordinal = "(?:e|ste|de|st|nd|rd|th)";
        _named = AnonymityPatterns.Pattern(
            $@"\b{day}?{number}{ordinal}? (?:of )?{month}\b(?: (?:19|20)\d\d\b)?"
            + $@"|\b{day}?{withCapital} {number}{ordinal}?\b(?!:)(?:,? (?:19|20)\d\d\b)?"
            + $@"|\b{day}(?:(?i:de|the) )?{number}(?:{ordinal}\b|(?=[,;!?)]|\.(?!\d)|$))"
            + $@"|\b{month} 19\d\d\b");
        _birthYear = AnonymityPatterns.Pattern($@"\b(?i:{AnonymityPatterns.AnyOf(born)}|geboortejaar)\b\D{{0,20}}(?:19|20)\d\d\b");
    }

    [GeneratedRegex(
        @"(?<![\d.-])(?:\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})|(?:19|20)\d\d-\d{1,2}-\d{1,2})(?![\d-])"
        + @"|\b(?:[Oo]p|[Oo]n) (?:[12]\d|3[01]|0?[1-9])[/-](?:1[0-2]|0?[1-9])(?![\d/-])(?! ?(?:uur|am|pm)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbers { get; }

    public IEnumerable<Bit> In(string text) => new[] { _birthYear, _named, Numbers }
        .SelectMany(pattern => pattern.Matches(text))
        .Select(match => new Bit(AnonymityKind.Date, match.Index, match.Length, match.Index));
}
