namespace CoachBot.Coaching.Hearing;

/// <summary>
/// Words and phrases of both languages that mean the same here, so that what is learned in one language is known in the other.
/// </summary>
internal sealed class Signs
{
    public const string Number = "number";
    private const int ShortestStem = 2;
    private const int WidestGap = 2;

    private readonly Dictionary<string, List<Phrase>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> _stems = new(StringComparer.Ordinal);

    /// <param name="sign">What the phrase is a sign of.</param>
    /// <param name="phrase">Words; <c>*</c> at the end of one is any ending, <c>_</c> is up to two words that do not matter.</param>
    public void Add(string sign, string phrase)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (index, first) = words[0].EndsWith('*') ? (_stems, words[0][..^1]) : (_words, words[0]);
        if (!index.TryGetValue(first, out var phrases))
            index[first] = phrases = [];
        phrases.Add(new Phrase(sign, words));
    }

    /// <summary>The signs in the words, each with the place of its first word.</summary>
    public List<Sign> In(List<HeardWord> words)
    {
        var found = new List<Sign>();
        for (var place = 0; place < words.Count; place++)
        {
            var text = words[place].Text;
            if (Clock.KindOf(text, place + 1 < words.Count ? words[place + 1].Text : "") is { } kind)
                found.Add(new(kind, place));
            Look(_words.GetValueOrDefault(text), words, place, found);
            for (var length = ShortestStem; length <= text.Length; length++)
                Look(_stems.GetValueOrDefault(text[..length]), words, place, found);
        }

        return found;
    }

    private static void Look(List<Phrase>? phrases, List<HeardWord> words, int place, List<Sign> found)
    {
        foreach (var phrase in phrases ?? [])
        {
            var sign = new Sign(phrase.Sign, place);
            if (Follows(phrase.Words, 1, words, place + 1) && !found.Contains(sign))
                found.Add(sign);
        }
    }

    private static bool Follows(string[] phrase, int part, List<HeardWord> words, int place)
    {
        if (part == phrase.Length)
            return true;
        if (phrase[part] == "_")
        {
            for (var gap = 0; gap <= WidestGap; gap++)
            {
                if (Follows(phrase, part + 1, words, place + gap))
                    return true;
            }

            return false;
        }

        return place < words.Count && Fits(phrase[part], words[place].Text) && Follows(phrase, part + 1, words, place + 1);
    }

    private static bool Fits(string pattern, string word) =>
        pattern.EndsWith('*') ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal) : pattern == word;

    private sealed record Phrase(string Sign, string[] Words);
}

/// <param name="Place">The index of its first word.</param>
internal readonly record struct Sign(string Id, int Place);
