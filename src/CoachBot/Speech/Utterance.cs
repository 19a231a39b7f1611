using System.Text;

namespace CoachBot.Speech;

/// <summary>What somebody said, without the marks a Teams client puts around it.</summary>
internal static class Utterance
{
    // Teams itself stops at 28 KB; nobody types this much to a coach.
    private const int Longest = 8_000;

    // Pasted, it is as long as Teams lets it be.
    private const string Calendar = "BEGIN:VCALENDAR";
    private const int LongestCalendar = 64_000;

    /// <summary>The text without the bot's mention, tags and odd spaces, in one pass; empty when there is none.</summary>
    public static string Of(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Text)) return "";
        var text = activity.RemoveRecipientMention() ?? "";
        var longest = IsCalendar(text) ? LongestCalendar : Longest;
        var plain = new StringBuilder(Math.Min(text.Length, longest));
        var inTag = false;
        for (var index = 0; index < text.Length && plain.Length < longest; index++)
        {
            var character = text[index];
            if (inTag) inTag = character != '>';
            else if (BeginsTag(text, index))
            {
                inTag = true;
                if (BeginsLine(text.AsSpan(index + 1))) plain.Append('\n');
            }
            else if (character == '\u00a0' || character == '\t') plain.Append(' ');
            else if (character == '\n' || !char.IsControl(character)) plain.Append(character);
        }

        return plain.ToString().Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>Whether a text is an iCalendar file that was pasted.</summary>
    public static bool IsCalendar(string text) => text.AsSpan(0, Math.Min(text.Length, Longest)).Contains(Calendar, StringComparison.OrdinalIgnoreCase);

    private static bool BeginsLine(ReadOnlySpan<char> tag) =>
        tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("p>", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("div", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("li", StringComparison.OrdinalIgnoreCase);

    // "<3" and "2 < 3" are what somebody wrote; "<at>" and "</p>" are not.
    private static bool BeginsTag(string text, int index) =>
        text[index] == '<' && index + 1 < text.Length && (char.IsAsciiLetter(text[index + 1]) || text[index + 1] == '/');
}
