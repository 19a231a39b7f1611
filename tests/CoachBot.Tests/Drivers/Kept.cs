using CoachBot.Coaching.Debriefs;
using CoachBot.Journal;
using CoachBot.Organizers;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Drivers;

/// <summary>What a bot's store holds of an organizer.</summary>
internal static class Kept
{
    public static OrganizerId Of(string user = Chat.Organizer) => new(BotHost.TenantId, user);

    public static async Task<OrganizerDocument> DocumentAsync(this BotHost host, string user = Chat.Organizer) =>
        (await host.Services.GetRequiredService<OrganizerDocuments>().ReadAsync(Of(user), CancellationToken.None)).Document;

    /// <summary>Changes what is kept of an organizer, as if time or an earlier talk had.</summary>
    public static async Task ChangeAsync(this BotHost host, Action<OrganizerDocument> change, string user = Chat.Organizer)
    {
        var documents = host.Services.GetRequiredService<OrganizerDocuments>();
        var (document, etag) = await documents.ReadAsync(Of(user), CancellationToken.None);
        change(document);
        Assert.True(await documents.TryWriteAsync(Of(user), document, etag, CancellationToken.None));
    }

    public static Task<IReadOnlyList<Debrief>> MonthAsync(this BotHost host, string month, string user = Chat.Organizer) =>
        host.Services.GetRequiredService<JournalMonths>().ReadAsync(Of(user), month, CancellationToken.None);

    public static Task<StoredDocument?> BytesAsync(this BotHost host, DocumentKey key) =>
        host.Services.GetRequiredService<ICoachStore>().ReadAsync(key, CancellationToken.None);

    /// <summary>Puts bytes in the store as if something else had written them.</summary>
    public static async Task<string> PlantAsync(this BotHost host, DocumentKey key, ReadOnlyMemory<byte> content)
    {
        var store = host.Services.GetRequiredService<ICoachStore>();
        var etag = (await store.ReadAsync(key, CancellationToken.None))?.ETag;
        return (await store.TryWriteAsync(key, content, etag, CancellationToken.None))!;
    }
}
