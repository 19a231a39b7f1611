namespace CoachBot.Coaching.Clients;

/// <summary>The words by which names, addresses and birth dates are known; all in lower case.</summary>
public sealed record NameWords
{
    /// <summary>What stands before a name: mevrouw, mrs.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>What stands inside a surname: van, de.</summary>
    public required IReadOnlyList<string> Particles { get; init; }

    /// <summary>What the name of a Dutch street ends with.</summary>
    public required IReadOnlyList<string> Streets { get; init; }

    /// <summary>The last word of the name of an English street.</summary>
    public required IReadOnlyList<string> Roads { get; init; }

    /// <summary>What is said of a birth date.</summary>
    public required IReadOnlyList<string> Born { get; init; }

    public required IReadOnlyList<string> Months { get; init; }

    public required IReadOnlyList<string> FirstNames { get; init; }
}
