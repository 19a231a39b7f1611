using System.Text.RegularExpressions;
using CoachBot.Coaching.Clients;

namespace CoachBot.Coaching.Supervision;

/// <summary>
/// What names, addresses, places, work, children and illnesses look like in a text whose spaces are single. Every repeat is
/// bounded, so that no text takes long.
/// </summary>
internal sealed partial class AnonymityPatterns
{
    // A word with a capital that is not all capitals: Floortje, O'Neill, IJsbrand; not PGB.
    private const string Capital = @"\p{Lu}(?:['’]?\p{Lu}){0,3}\p{Ll}[\p{L}'’-]{0,30}";

    // Inside a sentence; at its beginning any word has a capital.
    private const string Inside = @"(?<=[\p{L}\p{N},] )";

    private readonly Regex _known;
    private readonly Regex _street;
    private readonly Regex _road;
    private readonly Regex _initial;
    private readonly Regex _smallName;
    private readonly Regex _otherName;
    private readonly Regex _place;
    private readonly Regex _nearPlace;
    private readonly Regex _occupation;
    private readonly Regex _children;
    private readonly Regex _illness;
    private readonly Regex _abbreviation;
    private readonly DatePatterns _dates;
    private readonly AgePatterns _ages;

    public AnonymityPatterns(NameWords names, AnonymityWords words)
    {
        var particle = $"(?:(?i:{AnyOf(names.Particles)}) )";
        var capitalParticle = $"(?:(?:{AnyOf(names.Particles.Select(WithCapital))}) )";
        _known = Pattern($@"\b(?i:{AnyOf(words.Known.Concat(names.Months).Concat(words.Days).OrderByDescending(word => word.Length))})(?![\p{{L}}\p{{N}}]|['’]\p{{L}}{{2}})");
        _street = Pattern($@"{Inside}(?:{Capital} |{capitalParticle}){{0,2}}(?<word>\p{{Lu}}[\p{{L}}'’-]{{1,40}}(?:{AnyOf(names.Streets)}))\b");
        _road = Pattern($@"\b(?<word>{Capital})(?: {Capital})?[ ](?:{AnyOf(names.Roads.Select(WithCapital))})\b");
        _initial = Pattern($@"\b(?i:{AnyOf([.. names.Titles, .. words.Persons])})\.? {particle}{{0,3}}(?!I (?=\p{{L}}))\p{{Lu}}(?:\.|(?![\p{{L}}\p{{N}}'’]))");
        _smallName = Pattern($@"\b(?i:(?:{AnyOf([.. names.Titles, .. words.Persons, .. words.Children])}) (?:{AnyOf(names.FirstNames)}))\b");
        var unnamed = $@"(?!(?i:{AnyOf([.. names.Titles, .. words.Persons, .. words.Children])})\b)";
        _otherName = Pattern(
            $@"{Inside}(?:\p{{Lu}}\. ?){{0,3}}(?:{capitalParticle}{particle}{{0,2}})?(?<word>{unnamed}{Capital})(?:[ -]{particle}{{0,3}}{Capital}){{0,2}}");
        _place = Pattern($@"(?<![\p{{L}}\p{{N}}])(?:{AnyOf(words.Places)})(?:s|se|ers?)?(?![\p{{L}}\p{{N}}])");
        _nearPlace = Pattern($@"\b(?i:{AnyOf(words.Near)}) (?:(?i:of) )?(?<word>{Capital}(?:[ -]{Capital}){{0,2}}|(?i:{AnyOf(words.Places)})\b)");
        _occupation = Pattern(
            $@"\b(?i:{AnyOf(words.Offices)})\b"
            + @"|(?:\b(?i:(?:is|was|als|as|wordt|werd|became|being|ben|bent)(?: (?:een|an?|ook|zelf|vroeger|jarenlang))?)|,(?: (?i:een|an?))|\b(?i:gepensioneerd\p{L}?|retired|voormalig\p{L}?|former))[ ]"
            + $@"(?:(?i:gepensioneerd\p{{L}}?|retired|voormalig\p{{L}}?|former) )?(?<telling>(?i:{AnyOf(words.Professions)}))\b"
            + $@"|\b(?i:oud|ex)-(?i:{AnyOf(words.Professions)})\b");
        _children = Pattern(
            $@"\b(?i:(?:\d{{1,2}}|{AnyOf(words.Numbers)}) (?:(?:jonge|kleine|grote|volwassen|opgroeiende|young|small|little|adult|grown|grown-up|teenage) )?(?:{AnyOf(words.Children)}))\b"
            + $@"|\b(?i:{AnyOf(words.Twins)})\b");
        _illness = Pattern($@"(?<!\p{{L}})(?i:{string.Join('|', words.Illnesses.Select(WithStars))})(?!\p{{L}})");
        _abbreviation = Pattern($@"(?<![\p{{L}}\p{{N}}])(?:{AnyOf(words.Abbreviations)})(?![\p{{L}}\p{{N}}])");
        _dates = new DatePatterns([.. names.Months, .. words.ShortMonths], words.Days, names.Born);
        _ages = new AgePatterns([.. words.Persons, .. words.Children]);
    }

    [GeneratedRegex(
        @"\b(?:[A-Z]{1,3}-\d{2,3}-[A-Z]{1,2}|\d{1,2}-[A-Z]{2,3}-\d{1,3}|[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-\d{2}-\d{2}|[A-Z]{2}\d{2} ?[A-Z]{3})\b"
        + @"|\b(?i:kenteken|nummerplaat|number plate|licen[cs]e plate)(?: (?:is|was))?:? (?=[A-Z\d-]{0,8}\d)[A-Z\d-]{4,9}\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumberPlate { get; }

    public static string AnyOf(IEnumerable<string> words) => string.Join('|', words.Select(Regex.Escape));

    public static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    public static IEnumerable<Bit> NumberPlates(string text) => Bits(AnonymityKind.NumberPlate, NumberPlate, text);

    /// <summary>Every place in the text that belongs to words that tell nothing, capital or not.</summary>
    public HashSet<int> Known(string text) => [.. _known.Matches(text).SelectMany(match => Enumerable.Range(match.Index, match.Length))];

    public IEnumerable<Bit> Streets(string text) => Bits(AnonymityKind.Address, _street, text).Concat(Bits(AnonymityKind.Address, _road, text));

    /// <summary>Names after who it is: an initial, or a first name in small letters.</summary>
    public IEnumerable<Bit> SmallNames(string text) => Bits(AnonymityKind.Name, _initial, text).Concat(Bits(AnonymityKind.Name, _smallName, text));

    public IEnumerable<Bit> Dates(string text) => _dates.In(text);

    public IEnumerable<Bit> Places(string text) =>
        Bits(AnonymityKind.Place, _place, text)
            .Concat(_nearPlace.Matches(text).Select(match => match.Groups["word"]).Select(word => new Bit(AnonymityKind.Place, word.Index, word.Length, word.Index)));

    public IEnumerable<Bit> Occupations(string text) => _occupation.Matches(text).Select(match => match.Groups["telling"] is { Success: true } telling
        ? new Bit(AnonymityKind.Occupation, telling.Index, telling.Length, telling.Index)
        : new Bit(AnonymityKind.Occupation, match.Index, match.Length, match.Index));

    public IEnumerable<Bit> Ages(string text) => _ages.In(text);

    public IEnumerable<Bit> Children(string text) => Bits(AnonymityKind.Children, _children, text);

    public IEnumerable<Bit> Illnesses(string text) => Bits(AnonymityKind.Illness, _illness, text).Concat(Bits(AnonymityKind.Illness, _abbreviation, text));

    /// <summary>Any other word with a capital inside a sentence: likely a name, of whatever.</summary>
    public IEnumerable<Bit> OtherNames(string text) => Bits(AnonymityKind.Name, _otherName, text);

    private static IEnumerable<Bit> Bits(AnonymityKind kind, Regex pattern, string text) => pattern.Matches(text)
        .Select(match => new Bit(kind, match.Index, match.Length, match.Groups["word"] is { Success: true } word ? word.Index : match.Index));

    private static string WithCapital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string WithStars(string word) =>
        (word[0] == '*' ? @"\p{L}{0,20}" : "") + Regex.Escape(word.Trim('*')) + (word[^1] == '*' ? @"\p{L}{0,20}" : "");
}
