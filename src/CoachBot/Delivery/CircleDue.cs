using CoachBot.CheckIns;
using CoachBot.Circles;
using CoachBot.Supervision;

namespace CoachBot.Delivery;

/// <summary>A circle's moment: what is due by now is done, the channel is brought in line, and only then is the message over, so that nothing is lost on the way.</summary>
internal sealed class CircleDue(CircleDocuments documents, CircleDesk desk, Publisher publisher, TimeProvider time)
{
    public async Task RunAsync(QueueLease lease, CancellationToken cancellationToken)
    {
        var message = lease.Message;
        var id = new CircleId(message.Tenant, message.Circle!);
        var (document, _) = await documents.ReadAsync(id, cancellationToken);
        if (document.Alarm is not { } alarm || alarm.Version != message.Version || alarm.Mark != message.Mark)
        {
            await (message.Version > document.AlarmVersion ? lease.EarlyAsync(cancellationToken) : lease.DoneAsync(cancellationToken));
            return;
        }

        var now = time.GetUtcNow();
        if (alarm.At > now + DueTurn.Tolerance)
        {
            await lease.LaterAsync(message, AlarmQueue.DelayOf(alarm, now), cancellationToken);
            return;
        }

        await desk.ChangeAsync(id, _ => false, cancellationToken);
        var again = await publisher.PublishAsync(id, cancellationToken);
        await desk.SleepAsync(id, alarm, again, cancellationToken);
        await lease.DoneAsync(cancellationToken);
    }
}
