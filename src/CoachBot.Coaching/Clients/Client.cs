using CoachBot.Coaching.Agreements;
using CoachBot.Coaching.LettingGo;

namespace CoachBot.Coaching.Clients;

/// <summary>A client as the organizer knows them: by code, never by name.</summary>
public sealed record Client
{
    public required string Code { get; init; }

    public string? Goal { get; init; }

    /// <summary>The end date that was agreed.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The id of who pays: a text of the playbook.</summary>
    public string? Payer { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset? ArchivedAt { get; init; }

    public WorkingAgreement? Agreement { get; init; }

    /// <summary>The milestones towards doing without the organizer; empty when none were planned.</summary>
    public IReadOnlyList<MilestoneMark> Milestones { get; init => field = value ?? []; } = [];

    /// <summary>What the client needs that the organizer cannot give, as noted when milestones were late.</summary>
    public NeedElsewhere? NeedsElsewhere { get; init; }
}
