namespace CoachBot.Coaching.Supervision;

/// <summary>A case on its way through a method: which step is open until when, and what was given.</summary>
public sealed record Round
{
    /// <summary>The step before the first: what the presenter of the last case did with the advice.</summary>
    public const string LookBack = "lookback";

    /// <summary>The step after the last: what was useful.</summary>
    public const string Harvest = "harvest";

    public required BroughtCase Case { get; init; }

    public required string MethodId { get; init; }

    public required string Facilitator { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required PaceMode Mode { get; init; }

    /// <summary>The closed case that is looked back on first; null when there is none.</summary>
    public string? LooksBackOn { get; init; }

    /// <summary>The steps that were opened, the one under way last: <see cref="LookBack"/>, ids of the method's steps, <see cref="Harvest"/>.</summary>
    public IReadOnlyList<OpenedStep> Opened { get; init => field = value ?? []; } = [];

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Since when the time of this step runs: it was opened then, or given as much time again.</summary>
    public DateTimeOffset RunsSince { get; init; }

    /// <summary>When those who were still to come in this step were reminded; null when they were not.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Whether nobody came before its end, so that it was given as much time again.</summary>
    public bool WasExtended { get; init; }

    /// <summary>Since when the round stands still; null while it goes on.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Whether it was paused because what somebody wrote may have been about danger.</summary>
    public bool MayBeDanger { get; init; }

    /// <summary>Who reads no further, for they may know the client.</summary>
    public IReadOnlyList<string> SitsOut { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Contribution> Contributions { get; init => field = value ?? []; } = [];

    /// <summary>The number of the next piece.</summary>
    public int NextPiece { get; init; } = 1;

    public string Id => Case.Id;

    public string Presenter => Case.Author;

    public OpenedStep Current => Opened[^1];

    public bool IsPaused => PausedAt is not null;

    public Contribution? Of(string step, string author) => Contributions.FirstOrDefault(one => one.Step == step && one.Author == author);

    /// <summary>The round with this given; it takes the place of what its author gave before in the same step.</summary>
    internal Round Take(Contribution given)
    {
        var pieces = given.Pieces.Select((piece, index) => piece with { Id = NextPiece + index }).ToList();
        return this with
        {
            Contributions = [.. Contributions.Where(one => one.Step != given.Step || one.Author != given.Author), given with { Pieces = pieces }],
            NextPiece = NextPiece + pieces.Count,
        };
    }

    internal Round Map(Func<Contribution, Contribution> change) => this with { Contributions = [.. Contributions.Select(change)] };

    /// <summary>What was given in a step, in the order in which it came.</summary>
    public IEnumerable<Contribution> In(string step) => Contributions.Where(one => one.Step == step);

    /// <summary>The questions of a step that are questions still: not deleted, not set aside.</summary>
    public IReadOnlyList<Piece> QuestionsOf(string step) =>
        [.. In(step).Where(one => !one.IsDeleted).SelectMany(one => one.Pieces).Where(piece => !piece.IsAside).OrderBy(piece => piece.Id)];

    /// <summary>The questions that an answers or marks step is about.</summary>
    public IReadOnlyList<Piece> AskedFor(Method method, MethodStep step)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(step);
        if (step.About is not { } about) return [];
        var asked = QuestionsOf(about);
        if (!step.OnlyWarm) return asked;
        var marks = method.Steps.Where(other => other.Kind is StepKind.Marks && other.About == about).SelectMany(other => In(other.Id)).SelectMany(one => one.Pieces);
        var warm = marks.Where(mark => mark.Warmth is Warmth.Warm).Select(mark => mark.About).ToHashSet();
        // When none is warm, any may be answered.
        return warm.Count == 0 ? asked : [.. asked.Where(piece => warm.Contains(piece.Id))];
    }

    /// <summary>Advice of an author that was kept for a step, from earlier steps.</summary>
    public string? AdviceFor(Method method, string step, string author)
    {
        ArgumentNullException.ThrowIfNull(method);
        var from = method.Steps.Where(other => other.AdviceTo == step).Select(other => other.Id).ToHashSet();
        var kept = Contributions.Where(one => one.Author == author && from.Contains(one.Step) && !one.IsDeleted)
            .SelectMany(one => one.Pieces.Where(piece => piece.IsAside).Select(piece => piece.Text).Append(one.Advice));
        return string.Join(' ', kept.Where(text => !string.IsNullOrEmpty(text))) is { Length: > 0 } advice ? advice : null;
    }
}

/// <param name="Id">As <see cref="Contribution.Step"/>.</param>
public sealed record OpenedStep(string Id, DateTimeOffset At)
{
    /// <summary>Null while it is under way.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
