using System.Text.RegularExpressions;

namespace CoachBot.Coaching.Safety;

/// <summary>
/// Takes out what is over: a sentence about a past that has ended well, and a part of one that names its distant date. What
/// also speaks of now stays, and so does a past without a date or an end, for that is a question to ask.
/// </summary>
internal static class LongPast
{
    private const string Person = @"(ze|zij|hij|ik|she|he|i)";

    private static readonly Regex Sentence = Pattern(@"[^.!?]+[.!?]*");

    private static readonly Regex Clause = Pattern(@"[^,;:]+[,;:]*");

    private static readonly Regex Dated = Pattern(
        @"\b(lang geleden|(tien|elf|twaalf|dertien|veertien|vijftien|zestien|\w{0,20}tig|\d{2}) jaar (geleden|terug|her)|"
        + @"(ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|\d{2}) (odd )?years (ago|back)|(a long time|decades|ages) ago|"
        + @"(in|rond|around) (19\d\d|20[01]\d)|in (her|his|my) (teens|twenties|thirties|youth|childhood)|"
        + @"in (haar|zijn|mijn) (jeugd|kindertijd|puberteit|studententijd)|back in the (sixties|seventies|eighties|nineties)|in de jaren (\w{0,20}tig|\d\d))\b");

    private static readonly Regex Past = Pattern(
        @"\b((jaar|jaren) (geleden|terug)|years (ago|back)|ooit|vroeger|destijds|used to|once|long ago|vorig jaar|last year|als (kind|puber|tiener)|(years|jaar) (ago|geleden)|in the (sixties|seventies|eighties|nineties)|in (19\d\d|20[01]\d)|as a (child|kid|teenager|girl|boy)|(her|his) (childhood|first marriage)|eerste huwelijk)\b");

    private static readonly Regex Over = Pattern(
        @"\b((nu|inmiddels|tegenwoordig|now|since then|these days) (\w+ ){0,4}(prima|goed|gelukkig|beter|hersteld|rustig|veilig|trots|fine|well|happy|happily|safe|better|recovered|free|stable|thriving|great|sober)|"
        + @"at peace|made (her|his|my) peace|long behind (her|him|me|them)|behind (her|him) now|helemaal (hersteld|genezen|over)|fully recovered|(goed|allang) verwerkt|vrede mee|achter (zich|de rug)|escaped|so proud|revalid\w*|lang voorbij|(is|are|am|feels?|doing) (\w+ ){0,1}(fine|well|okay) now|all recovered|(happily )?remarried|gaat (het )?al jaren goed|het gaat (al jaren |nu )?goed|werkt prima|long over|weer (helemaal )?(de oude|gezond|beter|op de been)|back to normal)\b");

    private static readonly Regex Now = Pattern(
        @"\b(vandaag|vanavond|vannacht|vanmorgen|vanochtend|vanmiddag|gisteren|gisteravond|morgen|straks|zojuist|daarnet|weer(?! (helemaal|de oude|gezond|beter|op de been|prima|goed))|opnieuw|nog steeds|nog altijd|sindsdien|elke (dag|week|avond)|vorige week|deze week|"
        + @"bang|dreigt|wil (niet|dood|er|zich\w*|het)|wilde er|ik wil|denkt (er )?aan|gaat (weer|nu)|today|tonight|this (morning|week|afternoon|evening)|yesterday|tomorrow|again|still|ever since|last (night|week)|every (day|night|week)|"
        + @"wants? to (die|end|kill|be|go|disappear|hurt|stop)|keeps?|scared|afraid|threat\w*|going to|gonna|plans? to|thinking (of|about)|feels? (suicidal|the same)|"
        + @"right now|nu (wil|is het|doet|slaat|zegt|heeft) " + Person + @"?|now (she|he|i) (says?|wants?|thinks?|has|talks?|hits?))\b");

    public static string Without(string text) =>
        Dated.IsMatch(text) || Past.IsMatch(text) ? Sentence.Replace(text, sentence => IsOver(sentence.Value) ? " " : WithoutDated(sentence.Value)) : text;

    private static bool IsOver(string sentence) =>
        !Now.IsMatch(sentence) && Over.IsMatch(sentence) && (Dated.IsMatch(sentence) || Past.IsMatch(sentence));

    private static string WithoutDated(string sentence) =>
        Clause.Replace(sentence, clause => Dated.IsMatch(clause.Value) && !Now.IsMatch(clause.Value) ? " " : clause.Value);

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, DangerSigns.MatchTimeout);
}
