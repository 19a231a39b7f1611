namespace CoachBot.Coaching.Boundaries;

/// <summary>What one session says. No total and no ranking: at most one pitfall is taken.</summary>
public sealed record Assessment
{
    /// <summary>Level 0 to 3 of each pitfall that was answered; a skipped one is absent, never 0.</summary>
    public required IReadOnlyDictionary<Pitfall, int> Levels { get; init; }

    /// <summary>The pitfall that stands out; null when every level is 0 or absent.</summary>
    public Pitfall? Pitfall { get; init; }

    /// <summary>The level of the pitfall taken, 0 when none is.</summary>
    public int Level { get; init; }

    /// <summary>In how many of the last three debriefs about this client the pitfall was there too, 0 to 3.</summary>
    public int Repeat { get; init; }

    public Outcome Outcome { get; init; }

    /// <summary>All eight questions were answered and none stands out.</summary>
    public bool AllGreen { get; init; }

    /// <summary>Pitfalls that are in balance for the third time in a row, after having been heavy.</summary>
    public required IReadOnlyList<Pitfall> Better { get; init; }

    /// <summary>Level 3, or level 2 that was there before: two questions rather than one, and help at hand.</summary>
    public bool IsHeavy { get; init; }

    public bool OffersCircle { get; init; }

    public bool OffersReferral { get; init; }

    public bool OffersPhaseOut { get; init; }
}

/// <summary>An earlier debrief about the same client, as far as scoring looks at it.</summary>
/// <param name="Levels">Absent = skipped.</param>
/// <param name="Better">The pitfalls for which "better" was said then.</param>
public sealed record PastSession(IReadOnlyDictionary<Pitfall, int> Levels, IReadOnlyCollection<Pitfall> Better);
