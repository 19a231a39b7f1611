using System.Security.Cryptography;
using CoachBot.CheckIns;
using CoachBot.Circles;
using CoachBot.Journal;
using CoachBot.Organizers;
using CoachBot.Shell;
using CoachBot.Storage;
using CoachBot.Supervision;

namespace CoachBot.Turns;

/// <summary>
/// A turn is a function: the organizer's document and an activity give the next document and the replies.
/// Nothing is sent before the document is saved; on a conflict the whole turn runs again on what is there now.
/// </summary>
internal sealed class OrganizerTurn(
    OrganizerDocuments documents,
    DocumentLocks locks,
    AnsweredTurns answered,
    CoachActivityHandler handler,
    CircleTurn circles,
    Publisher publisher,
    JournalKeeper journal,
    Alarms alarms,
    AlarmKeeper alarmKeeper,
    Apologies apologies,
    TimeProvider time) : IBot
{
    // Teams delivers again after 15 s. Sooner than this a copy means that the first delivery is still being answered.
    private static readonly TimeSpan StillAnswering = TimeSpan.FromSeconds(10);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (CircleId.Of(turnContext.Activity) is { } circle)
        {
            await circles.OnTurnAsync(turnContext, circle, cancellationToken);
            return;
        }

        if (!CoachActivityHandler.Handles(turnContext.Activity)) return;
        if (OrganizerId.Of(turnContext.Activity) is not { } organizer)
        {
            // Outside the personal chat there is nobody's document to open.
            await handler.OnTurnAsync(turnContext, cancellationToken);
            return;
        }

        IReadOnlyList<StoredReply> replies;
        Sending sending;
        var touched = new TouchedCircles();
        turnContext.TurnState.Add(touched);
        try
        {
            (replies, sending) = await RunAsync(organizer, turnContext, cancellationToken);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            await apologies.ExplainAsync(turnContext, wrong, cancellationToken);
            return;
        }

        // What cannot be sent is still saved: the request fails, and its redelivery is answered from the document.
        await TurnBuffer.SendAsync(replies, sending, turnContext, cancellationToken);
        if (turnContext.Document() is { Unjournaled.Count: > 0 } or { Forgotten.Count: > 0 }) journal.Remember(organizer);
        if (turnContext.Document().CheckIns.LacksAlarm) alarmKeeper.Remember(organizer);
        foreach (var changed in touched.All) await publisher.PublishAsync(changed, cancellationToken);
    }

    private async Task<(IReadOnlyList<StoredReply> Replies, Sending Sending)> RunAsync(
        OrganizerId organizer, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        using var lease = await locks.EnterAsync(organizer.Document, cancellationToken);
        var run = RandomNumberGenerator.GetHexString(16);
        var (isNew, replies) = await documents.SaveAsync(
            organizer,
            async document =>
            {
                turnContext.TurnState.Set(document);
                return AnswerAgain(organizer, document, turnContext.Activity, run) is { } again
                    ? Change.Leave(again)
                    : Change.Save(await AnswerAsync(organizer, document, turnContext, run, cancellationToken));
            },
            cancellationToken);
        var isToSend = isNew || replies.Any(reply => reply.Kind != StoredReplyKind.Invoke);
        return (replies, isToSend ? answered.Begin(organizer, turnContext.Activity.Id) : new Sending());
    }

    private async Task<IReadOnlyList<StoredReply>> AnswerAsync(
        OrganizerId organizer, OrganizerDocument document, ITurnContext turnContext, string run, CancellationToken cancellationToken)
    {
        var buffer = new TurnBuffer();
        using (var buffered = buffer.Wrap(turnContext))
        {
            buffered.TurnState.Add(document);
            buffered.TurnState.Add(turnContext.TurnState.Get<TouchedCircles>());
            await handler.OnTurnAsync(buffered, cancellationToken);
        }

        alarms.Meet(document, turnContext.Activity);
        await alarms.SetAsync(organizer, document, cancellationToken);
        if (turnContext.Activity.Id is { } id)
        {
            document.Seen.Add(id);
            document.Last = new LastTurn(id, run, time.GetUtcNow(), buffer.Kept);
        }

        return buffer.Kept;
    }

    /// <summary>
    /// The second delivery of an activity has no effect. An invoke is answered again; messages are sent again
    /// only when nobody can have sent them: not this process, and not another one that is still at it.
    /// </summary>
    /// <returns>The replies to give, or null when the activity is new.</returns>
    private IReadOnlyList<StoredReply>? AnswerAgain(OrganizerId organizer, OrganizerDocument document, Activity activity, string run)
    {
        if (activity.Id is not { } id || !document.Seen.Contains(id)) return null;
        // An older tap runs again: its card's key is spent, so the answer is the current card and nothing else.
        if (document.Last is not { } last || last.ActivityId != id) return activity.Type == ActivityTypes.Invoke ? null : [];
        // Saved by this very run: the store's yes was lost on the way.
        if (last.Run == run) return last.Replies;
        var mayBeSent = answered.Find(organizer, id) is { } sending ? !sending.Stopped : time.GetUtcNow() - last.At < StillAnswering;
        return mayBeSent ? [.. last.Replies.Where(reply => reply.Kind == StoredReplyKind.Invoke)] : last.Replies;
    }
}
