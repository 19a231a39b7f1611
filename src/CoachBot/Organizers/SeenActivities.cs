using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Organizers;

/// <summary>The ring of activity ids that had their effect already, as short hashes.</summary>
internal sealed class SeenActivities
{
    private const int Capacity = 256;
    private const int HashBytes = 12;

    public List<string> Hashes { get; set; } = [];

    public bool Contains(string activityId) => Hashes.Contains(Hash(activityId));

    public void Add(string activityId)
    {
        Hashes.Add(Hash(activityId));
        if (Hashes.Count > Capacity) Hashes.RemoveRange(0, Hashes.Count - Capacity);
    }

    private static string Hash(string activityId) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(activityId)), 0, HashBytes);
}
