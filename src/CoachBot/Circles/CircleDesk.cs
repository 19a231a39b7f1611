using System.Security.Cryptography;
using System.Threading.Channels;
using CoachBot.CheckIns;
using CoachBot.Coaching.Supervision;
using CoachBot.Organizers;
using CoachBot.Speech;
using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.Circles;

/// <summary>
/// Where a circle is read and changed. A change is a function of the document that may run again, and never sends: what is to be seen in the
/// channel follows from what was saved.
/// </summary>
internal sealed partial class CircleDesk(
    CircleDocuments documents, DocumentLocks locks, CircleAlarms alarms, Voices voices, IOptions<CheckInOptions> options, TimeProvider time, ILogger<CircleDesk> logger)
{
    private const int MostAttempts = 25;
    private const int AttemptsInARow = 3;
    private static readonly TimeSpan LongestStepAside = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a circle is kept that the bot was taken out of.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(30);

    private readonly Channel<CircleId> _lacking = Channel.CreateUnbounded<CircleId>(new() { SingleReader = true });

    /// <summary>Circles whose alarm could not be set.</summary>
    public ChannelReader<CircleId> Lacking => _lacking.Reader;

    /// <summary>The circle as it is now: what is due by now has been done.</summary>
    public async Task<CircleDocument> ReadAsync(CircleId id, CancellationToken cancellationToken)
    {
        var (document, _) = await documents.ReadAsync(id, cancellationToken);
        Tick(document);
        return document;
    }

    /// <param name="change">Changes the document; false when there is nothing to save.</param>
    /// <returns>The document as it is now, saved or not.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer, or others were always first.</exception>
    public async Task<CircleDocument> ChangeAsync(CircleId id, Func<CircleDocument, bool> change, CancellationToken cancellationToken)
    {
        using var held = await locks.EnterAsync(id.Document, cancellationToken);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var (document, etag) = await documents.ReadAsync(id, cancellationToken);
            var ticked = Tick(document);
            if (!change(document) && !ticked && !document.LacksAlarm) return document;
            // Whatever changed may be to be seen; if this process does not come to it, somebody looks.
            if (await TrySaveAsync(id, document, etag, time.GetUtcNow() + CircleAlarms.Unposted, cancellationToken)) return document;
            LogConflict(logger, attempt);
            if (attempt >= AttemptsInARow) await Task.Delay(attempt * LongestStepAside * RandomNumberGenerator.GetInt32(100) / 100, time, cancellationToken);
        }

        throw new StoreUnavailableException($"{MostAttempts} attempts to save a circle met somebody else's.", new TimeoutException());
    }

    /// <summary>Saves, and sets the alarm by what is ahead.</summary>
    /// <param name="again">When somebody is to look again in any case; null when nothing is left to post.</param>
    /// <returns>Whether it was saved; false when someone else saved first.</returns>
    public async Task<bool> TrySaveAsync(CircleId id, CircleDocument document, string? etag, DateTimeOffset? again, CancellationToken cancellationToken)
    {
        await alarms.SetAsync(id, document, NextOf(document, again), cancellationToken);
        if (!await documents.TryWriteAsync(id, document, etag, cancellationToken)) return false;
        if (document.LacksAlarm) _lacking.Writer.TryWrite(id);
        return true;
    }

    /// <summary>The alarm that came is over; the next is set.</summary>
    public async Task SleepAsync(CircleId id, Alarm alarm, DateTimeOffset? again, CancellationToken cancellationToken)
    {
        using var held = await locks.EnterAsync(id.Document, cancellationToken);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var (document, etag) = await documents.ReadAsync(id, cancellationToken);
            if (document.Alarm != alarm) return;
            document.Alarm = null;
            if (await TrySaveAsync(id, document, etag, again, cancellationToken)) return;
        }

        throw new StoreUnavailableException($"{MostAttempts} attempts to save a circle met somebody else's.", new TimeoutException());
    }

    public Course CourseOf(CircleDocument document) =>
        new(voices.Playbook.Supervision, WorkingTimeOf(document), time.GetUtcNow());

    public TimeZoneInfo ZoneOf(CircleDocument document) =>
        TimeZoneInfo.FindSystemTimeZoneById(document.Circle.Pace.TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : options.Value.TimeZone);

    private WorkingTime WorkingTimeOf(CircleDocument document) => new(document.Circle.Pace, ZoneOf(document), voices.CountryOf(null).Country);

    private bool Tick(CircleDocument document)
    {
        var before = document.Circle;
        if (document.RemovedAt is null) document.Circle = CourseOf(document).Tick(before);
        else if (document.RemovedAt + Grace <= time.GetUtcNow()) document.Forget();
        return !ReferenceEquals(before, document.Circle);
    }

    private DateTimeOffset? NextOf(CircleDocument document, DateTimeOffset? again)
    {
        if (document.RemovedAt is { } removed) return document.IsForgotten ? null : removed + Grace;
        var now = time.GetUtcNow();
        return new[] { CourseOf(document).Next(document.Circle), Ahead(document.Claim?.Until), Ahead(document.NotBefore), again }.Min();

        DateTimeOffset? Ahead(DateTimeOffset? moment) => moment > now ? moment : null;
    }

    [LoggerMessage(451, LogLevel.Debug, "Attempt {Attempt} to save a circle met somebody else's; the change runs again")]
    private static partial void LogConflict(ILogger logger, int attempt);
}
