using CoachBot.CheckIns;
using CoachBot.Circles;
using CoachBot.Organizers;
using CoachBot.Storage;

namespace CoachBot.Supervision;

/// <summary>Does what a circle has for a member's own document. Done twice it has one effect.</summary>
internal sealed partial class Errands(OrganizerDocuments documents, DocumentLocks locks, Alarms alarms, DangerNotice danger, ILogger<Errands> logger)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    // Somebody has to mend that document first.
    private static readonly TimeSpan Mended = TimeSpan.FromHours(1);

    /// <returns>How long to wait before it is tried again; null when it is done.</returns>
    public async Task<TimeSpan?> TryDoAsync(CircleId id, ChannelPlace? place, Errand errand, CancellationToken cancellationToken)
    {
        var organizer = new OrganizerId(id.Tenant, errand.User);
        try
        {
            if (errand.Kind is ErrandKind.Danger) return await danger.TrySendAsync(organizer, place, cancellationToken) ? null : Soon;
            using var held = await locks.EnterAsync(organizer.Document, cancellationToken);
            await documents.SaveAsync(
                organizer,
                async document =>
                {
                    Do(id, document, errand);
                    await alarms.SetAsync(organizer, document, cancellationToken);
                    return Change.Save();
                },
                cancellationToken);
            return null;
        }
        catch (Exception wrong) when (wrong is StoreUnavailableException or UnreadableDocumentException)
        {
            LogLater(logger, wrong);
            return wrong is UnreadableDocumentException ? Mended : Soon;
        }
    }

    private static void Do(CircleId id, OrganizerDocument document, Errand errand)
    {
        var others = document.Circles.Where(circle => circle.Channel != id.Channel);
        switch (errand.Kind)
        {
            case ErrandKind.Joined:
                document.Circles = [.. others, new CircleLink(id.Channel)];
                break;
            case ErrandKind.Left:
                document.Circles = [.. others];
                break;
            case ErrandKind.Plan when errand.Plan is { } plan:
                document.Keep(plan);
                break;
            case ErrandKind.LogLine when errand.Line is { } line:
                document.Keep(line);
                break;
        }
    }

    [LoggerMessage(465, LogLevel.Warning, "A member's document could not be brought up to date with their circle yet")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
