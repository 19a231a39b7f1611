namespace CoachBot.Coaching;

/// <summary>Who helps with what lies outside the trade, and how to raise it.</summary>
public sealed record ReferralMap
{
    /// <summary>The steps of raising it, in order; one of them offers the place.</summary>
    public required IReadOnlyList<ReferralStep> Steps { get; init; }

    /// <summary>What to say when the client does not want it.</summary>
    public required ReferralStep IfNo { get; init; }

    public required IReadOnlyList<ConcernGroup> Groups { get; init; }

    public Concern? Find(string? id) => Groups.SelectMany(group => group.Concerns).FirstOrDefault(concern => concern.Id == id);
}

/// <param name="Text">A sentence to say.</param>
public sealed record ReferralStep(string Id, LocalizedText Title, LocalizedText Text)
{
    /// <summary>Whether it offers the place: a concern's own sentence goes before the general one.</summary>
    public bool Offers { get; init; }
}

/// <summary>Concerns that are chosen from together.</summary>
public sealed record ConcernGroup(string Id, LocalizedText Text, IReadOnlyList<Concern> Concerns);

/// <summary>Something outside the trade that an organizer comes across.</summary>
/// <param name="Text">When it is this.</param>
public sealed record Concern(string Id, LocalizedText Text)
{
    /// <summary>The one place for it; null where somebody may be in danger.</summary>
    public ReferralPlace? Place { get; init; }

    /// <summary>The card that opens instead, where somebody may be in danger.</summary>
    public string? SafetyCard { get; init; }
}

/// <param name="Service">What kind of help it is, in any country.</param>
/// <param name="SettingId">The country setting that names the place, with its number.</param>
/// <param name="IsArranged">Whether the setting reads well after "arrange" rather than after "call".</param>
/// <param name="Sentence">A sentence to offer it with; null when the step's own will do.</param>
public sealed record ReferralPlace(LocalizedText Service, string SettingId, bool IsArranged, LocalizedText? Sentence);
