using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using CoachBot.Coaching.Debriefs;
using CoachBot.Organizers;
using CoachBot.Storage;

namespace CoachBot.Journal;

/// <summary>
/// Moves finished debriefs to the journal of their month, after the turn that finished them. Appending is by id,
/// and the organizer's document remembers what is not moved yet: what fails or is cut off is done after a later turn.
/// In the same way it takes the debriefs of an erased client out of all months.
/// </summary>
internal sealed partial class JournalKeeper(
    OrganizerDocuments documents, DocumentLocks locks, JournalMonths months, ILogger<JournalKeeper> logger) : BackgroundService
{
    private readonly Channel<OrganizerId> _waiting = Channel.CreateUnbounded<OrganizerId>(new() { SingleReader = true });

    public void Remember(OrganizerId organizer) => _waiting.Writer.TryWrite(organizer);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } rest) await rest.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var organizer in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await KeepAsync(organizer, stoppingToken);
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                // One organizer's trouble, of whatever kind, must not end the moving of all the others'.
                LogLater(logger, wrong);
            }
        }
    }

    private async Task KeepAsync(OrganizerId organizer, CancellationToken cancellationToken)
    {
        using var lease = await locks.EnterAsync(organizer.Document, cancellationToken);
        var added = new List<Debrief>();
        try
        {
            await documents.SaveAsync(organizer, document => MoveAsync(organizer, document, added, cancellationToken), cancellationToken);
        }
        catch (StoreUnavailableException) when (added.Count > 0)
        {
            var (document, _) = await documents.ReadAsync(organizer, cancellationToken);
            await TakeBackAsync(organizer, document, added, cancellationToken);
            throw;
        }
    }

    /// <param name="added">What was put into the journal since the keeper began, whether or not that was saved here.</param>
    private async Task<Change<bool>> MoveAsync(
        OrganizerId organizer, OrganizerDocument document, List<Debrief> added, CancellationToken cancellationToken)
    {
        await TakeBackAsync(organizer, document, added, cancellationToken);
        var waiting = document.Debriefs.Where(debrief => document.Unjournaled.Contains(debrief.Id)).ToList();
        if (waiting.Count == 0 && document.Forgotten.Count == 0) return Change.Leave();
        added.AddRange(waiting);
        foreach (var month in waiting.GroupBy(JournalMonth.NameOf, StringComparer.Ordinal))
            await months.AppendAsync(organizer, month.Key, month, cancellationToken);
        foreach (var client in document.Forgotten) await ForgetAsync(organizer, client, cancellationToken);
        document.Unjournaled.Clear();
        document.Forgotten.Clear();
        return Change.Save();
    }

    /// <summary>Every month in which the client can have been; one that cannot be read does not keep the others from being done.</summary>
    private async Task ForgetAsync(OrganizerId organizer, ForgottenClient client, CancellationToken cancellationToken)
    {
        UnreadableDocumentException? unreadable = null;
        foreach (var month in client.Months())
        {
            try
            {
                await months.ForgetAsync(organizer, month, client.Has, cancellationToken);
            }
            catch (UnreadableDocumentException wrong)
            {
                unreadable ??= wrong;
            }
        }

        if (unreadable is not null) ExceptionDispatchInfo.Throw(unreadable);
    }

    // Another process may have written in between. What it erased meanwhile was perhaps just put into the journal here.
    private async Task TakeBackAsync(
        OrganizerId organizer, OrganizerDocument document, List<Debrief> added, CancellationToken cancellationToken)
    {
        var gone = added.Where(debrief => document.Debriefs.TrueForAll(kept => kept.Id != debrief.Id)).ToList();
        foreach (var month in gone.GroupBy(JournalMonth.NameOf, StringComparer.Ordinal))
            await months.ForgetAsync(organizer, month.Key, debrief => month.Any(one => one.Id == debrief.Id), cancellationToken);
    }

    [LoggerMessage(300, LogLevel.Warning, "Finished debriefs could not be moved to the journal yet; they wait in the organizer's document")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
