using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Organizers;

/// <summary>Ids of things that an activity begins: the day, and ten characters that only this activity gives.</summary>
internal static class ShortId
{
    private const int HashBytes = 5;

    public static string Of(DateTimeOffset now, string? conversationId, string? activityId)
    {
        var origin = activityId is null ? now.ToString("O", CultureInfo.InvariantCulture) : $"{conversationId}\n{activityId}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(origin));
        return $"{now.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(hash.AsSpan(0, HashBytes))}";
    }
}
