namespace CoachBot.Coaching.Agreements;

/// <summary>What was agreed with a client: the clauses, and what fills them.</summary>
public sealed record WorkingAgreement
{
    public required DateOnly AgreedOn { get; init; }

    /// <summary>The ids of the clauses, in the order of the playbook.</summary>
    public IReadOnlyList<string> ClauseIds { get; init => field = value ?? []; } = [];

    /// <summary>What the clauses' placeholders are filled with, by name.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init => field = value ?? NoValues; } = NoValues;

    private static Dictionary<string, string> NoValues => [];
}
