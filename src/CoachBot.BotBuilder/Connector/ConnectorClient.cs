using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core;
using Azure.Identity;
using CoachBot.BotBuilder.Schema.Teams;

namespace CoachBot.BotBuilder.Connector;

/// <summary>The Bot Connector's REST interface for the conversations of one service URL.</summary>
internal sealed class ConnectorClient(Uri serviceUrl, HttpClient http, TokenCredential? credential, string scope, TimeProvider clock) : IDisposable
{
    private const string Conversations = "v3/conversations";

    // The libraries under a credential try again for longer than Teams waits for an answer.
    private static readonly TimeSpan s_patienceForToken = TimeSpan.FromSeconds(5);

    // Teams refuses a message over 100 KB of UTF-16 and counts parts of its own.
    private const int MaxBytesOfUtf16 = 80 * 1024;

    /// <summary>Replies when the activity says to what, sends otherwise.</summary>
    /// <exception cref="ErrorResponseException">The Connector refused, with its status and, as far as it told one, its code.</exception>
    /// <exception cref="HttpRequestException">The Connector was not reached, or there is no token to speak to it with.</exception>
    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        ReceiptAsync(HttpMethod.Post, PathOf(activity.Conversation?.Id, activity.ReplyToId), activity, cancellationToken);

    public Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        ReceiptAsync(HttpMethod.Put, PathOf(activity.Conversation?.Id, Required(activity.Id)), activity, cancellationToken);

    public Task DeleteAsync(string? conversationId, string? activityId, CancellationToken cancellationToken) =>
        ReceiptAsync(HttpMethod.Delete, PathOf(conversationId, Required(activityId)), null, cancellationToken);

    /// <summary>Begins a conversation, as <see cref="SendAsync"/> sends.</summary>
    /// <exception cref="HttpRequestException">Also when it may have begun, and the answer does not say where.</exception>
    public async Task<ConversationResourceResponse> CreateAsync(ConversationParameters parameters, CancellationToken cancellationToken)
    {
        using var content = Content(parameters, BotBuilderJson.Default.ConversationParameters);
        using var response = await CallAsync(HttpMethod.Post, Conversations, content, cancellationToken);
        return await ReadAsync(response, BotBuilderJson.Default.ConversationResourceResponse, cancellationToken) ?? throw Unreadable();
    }

    /// <exception cref="ErrorResponseException">The Connector refused; 404 when there is no such member.</exception>
    public async Task<TeamsChannelAccount> GetMemberAsync(string conversationId, string userId, CancellationToken cancellationToken)
    {
        var path = $"{Conversations}/{Uri.EscapeDataString(Required(conversationId))}/members/{Uri.EscapeDataString(Required(userId))}";
        using var response = await CallAsync(HttpMethod.Get, path, null, cancellationToken);
        return await ReadAsync(response, BotBuilderJson.Default.TeamsChannelAccount, cancellationToken) ?? throw Unreadable();
    }

    public void Dispose() => http.Dispose();

    private static string PathOf(string? conversationId, string? activityId)
    {
        var activities = $"{Conversations}/{Uri.EscapeDataString(Required(conversationId))}/activities";
        return string.IsNullOrEmpty(activityId) ? activities : $"{activities}/{Uri.EscapeDataString(activityId)}";
    }

    // A segment of dots would climb the path after escaping.
    private static string Required(string? id) => string.IsNullOrEmpty(id) || id.All(c => c == '.')
        ? throw new ArgumentException("A call without a usable conversation, activity or user id cannot be made.")
        : id;

    private async Task<ResourceResponse> ReceiptAsync(HttpMethod method, string path, Activity? activity, CancellationToken cancellationToken)
    {
        using var content = activity is null ? null : Content(activity, BotBuilderJson.Default.Activity);
        using var response = await CallAsync(method, path, content, cancellationToken);

        // The channel may answer a success with nothing at all.
        return await ReadAsync(response, BotBuilderJson.Default.ResourceResponse, cancellationToken) ?? new();
    }

    private async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(Root(), path)) { Content = content };
        await AuthorizeAsync(request, cancellationToken);
        var response = await http.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await ConnectorRefusal.OfAsync(response, cancellationToken);
        }
    }

    private Uri Root() => serviceUrl.AbsoluteUri.EndsWith('/') ? serviceUrl : new Uri($"{serviceUrl.AbsoluteUri}/");

    private static ByteArrayContent Content<T>(T value, JsonTypeInfo<T> type)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return Encoding.UTF8.GetCharCount(body) * sizeof(char) > MaxBytesOfUtf16
            ? throw ConnectorRefusal.TooLarge()
            : new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
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

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(type, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static HttpRequestException Unreadable() => new(HttpRequestError.InvalidResponse, "The Connector's answer could not be read.");
}
