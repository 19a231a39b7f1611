using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Tests.Coaching;

namespace CoachBot.Tests.Cards;

/// <summary>What a reader of a card reads, and in which language that is.</summary>
internal static partial class CardTexts
{
    private static readonly HashSet<string> Read = ["text", "title", "label", "placeholder", "errorMessage", "altText"];

    // Shorter pieces stand in both languages.
    private const int Telling = 12;

    private static readonly Dictionary<Language, string[]> Pieces = Enum.GetValues<Language>().ToDictionary(language => language, PiecesOf);

    [GeneratedRegex(@"\{[a-z0-9_]+\}")]
    private static partial Regex Placeholder { get; }

    public static IEnumerable<string> Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Of),
        JsonValueKind.Object => element.EnumerateObject().Where(member => member.Name != "data").SelectMany(member =>
            member.Value.ValueKind == JsonValueKind.String ? (Read.Contains(member.Name) ? [member.Value.GetString()!] : []) : Of(member.Value)),
        _ => [],
    };

    /// <summary>Whether the text holds a piece of a sentence that only the other language has.</summary>
    public static bool IsOfTheOtherLanguage(string text, Language language) =>
        Pieces.Where(pieces => pieces.Key != language).Any(pieces => pieces.Value.Any(piece => text.Contains(piece, StringComparison.Ordinal)));

    private static string[] PiecesOf(Language language)
    {
        var others = TestPlaybook.Shipped.Texts.Values
            .SelectMany(text => Enum.GetValues<Language>().Where(other => other != language).Select(text.In)).ToList();
        return
        [
            .. TestPlaybook.Shipped.Texts.Where(text => !text.Key.StartsWith("cmd_", StringComparison.Ordinal))
                .SelectMany(text => Placeholder.Split(text.Value.In(language)))
                .Select(piece => piece.Trim())
                .Where(piece => piece.Length >= Telling && !others.Exists(other => other.Contains(piece, StringComparison.Ordinal))),
        ];
    }
}
