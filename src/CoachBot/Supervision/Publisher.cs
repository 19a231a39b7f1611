using System.Collections.Concurrent;
using System.Security.Cryptography;
using CoachBot.Circles;
using CoachBot.Coaching.Supervision;
using CoachBot.Storage;

namespace CoachBot.Supervision;

/// <summary>
/// Brings a channel in line with its circle: posts what is not there, updates what shows something else, does the errands. One process at a
/// time does so for a circle, as its document says; each post is recorded before it is made. What cannot be done now is done when the circle's
/// alarm comes.
/// </summary>
internal sealed partial class Publisher(
    CircleDesk desk, Board board, ChannelPost channel, Errands errands, TimeProvider time, ILogger<Publisher> logger)
{
    private const int MostRounds = 50;

    /// <summary>How long one process has a circle to itself.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(30);

    // Versions of circles whose channels are in line with them, so that a tap that changes nothing costs no more than a look.
    private readonly ConcurrentDictionary<CircleId, string> _inLine = new();

    /// <returns>When to look again; null when nothing is left to do, or the document says when.</returns>
    public async Task<DateTimeOffset?> PublishAsync(CircleId id, CancellationToken cancellationToken)
    {
        var run = RandomNumberGenerator.GetHexString(8);
        try
        {
            // Others change the circle meanwhile; the last look finds nothing to do.
            for (var left = MostRounds; left > 0; left--)
            {
                if (await ClaimAsync(id, run, cancellationToken) is not { } work) return null;
                if (await DoAsync(id, run, work, cancellationToken) is { } again) return again;
            }
        }
        catch (StoreUnavailableException wrong)
        {
            LogStore(logger, wrong);
        }

        return time.GetUtcNow() + Again;
    }

    /// <summary>Finds what is to be done and records that it is being done.</summary>
    /// <returns>Null when there is nothing, or somebody else is at it.</returns>
    private async Task<Work?> ClaimAsync(CircleId id, string run, CancellationToken cancellationToken)
    {
        Work? claimed = null;
        await desk.UpdateAsync(
            id,
            (document, etag) =>
            {
                claimed = null;
                if (etag is not null && _inLine.TryGetValue(id, out var seen) && seen == etag) return null;
                var now = time.GetUtcNow();
                if ((document.Claim is { } claim && claim.By != run && claim.Until > now) || document.NotBefore > now) return null;
                var work = WorkOf(id, document);
                if (work.IsNothing && document.Claim is null)
                {
                    if (etag is not null) _inLine[id] = etag;
                    return null;
                }

                document.Claim = work.IsNothing ? null : new Claim(run, now + Hold);
                if (work.IsNothing) return new Saving(null);
                foreach (var sheet in work.Sheets) document.Posted[sheet.Slot] = Attempted(document, sheet);
                claimed = work;
                return new Saving(now + Hold);
            },
            cancellationToken);
        return claimed;
    }

    private Work WorkOf(CircleId id, CircleDocument document)
    {
        if (document.RemovedAt is not null || document.Place is not { } place) return new Work(null, [], [.. document.Errands]);
        List<Sheet> sheets = [];
        foreach (var sheet in board.Of(id, document))
        {
            var posted = document.Posted.GetValueOrDefault(sheet.Slot);
            // A reply waits for its thread, which is posted in the same round or the next.
            if (sheet.Root is { } root && document.Posted.GetValueOrDefault(root)?.Thread is null && posted?.ActivityId is null) continue;
            if (posted is { IsGivenUp: true } || posted?.Mark == sheet.Mark || (posted?.ActivityId is not null && sheet.IsOnce)) continue;
            sheets.Add(sheet);
        }

        return new Work(place, sheets, [.. document.Errands]) { Posted = new(document.Posted, StringComparer.Ordinal) };
    }

    private static PostedCard Attempted(CircleDocument document, Sheet sheet)
    {
        var posted = document.Posted.GetValueOrDefault(sheet.Slot) ?? new PostedCard();
        return posted with { Attempts = posted.Attempts + 1 };
    }

    private async Task<DateTimeOffset?> DoAsync(CircleId id, string run, Work work, CancellationToken cancellationToken)
    {
        foreach (var errand in work.Errands)
        {
            if (await errands.TryDoAsync(id, work.Place, errand, cancellationToken) is not { } wait) work.Done.Add(errand);
            else if (work.ErrandsWait is not { } known || wait < known) work.ErrandsWait = wait;
        }

        foreach (var sheet in work.Sheets)
        {
            var outcome = await channel.SendAsync(id, work.Place!, sheet, work.Posted, cancellationToken);
            work.Outcomes.Add(outcome);
            if (outcome.IsTrouble) break;
        }

        return await RecordAsync(id, run, work, cancellationToken);
    }

    private async Task<DateTimeOffset?> RecordAsync(CircleId id, string run, Work work, CancellationToken cancellationToken)
    {
        var trouble = work.Outcomes.FirstOrDefault(outcome => outcome.IsTrouble);
        DateTimeOffset? again = null;
        await desk.UpdateAsync(
            id,
            (document, _) =>
            {
                var now = time.GetUtcNow();
                foreach (var outcome in work.Outcomes) outcome.Record(document, now);
                foreach (var sheet in work.Sheets.Skip(work.Outcomes.Count)) Untried(document, sheet.Slot);
                document.Errands.RemoveAll(work.Done.Contains);
                Prune(id, document);
                document.NotBefore = now + trouble?.Wait;
                again = new[] { trouble is null ? null : now + (trouble.Wait ?? Again), now + work.ErrandsWait }.Min();
                if (document.Claim?.By == run && again is not null) document.Claim = null;
                return new Saving(again);
            },
            cancellationToken);
        return again;
    }

    private static void Untried(CircleDocument document, string slot)
    {
        if (document.Posted.GetValueOrDefault(slot) is not { } posted) return;
        if (posted is { ActivityId: null, Attempts: <= 1 }) document.Posted.Remove(slot);
        else document.Posted[slot] = posted with { Attempts = posted.Attempts - 1 };
    }

    // What was emptied, or is of a week that is over, is not looked at again.
    private void Prune(CircleId id, CircleDocument document)
    {
        var over = document.Posted.Where(posted => IsOver(document.Circle, posted.Key)).ToList();
        if (over.Count == 0) return;
        var marks = board.Of(id, document).ToDictionary(sheet => sheet.Slot, sheet => sheet.Mark, StringComparer.Ordinal);
        foreach (var (slot, posted) in over)
            if (posted.IsGivenUp || !marks.TryGetValue(slot, out var mark) || posted.Mark == mark) document.Posted.Remove(slot);
    }

    private static bool IsOver(Circle circle, string slot) => slot.Split(':') switch
    {
        ["weather", var day] => circle.Weather is null || WeatherCards.Day(circle.Weather) != day,
        [_, var caseId, ..] => !circle.Has(caseId) || circle.Closed.Any(closed => closed.Round.Id == caseId && closed.ClearedAt is not null),
        _ => false,
    };

    /// <param name="Place">Null when nothing can be posted.</param>
    private sealed record Work(ChannelPlace? Place, IReadOnlyList<Sheet> Sheets, IReadOnlyList<Errand> Errands)
    {
        /// <summary>What is in the channel, and what was posted in this round.</summary>
        public Dictionary<string, PostedCard> Posted { get; init; } = [];

        public List<PostOutcome> Outcomes { get; } = [];

        public HashSet<Errand> Done { get; } = [];

        /// <summary>How long to wait with the errands that could not be done; null when all were.</summary>
        public TimeSpan? ErrandsWait { get; set; }

        public bool IsNothing => Sheets.Count == 0 && Errands.Count == 0;
    }

    [LoggerMessage(460, LogLevel.Warning, "The store did not answer; what is to be posted in a channel waits for the circle's alarm")]
    private static partial void LogStore(ILogger logger, Exception exception);
}
