using System.Text.RegularExpressions;

namespace CoachBot.Coaching.Safety;

/// <summary>Plain words of danger.</summary>
/// <param name="Tier">1 = show the card at once, 2 = ask first.</param>
internal sealed record DangerPattern(string Id, DangerCategory Category, int Tier, Regex Expression);

internal enum DangerCategory
{
    Suicide,
    Violence,
    Child,
    Acute,
    Fire,
}
