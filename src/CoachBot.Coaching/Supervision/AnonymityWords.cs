namespace CoachBot.Coaching.Supervision;

/// <summary>The words by which a case is searched for what tells who it is about; all in lower case where nothing else is said.</summary>
public sealed record AnonymityWords
{
    /// <summary>Cities, towns and quarters, with their capitals.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>What stands before the name of a place: in, near, village.</summary>
    public required IReadOnlyList<string> Near { get; init; }

    /// <summary>What is written with a capital and tells nothing of a client: shops, programs, feasts, languages.</summary>
    public required IReadOnlyList<string> Known { get; init; }

    /// <summary>What few people are: a mayor. Tells, whoever mentions it.</summary>
    public required IReadOnlyList<string> Offices { get; init; }

    /// <summary>What everybody goes to: a doctor. Tells only when it is said of somebody.</summary>
    public required IReadOnlyList<string> Professions { get; init; }

    /// <summary>Illnesses; a star stands for any beginning or any ending.</summary>
    public required IReadOnlyList<string> Illnesses { get; init; }

    /// <summary>Illnesses that are other words when not in capitals.</summary>
    public required IReadOnlyList<string> Abbreviations { get; init; }

    /// <summary>Who people in a case are: client, daughter, neighbour.</summary>
    public required IReadOnlyList<string> Persons { get; init; }

    /// <summary>What there can be a number of: children, grandsons.</summary>
    public required IReadOnlyList<string> Children { get; init; }

    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>Children whose number is in the word.</summary>
    public required IReadOnlyList<string> Twins { get; init; }

    public required IReadOnlyList<string> Days { get; init; }

    public required IReadOnlyList<string> ShortMonths { get; init; }
}
