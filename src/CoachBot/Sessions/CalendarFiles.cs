using System.Text;
using System.Text.Json;

namespace CoachBot.Sessions;

/// <summary>
/// A calendar sent in the personal chat as a file. Teams puts it in the sender's OneDrive and gives an address that anybody may read for a while,
/// so it is fetched without a token; nothing of it is kept, and its address, which holds the file's name, is not logged.
/// </summary>
internal sealed class CalendarFiles(IHttpClientFactory clients, TimeProvider time)
{
    public const string Client = "calendar";
    private const string Extension = "ics";
    private const string FileInfo = "application/vnd.microsoft.teams.file.download.info";
    private const int MostBytes = 256 * 1024;

    // Teams waits ten to fifteen seconds for the whole turn.
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly string[] Hosts = [".sharepoint.com", ".sharepoint.us"];

    /// <summary>Where the first calendar among the files of a message is; empty when it names no address, null when there is none.</summary>
    public static string? AddressIn(IMessageActivity activity) =>
        (activity.Attachments ?? []).Where(attachment => attachment.ContentType == FileInfo).Select(AddressOf).FirstOrDefault(address => address is not null);

    /// <returns>Null when the file cannot be fetched, or is too large.</returns>
    public async Task<string?> ReadAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsAllowed(uri)) return null;
        using var patience = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (answer.StatusCode != System.Net.HttpStatusCode.OK || answer.Content.Headers.ContentLength > MostBytes) return null;
            await using var stream = await answer.Content.ReadAsStreamAsync(both.Token);
            return await ReadAsync(stream, both.Token);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException || (wrong is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private static bool IsAllowed(Uri uri) => uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.UserInfo.Length == 0
        && Array.Exists(Hosts, host => uri.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase));

    private static async Task<string?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        // One byte more, to see that there is more.
        var bytes = new byte[MostBytes + 1];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > MostBytes) return null;
        using var text = new StreamReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
        return await text.ReadToEndAsync(cancellationToken);
    }

    private static string? AddressOf(Attachment attachment)
    {
        var isNamed = attachment.Name?.EndsWith($".{Extension}", StringComparison.OrdinalIgnoreCase) == true;
        try
        {
            using var json = JsonDocument.Parse(attachment.Content?.ToString() ?? "{}");
            var info = json.RootElement;
            return isNamed || string.Equals(Text(info, "fileType"), Extension, StringComparison.OrdinalIgnoreCase) ? Text(info, "downloadUrl") ?? "" : null;
        }
        catch (JsonException)
        {
            return isNamed ? "" : null;
        }
    }

    private static string? Text(JsonElement info, string name) =>
        info.ValueKind == JsonValueKind.Object && info.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
