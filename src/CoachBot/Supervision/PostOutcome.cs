using CoachBot.Circles;

namespace CoachBot.Supervision;

/// <summary>What became of one post or update, and what is to be kept of that.</summary>
/// <param name="Card">What is there now; null when that is not known, or it was not taken.</param>
internal sealed record PostOutcome(Sheet Sheet, PostedCard? Card)
{
    // A post of which nobody knows is made again; more than this would be a nuisance.
    private const int MostPosts = 3;
    private const int MostUpdates = 8;

    /// <summary>How long to wait with the rest; null leaves it to the caller.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Whether the rest has to wait.</summary>
    public bool IsTrouble { get; init; }

    /// <summary>Whether it is known not to have arrived.</summary>
    public bool IsUnsent { get; init; }

    /// <summary>Whether it will never be taken.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether the bot is not in the channel any more.</summary>
    public bool IsOut { get; init; }

    public void Record(CircleDocument document, DateTimeOffset now)
    {
        if (IsOut) document.RemovedAt ??= now;
        if (document.Posted.GetValueOrDefault(Sheet.Slot) is not { } known) return;
        document.Posted[Sheet.Slot] = this switch
        {
            { Card: { } card } => card,
            { IsUnsent: true } => known with { Attempts = known.Attempts - 1 },
            // An update that is refused is of no use before there is something else to show.
            { IsRefused: true } => known.ActivityId is null ? known with { IsGivenUp = true } : known with { Mark = Sheet.Mark, Attempts = 0 },
            _ when known.ActivityId is null => known with { IsGivenUp = known.Attempts >= MostPosts },
            _ => known.Attempts >= MostUpdates ? known with { Mark = Sheet.Mark, Attempts = 0 } : known,
        };
    }
}
