namespace CoachBot.Sessions;

/// <summary>Finds the code of a known client in the title of an event: the only thing of a title that is kept.</summary>
internal sealed class ClientInTitle(IEnumerable<string> known)
{
    private readonly List<(string Code, string Words)> _known =
        [.. known.Select(code => (code, Words(code))).Where(client => client.Item2.Trim().Length > 0).OrderByDescending(client => client.Item2.Length)];

    /// <summary>The code as it is kept when a word of the title is it, or its words one after another; null when none or two clients are named.</summary>
    public string? Of(string? title)
    {
        if (title is null)
            return null;
        var words = Words(title);
        var named = _known.Where(client => words.Contains(client.Words, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Count > 0 && named.TrueForAll(client => named[0].Words.Contains(client.Words, StringComparison.OrdinalIgnoreCase)) ? named[0].Code : null;
    }

    /// <summary>The words with a space around each, without the marks at their ends.</summary>
    private static string Words(string text) =>
        $" {string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(word => word.Length > 0))} ";

    private static string Bare(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
            end--;
        return word[start..end];
    }
}
