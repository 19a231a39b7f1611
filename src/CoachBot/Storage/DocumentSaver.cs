namespace CoachBot.Storage;

/// <summary>
/// Saves what others may save at the same time: reads the document, has it changed, and writes it if it still is what was read.
/// If it is not, the change runs again on what is there now. Whoever never gets through hears of it: no save can fail without a word.
/// </summary>
internal sealed partial class DocumentSaver(TimeProvider time, ILogger<DocumentSaver> logger)
{
    /// <summary>
    /// One limit for all. In each round of those who write at once one gets through, and the others step aside for random moments, so that
    /// whoever loses this often has met a fault. All its pauses together are three seconds at most: a person still gets an answer in time.
    /// </summary>
    public const int MostAttempts = 25;

    private const string Again = "the change is made again, on what is there now";
    private const string GivenUp = "it is given up, and whoever asked for the change is told so";

    /// <param name="kind">What is saved, in words for the log; nothing of what is in it.</param>
    /// <param name="read">Gives the document and its ETag; a fresh document and null when there is none yet.</param>
    /// <param name="change">
    /// Changes the document and says whether to save it. It can run several times, each time on what is there then; that can be what
    /// it made itself, if the store's yes was lost on the way.
    /// </param>
    /// <param name="tryWrite">Writes the document if it still has the ETag; false when it has not.</param>
    /// <returns>What the change that counts gave; it is saved, unless it left the document as it was.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer, or others were always first.</exception>
    public async Task<Change<TResult>> SaveAsync<TDocument, TResult>(
        string kind,
        Func<Task<(TDocument Document, string? ETag)>> read,
        Func<TDocument, string?, Task<Change<TResult>>> change,
        Func<TDocument, string?, Task<bool>> tryWrite,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (document, etag) = await read();
            var changed = await change(document, etag);
            if (!changed.IsToSave || await tryWrite(document, etag)) return changed;
            var isLast = attempt == MostAttempts;
            LogTooLate(logger, isLast ? LogLevel.Warning : LogLevel.Debug, attempt, MostAttempts, kind, isLast ? GivenUp : Again);
            if (isLast) throw TooLate(kind);
            await StepAside.AfterAsync(attempt, time, cancellationToken);
        }
    }

    private static StoreUnavailableException TooLate(string kind) =>
        new($"{MostAttempts} attempts to save {kind} met somebody else's.", new TimeoutException());

    [LoggerMessage(
        EventId = 204, Message = "Attempt {Attempt} of {Most} to save {Kind} came too late: another saved it since it was read; {Next}")]
    private static partial void LogTooLate(ILogger logger, LogLevel level, int attempt, int most, string kind, string next);
}
