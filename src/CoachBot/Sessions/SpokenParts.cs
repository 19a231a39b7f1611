using System.Collections.Frozen;

namespace CoachBot.Sessions;

/// <summary>Reads a part of the day: avond, 's middags, in the morning.</summary>
internal static class SpokenParts
{
    private static readonly FrozenDictionary<string, SpokenPart> Parts = new Dictionary<string, SpokenPart>
    {
        ["ochtend"] = SpokenPart.Morning, ["ochtends"] = SpokenPart.Morning, ["morgens"] = SpokenPart.Morning, ["morning"] = SpokenPart.Morning,
        ["vroeg"] = SpokenPart.Morning, ["middag"] = SpokenPart.Afternoon, ["middags"] = SpokenPart.Afternoon, ["afternoon"] = SpokenPart.Afternoon,
        ["avond"] = SpokenPart.Evening, ["avonds"] = SpokenPart.Evening, ["evening"] = SpokenPart.Evening, ["night"] = SpokenPart.Evening,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[][] Openings = SpokenLexicon.Phrases("' s", "in the", "in de", "at");

    public static SpokenPart? Of(string word) => Parts.TryGetValue(word, out var part) ? part : null;

    /// <summary>The part that is named at a place, and where it ends.</summary>
    public static (SpokenPart Part, int Next)? At(SpokenWords words, int at)
    {
        at += words.Phrase(at, Openings);
        return Of(words[at]) is { } part ? (part, at + 1) : null;
    }

    /// <summary>The part that is still named anywhere.</summary>
    public static SpokenPart? Take(SpokenWords words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (At(words, at) is not { } found) continue;
            words.Take(at, found.Next);
            return found.Part;
        }

        return null;
    }
}
