using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Hearing;

/// <summary>
/// Hears in a text which pitfalls it touches, to propose them; what it hears is a guess, never an answer. One pass over a
/// bounded piece of the text, without patterns that could go back and try again.
/// </summary>
public sealed class PitfallHearing
{
    /// <summary>How many characters are listened to; what comes after that is not.</summary>
    public const int LongestText = 1_000;

    // A longer story is heard in pieces that overlap, each about as long as the sentences that the model learned from.
    private const int LongestPiece = 30;
    private const int Step = 15;

    // How often, on average, a piece may say each of its words.
    private const int MostRepeated = 4;

    private readonly TextFeatures _features;
    private readonly HearingModel _model;

    internal PitfallHearing(Signs signs, HearingModel model) => (_features, _model) = (new TextFeatures(signs), model);

    /// <summary>The pitfalls that the text touches, in the order of the enumeration; most texts touch none.</summary>
    public IReadOnlyList<Pitfall> Listen(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var words = HeardWord.Of(text.AsSpan(0, Math.Min(text.Length, LongestText)));
        var heard = new SortedSet<Pitfall>();
        foreach (var piece in Pieces(words).Where(IsTold))
            heard.UnionWith(_model.Judge(_features.Of(piece)));
        return [.. heard];
    }

    // A word alone tells nothing, and neither does the same word again and again.
    private static bool IsTold(List<HeardWord> piece) =>
        piece.Count > 1 && piece.Select(word => word.Text).Distinct(StringComparer.Ordinal).Count() * MostRepeated >= piece.Count;

    // The whole, or of a long text each sentence with the one after it.
    private static IEnumerable<List<HeardWord>> Pieces(List<HeardWord> words)
    {
        var start = 0;
        while (words.Count > LongestPiece && start < words.Count)
        {
            var sentence = words[start].Sentence;
            var length = words.Skip(start).TakeWhile(word => word.Sentence <= sentence + 1).Take(LongestPiece).Count();
            yield return words.GetRange(start, length);
            start += words.Skip(start).TakeWhile(word => word.Sentence == sentence).Take(Step).Count();
        }

        if (start == 0)
            yield return words;
    }
}
