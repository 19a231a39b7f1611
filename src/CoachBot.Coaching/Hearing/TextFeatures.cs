namespace CoachBot.Coaching.Hearing;

/// <summary>What the model looks at in a text: its words, pieces of words, signs, and signs together.</summary>
internal sealed class TextFeatures(Signs signs)
{
    private const int ShortestPiece = 4;
    private const int LongestPiece = 5;
    private const int Near = 8;
    private const int NegatedWithin = 4;
    private const string Not = "not";

    // How much each kind counts before learning; measured by cross-validation.
    private const float OneWord = 0.6f;
    private const float TwoWords = 0.7f;
    private const float PieceOfWord = 0.35f;
    private const float OneSign = 1.6f;
    private const float SignBeforeSign = 1.5f;
    private const float SignNearSign = 0.8f;
    private const float NegatedSign = 1;

    /// <summary>The features with their weights; the longer the text, the less each weighs.</summary>
    public Dictionary<string, float> Of(List<HeardWord> words)
    {
        var features = new Dictionary<string, float>(StringComparer.Ordinal);
        AddWords(words, features);
        AddSigns(signs.In(words), words, features);
        var length = 0f;
        foreach (var weight in features.Values)
            length += weight * weight;
        // Not all the way to one: where two things happen, each should still be loud enough.
        length = MathF.Sqrt(MathF.Sqrt(length));
        foreach (var name in features.Keys.ToList())
            features[name] /= length;
        return features;
    }

    private static void AddWords(List<HeardWord> words, Dictionary<string, float> features)
    {
        var before = "";
        for (var place = 0; place < words.Count; place++)
        {
            var word = words[place].Text;
            if (char.IsAsciiDigit(word[0]))
            {
                before = "0";
                continue;
            }

            features[word] = OneWord;
            if (before.Length > 0)
                features[$"{before} {word}"] = TwoWords;
            before = word;
            AddPieces($"^{word}$", features);
        }
    }

    private static void AddPieces(string word, Dictionary<string, float> features)
    {
        for (var size = ShortestPiece; size <= LongestPiece; size++)
        {
            for (var start = 0; start + size <= word.Length; start++)
                features[$"~{word.AsSpan(start, size)}"] = PieceOfWord;
        }
    }

    private static void AddSigns(List<Sign> signs, List<HeardWord> words, Dictionary<string, float> features)
    {
        for (var at = 0; at < signs.Count; at++)
        {
            var sign = signs[at];
            features[$"+{sign.Id}"] = OneSign;
            var next = at + 1;
            while (next < signs.Count && signs[next].Place == sign.Place)
                next++;
            for (var other = at + 1; other < signs.Count && signs[other].Place - sign.Place <= Near; other++)
            {
                if (signs[other].Id == sign.Id)
                    continue;
                var same = words[signs[other].Place].Sentence == words[sign.Place].Sentence;
                if (same && sign.Id == Not && signs[other].Place - sign.Place <= NegatedWithin)
                    features[$"-{signs[other].Id}"] = NegatedSign;
                if (other >= next && signs[other].Place == signs[next].Place && same)
                    features[$"{sign.Id}>{signs[other].Id}"] = SignBeforeSign;
                var (one, two) = string.CompareOrdinal(sign.Id, signs[other].Id) < 0 ? (sign.Id, signs[other].Id) : (signs[other].Id, sign.Id);
                features[$"{one}&{two}"] = SignNearSign;
            }
        }
    }
}
