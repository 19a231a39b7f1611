namespace CoachBot.Speech;

/// <summary>Putting sentences together.</summary>
internal static class Words
{
    /// <summary>Paragraphs, the empty ones left out.</summary>
    public static string Lines(IEnumerable<string?> lines) =>
        string.Join("\n\n", lines.Where(line => !string.IsNullOrWhiteSpace(line)));
}
