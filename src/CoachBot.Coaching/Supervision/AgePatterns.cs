using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Coaching.Supervision;

/// <summary>Ages to the year; not "around 80", and not how long something lasted.</summary>
internal sealed partial class AgePatterns
{
    // Under this age, "20 jaar" by itself is rather how long something lasted.
    private const int SurelyAnAge = 50;
    private const int Oldest = 120;

    // What makes it no exact age: about, or a stretch of time.
    private const string NotExact =
        @"(?<not>\b(?:rond|rondom|ongeveer|circa|ca\.?|bijna|ruim|tegen|boven|onder|zo'n|al|na|binnen|over|in|sinds|afgelopen|laatste|komende|eerste|elke"
        + @"|about|around|almost|nearly|under|roughly|some|for|after|last|past|next) (?:(?:de|the) )?)?";

    private const string Lasts =
        @"(?: (?:geleden|lang|getrouwd|samen|bij|weduwe|weduwnaar|gescheiden|alleen|bezig|ervaring|huwelijk|aan|ago|long|married|together|widowed|divorced))";

    private readonly Regex _said;
    private readonly Regex _person;

    public AgePatterns(IReadOnlyList<string> persons)
    {
        var person = AnonymityPatterns.AnyOf(persons);
        const string end = @"(?= ?(?:[,;!?)\n]|\.(?!\d)|$)| (?:jaar|years|en|and|maar|but|die|who|met|with)\b)";
        _said = AnonymityPatterns.Pattern($@"\b(?i:(?:ze|zij|hij|she|he|{person})(?: (?:is|was|wordt|werd|turned|turns)|['’]s) (?<age>\d{{1,3}}){end}(?! (?:jaar|years){Lasts}))");
        _person = AnonymityPatterns.Pattern($@"\b(?i:(?:{person}) (?:van|of) (?<age>\d{{1,3}}){end})");
    }

    [GeneratedRegex(
        NotExact + @"(?:\b(?<age>\d{1,3})(?:[ -]?jarigen?\b| jaar (?:oud|jong)\b|[ -]years?[ -]olds?\b| years? of age\b)|\b(?:aged|age|leeftijd)(?: (?:of|van|is))?:? (?<age>\d{1,3})\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InWords { get; }

    [GeneratedRegex(NotExact + @"\b(?<age>\d{2,3}) ?(?:jaar|jr)\b(?<not>" + Lasts + ")?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Years { get; }

    public IEnumerable<Bit> In(string text) =>
        InWords.Matches(text).Where(match => IsAge(match, 0))
            .Concat(_said.Matches(text).Where(match => IsAge(match, 0)))
            .Concat(_person.Matches(text).Where(match => IsAge(match, 0)))
            .Concat(Years.Matches(text).Where(match => IsAge(match, SurelyAnAge)))
            .Select(match => new Bit(AnonymityKind.Age, match.Index, match.Length, match.Index));

    private static bool IsAge(Match match, int youngest) =>
        !match.Groups["not"].Success
        && int.TryParse(match.Groups["age"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var age)
        && age >= youngest && age <= Oldest;
}
