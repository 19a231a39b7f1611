using CoachBot.Coaching.Agreements;

namespace CoachBot.Coaching.Clients;

/// <summary>A client as the organizer knows them: by code, never by name.</summary>
public sealed record Client
{
    public required string Code { get; init; }

    public string? Goal { get; init; }

    /// <summary>The end date that was agreed.</summary>
    public DateOnly? EndsOn { get; init; }

    public string? Payer { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset? ArchivedAt { get; init; }

    public WorkingAgreement? Agreement { get; init; }
}
