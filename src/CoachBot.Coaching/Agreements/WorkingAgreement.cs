namespace CoachBot.Coaching.Agreements;

/// <summary>What an organizer agreed with one client: the clauses of the letter, and what their open places were filled with.</summary>
public sealed record WorkingAgreement
{
    /// <summary>The run of the flow that made it.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    public required DateOnly AgreedOn { get; init; }

    /// <summary>The client's language, which is the letter's.</summary>
    public Language Language { get; init; }

    /// <summary>In the order of the letter.</summary>
    public IReadOnlyList<string> ClauseIds { get; init => field = value ?? []; } = [];

    /// <summary>What the organizer wrote in an open place, by its name: <c>rate</c>, <c>disposal_rule</c>. Left empty it is absent.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init => field = value ?? NoValues; } = NoValues;

    /// <summary>When a session starts.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>When a session ends.</summary>
    public TimeOnly? EndsAt { get; init; }

    /// <summary>The days on which the client can reach the organizer.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init => field = value ?? []; } = [];

    /// <summary>From when, on those days.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>Until when, on those days.</summary>
    public TimeOnly? To { get; init; }

    /// <summary>The id of the rule about gifts, as in the organizer's profile; null for the usual one.</summary>
    public string? GiftRule { get; init; }

    /// <summary>What is taken away for the client, in the organizer's words.</summary>
    [JsonIgnore]
    public string? DisposalRule => Values.GetValueOrDefault(OpenPlaces.DisposalRule);

    private static Dictionary<string, string> NoValues => [];

    public bool Has(string clauseId) => ClauseIds.Contains(clauseId, StringComparer.Ordinal);
}
