using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Reading;

/// <summary>What every file is checked for.</summary>
internal static class Checks
{
    /// <summary>The items of a list with their paths; the list may not be missing or empty, nor hold a null.</summary>
    public static IEnumerable<(T Item, string Path)> Each<T>(this ContentFile file, List<T>? items, string path)
        where T : class
    {
        if (items is null or [])
            throw file.Broken(path, "is missing or empty");
        for (var i = 0; i < items.Count; i++)
            yield return (items[i] ?? throw file.Broken($"{path}[{i}]", "is null"), $"{path}[{i}]");
    }

    public static Pitfall Pitfall(this ContentFile file, string? id, string path) =>
        Pitfalls.Parse(id) ?? throw file.Broken(path, $"names no pitfall: '{id}' (known: {string.Join(", ", Enum.GetValues<Pitfall>().Select(pitfall => pitfall.Id()))})");

    public static ClosingTag Tag(this ContentFile file, string? name, string path) =>
        ClosingTags.Parse(name) ?? throw file.Broken(path, $"is an unknown tag: '{name}' (known: {string.Join(", ", ClosingTags.Names)})");

    public static string Required(this ContentFile file, string? value, string path) =>
        string.IsNullOrWhiteSpace(value) ? throw file.Broken(path, "is missing or empty") : value;

    /// <summary>Groups by pitfall; each of the eight must have at least so many.</summary>
    public static Dictionary<Pitfall, IReadOnlyList<T>> ByPitfall<T>(this ContentFile file, List<T> items, Func<T, Pitfall> pitfallOf, int atLeast, string path)
    {
        var byPitfall = Enum.GetValues<Pitfall>().ToDictionary(pitfall => pitfall, pitfall => (IReadOnlyList<T>)[.. items.Where(item => pitfallOf(item) == pitfall)]);
        foreach (var (pitfall, own) in byPitfall)
        {
            if (own.Count < atLeast)
                throw file.Broken(path, $"has {own.Count} for {pitfall.Id()}, but at least {atLeast} are needed");
        }

        return byPitfall;
    }
}
