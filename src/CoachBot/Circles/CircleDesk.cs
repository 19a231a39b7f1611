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
internal sealed class CircleDesk(
    CircleDocuments documents, DocumentLocks locks, CircleAlarms alarms, Voices voices, IOptions<CheckInOptions> options, TimeProvider time)
{
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
    public Task<CircleDocument> ChangeAsync(CircleId id, Func<CircleDocument, bool> change, CancellationToken cancellationToken) => UpdateAsync(
        id,
        (document, _) =>
        {
            var ticked = Tick(document);
            // Whatever changed may be to be seen; if this process does not come to it, somebody looks.
            return change(document) || ticked || document.LacksAlarm ? new Saving(time.GetUtcNow() + CircleAlarms.Unposted) : null;
        },
        cancellationToken);

    /// <summary>The alarm that came is over; the next is set.</summary>
    /// <param name="again">When somebody is to look again in any case; null when nothing is left to post.</param>
    public Task SleepAsync(CircleId id, Alarm alarm, DateTimeOffset? again, CancellationToken cancellationToken) => UpdateAsync(
        id,
        (document, _) =>
        {
            if (document.Alarm != alarm) return null;
            document.Alarm = null;
            return new Saving(again);
        },
        cancellationToken);

    /// <summary>Reads the circle, has it changed, sets the alarm by what is ahead, and saves; where somebody else saved first, all of it runs again.</summary>
    /// <param name="change">Gets the document and its ETag, null when there was none; gives null when there is nothing to save.</param>
    /// <inheritdoc cref="ChangeAsync" path="/returns|/exception"/>
    public async Task<CircleDocument> UpdateAsync(CircleId id, Func<CircleDocument, string?, Saving?> change, CancellationToken cancellationToken)
    {
        using var held = await locks.EnterAsync(id.Document, cancellationToken);
        var (isSaved, saved) = await documents.SaveAsync(
            id,
            async (document, etag) =>
            {
                if (change(document, etag) is not { } saving) return Change.Leave(document);
                await alarms.SetAsync(id, document, NextOf(document, saving.Again), cancellationToken);
                return Change.Save(document);
            },
            cancellationToken);
        if (isSaved && saved.LacksAlarm) _lacking.Writer.TryWrite(id);
        return saved;
    }

    /// <summary>What somebody wrote may be about danger: the round stands still, once, and its presenter is told privately.</summary>
    public void HoldForDanger(CircleDocument document)
    {
        if (document.Circle.Round is not { MayBeDanger: false } round) return;
        document.Circle = CourseOf(document).Pause(document.Circle, round.Current.Id, mayBeDanger: true);
        document.Send(new Errand { Id = $"danger/{round.Id}/{round.Current.Id}", User = round.Presenter, Kind = ErrandKind.Danger });
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
}

/// <param name="Again">When somebody is to look again in any case; null when that is not needed.</param>
internal readonly record struct Saving(DateTimeOffset? Again);
