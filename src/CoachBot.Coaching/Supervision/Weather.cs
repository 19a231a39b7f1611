using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Supervision;

/// <summary>One week's question to the circle. Who answered is known, so that nobody answers twice; who answered what is not kept.</summary>
public sealed record Weather
{
    /// <summary>From how many answers on the numbers are shown; with fewer they would tell about people.</summary>
    public const int Fewest = 5;

    /// <summary>The day on which it was asked.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset ClosesAt { get; init; }

    public IReadOnlyList<string> Answered { get; init => field = value ?? []; } = [];

    /// <summary>How often each sky was chosen.</summary>
    public IReadOnlyDictionary<Sky, int> Skies { get; init => field = value ?? NoSkies; } = NoSkies;

    /// <summary>How often each pitfall came by.</summary>
    public IReadOnlyDictionary<Pitfall, int> Pitfalls { get; init => field = value ?? NoPitfalls; } = NoPitfalls;

    /// <summary>Numbers are shown once, when it is closed: an answer more or less would tell whose it is.</summary>
    public bool IsClosed { get; init; }

    public bool IsShown => IsClosed && Answered.Count >= Fewest;

    /// <summary>Takes an answer, the first of each.</summary>
    public Weather Take(string member, Sky sky, IReadOnlyCollection<Pitfall> pitfalls)
    {
        ArgumentNullException.ThrowIfNull(pitfalls);
        if (IsClosed || Answered.Contains(member)) return this;
        var (skies, counts) = (new Dictionary<Sky, int>(Skies), new Dictionary<Pitfall, int>(Pitfalls));
        skies[sky] = skies.GetValueOrDefault(sky) + 1;
        foreach (var pitfall in pitfalls.Distinct()) counts[pitfall] = counts.GetValueOrDefault(pitfall) + 1;
        // In an order that says nothing about who came first.
        return this with { Answered = [.. Answered.Append(member).Order(StringComparer.Ordinal)], Skies = skies, Pitfalls = counts };
    }

    /// <summary>Closed; numbers about too few are not kept.</summary>
    public Weather Close() => Answered.Count >= Fewest
        ? this with { IsClosed = true }
        : this with { IsClosed = true, Skies = NoSkies, Pitfalls = NoPitfalls };

    private static Dictionary<Sky, int> NoSkies => [];

    private static Dictionary<Pitfall, int> NoPitfalls => [];
}

[JsonConverter(typeof(JsonStringEnumConverter<Sky>))]
public enum Sky
{
    [JsonStringEnumMemberName("sunny")]
    Sunny,

    [JsonStringEnumMemberName("cloudy")]
    Cloudy,

    [JsonStringEnumMemberName("rainy")]
    Rainy,

    [JsonStringEnumMemberName("stormy")]
    Stormy,
}
