namespace CoachBot.Coaching.Hearing;

/// <summary>Finds the code of a client in a story: one that is known, or what looks like one ("bij M", "at K3").</summary>
public static class ClientInStory
{
    private const int LongestLetters = 2;
    private const int LongestCode = 5;

    private static readonly HashSet<string> Before = new(["bij", "van", "voor", "met", "klant", "at", "with", "for", "from", "client"], StringComparer.OrdinalIgnoreCase);

    /// <param name="known">The code as it is kept, or null when there is no such client.</param>
    public static string? Of(string story, Func<string, string?> known)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(known);
        var words = story[..Math.Min(story.Length, PitfallHearing.LongestText)]
            .Split([' ', '\t', '\n', '\r', ',', '.', ';', ':', '!', '?', '(', ')', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
        for (var place = 0; place < words.Length; place++)
        {
            // A known code that is a word as well counts where a code would stand.
            var stands = place > 0 && Before.Contains(words[place - 1]);
            if ((stands || char.IsAsciiLetterUpper(words[place][0])) && known(words[place]) is { } code)
                return code;
        }

        return words.Where((word, place) => LooksLikeOne(word, place > 0 && Before.Contains(words[place - 1]))).FirstOrDefault();
    }

    private static bool LooksLikeOne(string word, bool stands)
    {
        var letters = word.TakeWhile(char.IsAsciiLetterUpper).Count();
        return letters is > 0 and <= LongestLetters
            && word.Length <= LongestCode
            && word.Skip(letters).All(char.IsAsciiDigit)
            && (word.Length > letters || (stands && letters == 1 && word is not ("I" or "A" or "U")));
    }
}
