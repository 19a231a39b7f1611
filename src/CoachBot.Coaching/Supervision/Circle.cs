namespace CoachBot.Coaching.Supervision;

/// <summary>A peer-supervision circle: who is in it, how it works, the cases that wait, the round under way. Immutable.</summary>
public sealed record Circle
{
    /// <summary>Teams shows a card of one's own to so many people.</summary>
    public const int MostMembers = 60;

    public const int MostWaiting = 20;
    private const int MostClosed = 40;

    public static Circle Empty { get; } = new();

    public IReadOnlyList<CircleMember> Members { get; init => field = value ?? []; } = [];

    public CirclePace Pace { get; init => field = value ?? CirclePace.Usual; } = CirclePace.Usual;

    /// <summary>The cases that wait, in the order in which they came.</summary>
    public IReadOnlyList<BroughtCase> Cases { get; init => field = value ?? []; } = [];

    /// <summary>One at a time: a circle's attention is not divided.</summary>
    public Round? Round { get; init; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<ClosedRound> Closed { get; init => field = value ?? []; } = [];

    /// <summary>How many cases the circle has been through to the end.</summary>
    public int Meetings { get; init; }

    public Weather? Weather { get; init; }

    public CircleMember? Find(string id) => Members.FirstOrDefault(member => member.Id == id);

    /// <summary>Who can act: in, with the ground rules accepted.</summary>
    public IReadOnlyList<CircleMember> Active(DateTimeOffset now) => [.. Members.Where(member => member.IsIn && member.HasAccepted(now))];

    public bool MayAct(string id, DateTimeOffset now) => Find(id) is { IsIn: true } member && member.HasAccepted(now);

    /// <summary>Takes somebody in who has accepted the ground rules; a member accepts them anew.</summary>
    /// <returns>The circle as it was when it is full.</returns>
    public Circle Accept(string id, string name, DateTimeOffset now)
    {
        if (Find(id) is { } known) return With(known with { Name = name, AcceptedAt = now, LeftAt = null });
        return Members.Count(member => member.IsIn) >= MostMembers
            ? this
            : this with { Members = [.. Members, new CircleMember { Id = id, Name = name, JoinedAt = now, AcceptedAt = now }] };
    }

    /// <summary>Brings a case; the same one twice is one.</summary>
    public Circle Bring(BroughtCase brought)
    {
        ArgumentNullException.ThrowIfNull(brought);
        return Has(brought.Id) || Cases.Count >= MostWaiting ? this : this with { Cases = [.. Cases, brought] };
    }

    public bool Has(string caseId) => Cases.Any(one => one.Id == caseId) || Round?.Id == caseId || Closed.Any(one => one.Round.Id == caseId);

    /// <summary>The case, waiting or not; null when it is not here or no longer.</summary>
    public BroughtCase? FindCase(string caseId) =>
        Cases.FirstOrDefault(one => one.Id == caseId) ?? (Round?.Id == caseId ? Round.Case : Closed.FirstOrDefault(one => one.Round.Id == caseId)?.Round.Case);

    /// <summary>Says, or says no longer, that this case should be next. Nobody votes for their own.</summary>
    public Circle Vote(string caseId, string member, bool wants) => this with
    {
        Cases = [.. Cases.Select(one => one.Id != caseId || one.Author == member
            ? one
            : one with { Votes = wants ? [.. one.Votes.Append(member).Distinct()] : [.. one.Votes.Where(vote => vote != member)] })],
    };

    /// <summary>The cases that wait, the next first: most wanted, then whose turn was longest ago, then the oldest.</summary>
    public IReadOnlyList<BroughtCase> Queue() => [.. Cases
        .OrderByDescending(one => one.Votes.Count(vote => Find(vote) is { IsIn: true }))
        .ThenBy(one => Find(one.Author)?.PresentedAt ?? DateTimeOffset.MinValue)
        .ThenBy(one => one.BroughtAt)];

    /// <summary>Whose turn it is to facilitate: who did so least, then longest ago.</summary>
    /// <param name="notThese">The presenter, and who handed the turn on.</param>
    public CircleMember? NextFacilitator(DateTimeOffset now, params IReadOnlyCollection<string> notThese) => Active(now)
        .Where(member => !notThese.Contains(member.Id))
        .OrderBy(member => member.Facilitated)
        .ThenBy(member => member.FacilitatedAt ?? DateTimeOffset.MinValue)
        .ThenBy(member => member.JoinedAt)
        .FirstOrDefault();

    /// <summary>The last case that was gone through to its end; null when there is none.</summary>
    public ClosedRound? Last => Closed.LastOrDefault(one => !one.WasStopped && !one.WasWithdrawn);

    /// <summary>What the presenter of a closed case did with it.</summary>
    public Circle TellAfterwards(string caseId, string member, string text) =>
        Closed.FirstOrDefault(one => one.Round.Id == caseId) is { ClearedAt: null } closed && closed.Round.Presenter == member
            ? With(closed with { LookedBack = text })
            : this;

    /// <summary>Whether something is kept of a message that somebody wrote in a thread.</summary>
    public bool Keeps(string messageId, string member) =>
        Closed.Where(one => one.ClearedAt is null).Select(one => one.Round).Append(Round).Any(round => round?.Contributions.Any(one => one.MessageId == messageId && one.Author == member) == true);

    /// <summary>What somebody wrote in the thread was changed or deleted there.</summary>
    /// <param name="text">The new text; null when it was deleted.</param>
    public Circle Follow(string messageId, string member, string? text)
    {
        var circle = Round is null ? this : this with { Round = Changed(Round) };
        return circle with { Closed = [.. Closed.Select(one => one.ClearedAt is null ? one with { Round = Changed(one.Round) } : one)] };

        Round Changed(Round of) => of.Map(one => one.MessageId != messageId || one.Author != member ? one : text is null
            ? one with { IsDeleted = true, Pieces = [.. one.Pieces.Select(piece => piece with { Text = "" })] }
            : one with { IsDeleted = false, Pieces = [.. one.Pieces.Take(1).Select(piece => piece with { Text = text })] });
    }

    /// <summary>Somebody takes back what they gave in a step; it counts as given, and nobody reads it.</summary>
    public Circle Remove(string caseId, string step, string member)
    {
        var circle = Round?.Id == caseId ? this with { Round = Without(Round) } : this;
        circle = circle with { Closed = [.. Closed.Select(one => one.Round.Id == caseId ? one with { Round = Without(one.Round) } : one)] };
        // What is told there is kept with the case that it is about too.
        var round = circle.Round?.Id == caseId ? circle.Round : circle.Closed.FirstOrDefault(one => one.Round.Id == caseId)?.Round;
        return step == Round.LookBack && circle.Closed.FirstOrDefault(one => one.Round.Id == round?.LooksBackOn && one.Round.Presenter == member) is { } told
            ? circle.With(told with { LookedBack = "" })
            : circle;

        Round Without(Round of) => of.Map(one => one.Step == step && one.Author == member ? one.Emptied() with { IsDeleted = true } : one);
    }

    /// <summary>Lets go of what the presenter of a case told about it in the round after it.</summary>
    internal Circle WithoutLookBackOn(string caseId)
    {
        return this with { Round = Round is null ? null : Without(Round), Closed = [.. Closed.Select(one => one with { Round = Without(one.Round) })] };

        Round Without(Round of) => of.LooksBackOn != caseId ? of : of.Map(one => one.Step == Round.LookBack ? one.Emptied() with { IsDeleted = true } : one);
    }

    internal Circle With(CircleMember member) => this with { Members = [.. Members.Select(known => known.Id == member.Id ? member : known)] };

    internal Circle With(ClosedRound closed) => this with { Closed = [.. Closed.Select(known => known.Round.Id == closed.Round.Id ? closed : known)] };

    // Only what has been cleared may leave.
    internal Circle Keep(ClosedRound closed)
    {
        var all = Closed.Append(closed).ToList();
        while (all.Count > MostClosed && all.Find(one => one.ClearedAt is not null) is { } old) all.Remove(old);
        return this with { Closed = all };
    }
}
