using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;

namespace CoachBot.BotBuilder.Connector;

/// <summary>The Bot Connector's REST interface for the activities of one service URL.</summary>
internal sealed class ConnectorClient(Uri serviceUrl, HttpClient http, TokenCredential? credential, string scope, TimeProvider clock) : IDisposable
{
    // The libraries under a credential try again for longer than Teams waits for an answer.
    private static readonly TimeSpan s_patienceForToken = TimeSpan.FromSeconds(5);

    // Teams refuses a message over 100 KB of UTF-16 and counts parts of its own.
    private const int MaxBytesOfUtf16 = 80 * 1024;

    /// <summary>Replies when the activity says to what, sends otherwise.</summary>
    /// <exception cref="ErrorResponseException">The Connector refused, with its status and, as far as it told one, its code.</exception>
    /// <exception cref="HttpRequestException">The Connector was not reached, or there is no token to speak to it with.</exception>
    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken) => CallAsync(
        HttpMethod.Post, Path(activity.Conversation?.Id, activity.ReplyToId), activity, cancellationToken);

    public Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken) => CallAsync(
        HttpMethod.Put, Path(activity.Conversation?.Id, Required(activity.Id)), activity, cancellationToken);

    public Task DeleteAsync(string? conversationId, string? activityId, CancellationToken cancellationToken) => CallAsync(
        HttpMethod.Delete, Path(conversationId, Required(activityId)), null, cancellationToken);

    public void Dispose() => http.Dispose();

    private static string Path(string? conversationId, string? activityId)
    {
        var activities = $"v3/conversations/{Uri.EscapeDataString(Required(conversationId))}/activities";
        return string.IsNullOrEmpty(activityId) ? activities : $"{activities}/{Uri.EscapeDataString(activityId)}";
    }

    // A segment of dots would climb the path after escaping.
    private static string Required(string? id) => string.IsNullOrEmpty(id) || id.All(c => c == '.')
        ? throw new ArgumentException("An activity without a usable conversation or activity id cannot be sent.")
        : id;

    private async Task<ResourceResponse> CallAsync(HttpMethod method, string path, Activity? activity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(Root(), path));
        if (activity is not null)
        {
            request.Content = Content(activity);
        }

        await AuthorizeAsync(request, cancellationToken);
        using var response = await http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw await RefusalAsync(response, cancellationToken);
        }

        return await ReceiptAsync(response, cancellationToken);
    }

    private Uri Root() => serviceUrl.AbsoluteUri.EndsWith('/') ? serviceUrl : new Uri($"{serviceUrl.AbsoluteUri}/");

    private static ByteArrayContent Content(Activity activity)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(activity, BotBuilderJson.Default.Activity);
        if (Encoding.UTF8.GetCharCount(body) * sizeof(char) > MaxBytesOfUtf16)
        {
            using var tooLarge = new HttpResponseMessage(HttpStatusCode.RequestEntityTooLarge);
            throw Refusal(tooLarge, """{"error":{"code":"MessageSizeTooBig","message":"Not sent: the activity is over 80 KB."}}""");
        }

        return new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
    }

    // A token never travels in the clear.
    private async Task AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (credential is not null && serviceUrl.Scheme == Uri.UriSchemeHttps)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(credential, cancellationToken));
        }
    }

    private async Task<string> TokenAsync(TokenCredential from, CancellationToken cancellationToken)
    {
        try
        {
            var token = await from.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken).AsTask()
                .WaitAsync(s_patienceForToken, clock, cancellationToken);
            return token.Token;
        }
        catch (Exception e) when (e is TimeoutException or AuthenticationFailedException)
        {
            throw new HttpRequestException("The bot got no token for the Connector.", e);
        }
    }

    // The channel may answer a success with nothing at all.
    private static async Task<ResourceResponse> ReceiptAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(BotBuilderJson.Default.ResourceResponse, cancellationToken) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    private static async Task<ErrorResponseException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        Refusal(response, await response.Content.ReadAsStringAsync(cancellationToken));

    private static ErrorResponseException Refusal(HttpResponseMessage response, string content)
    {
        // Not the Connector's own words: they may repeat what was sent.
        return new($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Response = new HttpResponseMessageWrapper(response, content),
            Body = Read(content),
        };

        static ErrorResponse? Read(string content)
        {
            try
            {
                return JsonSerializer.Deserialize(content, BotBuilderJson.Default.ErrorResponse);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
