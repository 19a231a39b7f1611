using System.Globalization;
using System.Text;

namespace CoachBot.Coaching.Debriefs;

/// <summary>What an organizer typed, made fit to keep.</summary>
public static class UserText
{
    /// <summary>The longest free text, in UTF-16 units.</summary>
    public const int MaxText = 1000;

    /// <summary>The longest client code, in UTF-16 units.</summary>
    public const int MaxClient = 40;

    /// <summary>A free text: trimmed, control characters removed, at most 1,000 characters; null when nothing is left.</summary>
    public static string? Text(string? typed) => Clean(typed, MaxText);

    /// <summary>A client code: as a free text, but at most 40 characters.</summary>
    public static string? Client(string? typed) => Clean(typed, MaxClient);

    /// <summary>Cleaned as a free text, and cut to a length in UTF-16 units; null when nothing is left.</summary>
    public static string? Clean(string? typed, int max)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var kept = new StringBuilder(Math.Min(typed.Length, max));
        foreach (var rune in typed.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || IsDirectionMark(rune.Value))
                continue;
            if (Rune.IsWhiteSpace(rune))
                kept.Append(kept is [.., not ' '] ? " " : "");
            else if (!Rune.IsControl(rune))
                kept.Append(rune);
        }

        var clean = Cut(kept.ToString(), max).Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>The text, or its beginning and an ellipsis when it is longer than <paramref name="max"/> UTF-16 units.</summary>
    public static string Shorten(string text, int max)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= max ? text : Cut(text, max - 1).TrimEnd() + "…";
    }

    /// <summary>Codes that differ only in case are the same client.</summary>
    public static bool SameClient(string? one, string? other) =>
        one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Embedded direction marks could turn the text of a whole card around.</summary>
    private static bool IsDirectionMark(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>Never in the middle of what a reader sees as one character.</summary>
    private static string Cut(string text, int max)
    {
        if (text.Length <= max)
            return text;
        var end = 0;
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            if (end + length > max)
                break;
            end += length;
        }

        return text[..end];
    }
}
