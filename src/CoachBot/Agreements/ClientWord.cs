using CoachBot.Coaching.Debriefs;

namespace CoachBot.Agreements;

/// <summary>A word after a command that can only be a client's code: "agreement M7", not "agreement reached".</summary>
internal static class ClientWord
{
    public static bool Is(string word) =>
        word.Length <= UserText.MaxClient && !word.Contains(' ', StringComparison.Ordinal) && (char.IsUpper(word[0]) || word.Any(char.IsDigit));
}
