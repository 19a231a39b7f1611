namespace CoachBot.Coaching.Debriefs;

/// <summary>What an organizer was last shown, so that content rotates. Each id once, the most recent last; bounded.</summary>
public sealed record ShownContent
{
    /// <summary>More than the playbook's lines, questions and remedies together; the oldest fall off.</summary>
    private const int MaxIds = 256;

    public static ShownContent Nothing { get; } = new();

    public IReadOnlyList<string> Ids { get; init => field = value ?? []; } = [];

    /// <summary>With these ids as the most recent, in this order.</summary>
    public ShownContent Add(params IEnumerable<string> shown)
    {
        var latest = shown.Distinct(StringComparer.Ordinal).ToList();
        return new() { Ids = [.. Ids.Except(latest, StringComparer.Ordinal).Concat(latest).TakeLast(MaxIds)] };
    }

    /// <summary>Those never shown first, in their own order, then those shown longest ago.</summary>
    public IEnumerable<T> LeastRecentFirst<T>(IEnumerable<T> items, Func<T, string> idOf)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Ids.Count; i++)
            places[Ids[i]] = i;
        return items.OrderBy(item => places.TryGetValue(idOf(item), out var place) ? place : -1);
    }

    /// <summary>The most recent of these that was shown.</summary>
    public T? Last<T>(IEnumerable<T> items, Func<T, string> idOf)
        where T : class => LeastRecentFirst(items, idOf).LastOrDefault(item => Ids.Contains(idOf(item)));
}
