using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoachBot.Tests.Messages;

/// <summary>The product with a recording bot behind its door; says of every answer what it did to the world.</summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly BotHost _host;

    private Door(BotHost host, RecordingBot bot, AwaitedClock clock) => (_host, Bot, Clock) = (host, bot, clock);

    public RecordingBot Bot { get; }
    public AwaitedClock Clock { get; }
    public JwksServer Jwks => _host.Jwks;
    public FakeConnector Connector => _host.Connector;
    public HttpClient Client => _host.Client;

    /// <summary>Production, with tokens.</summary>
    public static Task<Door> OpenAsync(Func<ITurnContext, Task>? turn = null, Action<BotHostOptions>? change = null) =>
        OpenAsync(turn, change, BotHost.StartGuardedAsync);

    /// <summary>A developer's machine, without.</summary>
    public static Task<Door> OpenUnguardedAsync(Func<ITurnContext, Task>? turn = null, Action<BotHostOptions>? change = null) =>
        OpenAsync(turn, change, BotHost.StartAsync);

    /// <summary>A message as Teams sends it in a personal chat, bent by <paramref name="bend"/>.</summary>
    public static JsonObject Message(Action<JsonObject>? bend = null)
    {
        var message = JsonNode.Parse($$"""
            {
              "type": "message", "id": "1700000000001", "channelId": "msteams", "serviceUrl": "{{BotHost.TeamsServiceUrl}}", "text": "hallo",
              "from": { "id": "29:anna", "aadObjectId": "00000000-0000-0000-0000-00000000000a" }, "recipient": { "id": "28:bot" },
              "conversation": { "id": "a:anna", "conversationType": "personal", "tenantId": "{{BotHost.TenantId}}" },
              "channelData": { "tenant": { "id": "{{BotHost.TenantId}}" } }
            }
            """)!.AsObject();
        bend?.Invoke(message);
        return message;
    }

    /// <summary>The header of a good request, bent by <paramref name="bend"/>.</summary>
    public string Bearer(Action<TokenRecipe>? bend = null, string kid = JwksServer.FirstKey, string serviceUrl = BotHost.TeamsServiceUrl) =>
        Jwks.Bearer(BotHost.AppId, serviceUrl, bend, kid);

    public async Task<HttpStatusCode> PostAsync(string json, string? authorization = null)
    {
        using var response = await _host.PostAsync(json, authorization);
        return response.StatusCode;
    }

    public Task<HttpStatusCode> PostAsync(JsonObject activity, string? authorization = null) => PostAsync(activity.ToJsonString(), authorization);

    /// <summary>The request got this status and nothing else: no turn, nothing sent, nothing in the answer, nothing on disk.</summary>
    public async Task RefusesAsync(int status, HttpRequestMessage request)
    {
        var before = (Bot.Turns.Count, Connector.Calls.Count, Jwks.TokensIssued, Stored());
        using var response = await Client.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(before, (Bot.Turns.Count, Connector.Calls.Count, Jwks.TokensIssued, Stored()));
    }

    public Task RefusesAsync(int status, string json, string? authorization) => RefusesAsync(status, Request(json, authorization));

    public Task RefusesAsync(int status, JsonObject activity, string? authorization) => RefusesAsync(status, activity.ToJsonString(), authorization);

    public static HttpRequestMessage Request(string json, string? authorization = null, string contentType = "application/json")
    {
        var content = new StringContent(json);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return Request(content, authorization);
    }

    public static HttpRequestMessage Request(HttpContent content, string? authorization = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return request;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task<Door> OpenAsync(
        Func<ITurnContext, Task>? turn, Action<BotHostOptions>? change, Func<Action<BotHostOptions>, Task<BotHost>> start)
    {
        var bot = new RecordingBot(turn);
        var clock = new AwaitedClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var host = await start(options =>
        {
            options.Clock = clock;
            options.Services = services => services.Replace(ServiceDescriptor.Singleton<IBot>(bot));
            change?.Invoke(options);
        });
        return new Door(host, bot, clock);
    }

    // The size of everything in the data folder: a write of any kind changes it.
    private long Stored() => new DirectoryInfo(Path.GetDirectoryName(_host.DatabasePath)!).EnumerateFiles().Sum(file => file.Length);
}
