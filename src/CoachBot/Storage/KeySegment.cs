using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Storage;

/// <summary>
/// Makes one path segment of a foreign id. <c>a-z 0-9 - _</c> stand for themselves, so that a GUID stays readable;
/// everything else is escaped, capitals too, as not every copy of the data distinguishes case.
/// </summary>
internal static class KeySegment
{
    public const int MaxLength = 180;

    // "~" alone is the empty id and "~~" begins a hash: neither can come out of an escape (~xx or ~uxxxx).
    private const string Empty = "~";
    private const string HashMark = "~~";
    private const int HashLength = 2 * SHA256.HashSizeInBytes;

    public static string Encode(string id)
    {
        if (id.Length == 0)
            return Empty;

        var encoded = new StringBuilder(id.Length);
        foreach (var character in id)
        {
            if (char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_')
                encoded.Append(character);
            else
                encoded.Append(Escape(character));
        }

        return encoded.Length <= MaxLength
            ? encoded.ToString()
            : encoded.ToString(0, MaxLength - HashMark.Length - HashLength) + HashMark + Hash(id);
    }

    private static string Escape(char character) => char.IsAscii(character)
        ? string.Create(CultureInfo.InvariantCulture, $"~{(int)character:x2}")
        : string.Create(CultureInfo.InvariantCulture, $"~u{(int)character:x4}");

    // UTF-16 units, not UTF-8: a lone surrogate must not become the same replacement character as another one.
    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan())));
}
