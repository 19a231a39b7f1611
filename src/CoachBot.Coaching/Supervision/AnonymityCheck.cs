using System.Text.RegularExpressions;
using CoachBot.Coaching.Clients;

namespace CoachBot.Coaching.Supervision;

/// <summary>
/// Looks for what could tell who a client is, or somebody near them, before a case is shared. It only finds: what to change is
/// for the writer, and a text in which it finds nothing can still be recognised by somebody who knows the client.
/// </summary>
public sealed partial class AnonymityCheck
{
    // Findings are read before anything is changed: a few of each kind, and again after the change.
    private const int MostFindings = 12;
    private const int MostOfAKind = 3;

    private readonly LooksLikeName _names;
    private readonly AnonymityPatterns _patterns;

    internal AnonymityCheck(LooksLikeName names, AnonymityPatterns patterns)
    {
        _names = names;
        _patterns = patterns;
    }

    [GeneratedRegex(@"\p{Cf}+", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen { get; }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces { get; }

    /// <summary>What was found, the most telling first; at most twelve, and three of a kind.</summary>
    /// <param name="clientCodes">The organizer's codes for all their clients.</param>
    public IReadOnlyList<AnonymityFinding> Find(string text, IEnumerable<string> clientCodes)
    {
        ArgumentNullException.ThrowIfNull(text);
        // One space where there were more: the patterns then need not look far.
        var read = Spaces.Replace(Unseen.Replace(text, ""), space => space.ValueSpan.ContainsAny('\n', '\r') ? "\n" : " ");
        var known = _patterns.Known(read);
        var seen = new List<Bit>();
        var findings = new List<AnonymityFinding>();
        foreach (var bit in Bits(read, clientCodes))
        {
            if (bit.Length == 0 || (bit.Kind is AnonymityKind.Name or AnonymityKind.Place or AnonymityKind.Address && known.Contains(bit.Word)) || seen.Exists(bit.Overlaps)) continue;
            seen.Add(bit);
            var finding = new AnonymityFinding(bit.Kind, read.Substring(bit.Start, bit.Length).Trim(' ', '\n', '-', '/', '('));
            if (findings.Count(other => other.Kind == finding.Kind) < MostOfAKind && !findings.Exists(other => IsSame(other, finding))) findings.Add(finding);
            if (findings.Count == MostFindings) break;
        }

        return findings;
    }

    // The most telling first, and what is certain before what is likely: of two that overlap the first is kept.
    private IEnumerable<Bit> Bits(string text, IEnumerable<string> clientCodes)
    {
        var personal = _names.AllIn(text).Select(found => new Bit(KindOf(found.Detail), found.Start, found.Length, found.Start)).ToList();
        return personal.Where(bit => bit.Kind < AnonymityKind.NumberPlate)
            .Concat(_patterns.Streets(text))
            .Concat(AnonymityPatterns.NumberPlates(text))
            .Concat(clientCodes.SelectMany(code => Codes(text, code)))
            .Concat(personal.Where(bit => bit.Kind is AnonymityKind.Name))
            .Concat(_patterns.SmallNames(text))
            .Concat(personal.Where(bit => bit.Kind is AnonymityKind.Date))
            .Concat(_patterns.Dates(text))
            .Concat(_patterns.Places(text))
            .Concat(_patterns.Occupations(text))
            .Concat(_patterns.Ages(text))
            .Concat(_patterns.Children(text))
            .Concat(_patterns.Illnesses(text))
            .Concat(_patterns.OtherNames(text));
    }

    // A code of one letter is a word in some languages when it is small.
    private static IEnumerable<Bit> Codes(string text, string code)
    {
        var typed = code.Trim();
        if (typed.Length == 0) yield break;
        var comparison = typed.Length == 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(typed, comparison); at >= 0; at = text.IndexOf(typed, at + typed.Length, comparison))
        {
            if (!IsOfWord(text, at - 1) && !IsOfWord(text, at + typed.Length)) yield return new Bit(AnonymityKind.Code, at, typed.Length, at);
        }
    }

    private static bool IsOfWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    private static bool IsSame(AnonymityFinding one, AnonymityFinding other) =>
        one.Kind == other.Kind && string.Equals(one.Excerpt, other.Excerpt, StringComparison.OrdinalIgnoreCase);

    private static AnonymityKind KindOf(PersonalDetail detail) => detail switch
    {
        PersonalDetail.Name => AnonymityKind.Name,
        PersonalDetail.Email => AnonymityKind.Email,
        PersonalDetail.Phone => AnonymityKind.Phone,
        PersonalDetail.Address => AnonymityKind.Address,
        PersonalDetail.BirthDate => AnonymityKind.Date,
        PersonalDetail.NationalNumber => AnonymityKind.NationalNumber,
    };
}

/// <summary>A bit of a text, and where its first telling word begins.</summary>
internal readonly record struct Bit(AnonymityKind Kind, int Start, int Length, int Word)
{
    public bool Overlaps(Bit other) => Start < other.Start + other.Length && other.Start < Start + Length;
}
