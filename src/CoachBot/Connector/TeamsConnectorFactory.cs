using System.Collections.Concurrent;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace CoachBot.Connector;

/// <summary>
/// The SDK's own Connector clients, over this host's resilient HttpClient and with the bot's credentials: one a service URL, kept. The SDK's factory makes
/// a client, and with it a contract resolver that has to learn every type again, for each turn; that, and not the sending, is what makes it slow.
/// </summary>
internal sealed class TeamsConnectorFactory(IHttpClientFactory http, BotCredentials? credentials) : ConnectorFactory
{
    // Teams has one service URL a region; with more than this many it is not Teams that names them, and they are learned anew.
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<(Uri Address, string? Audience), ConnectorClient> _clients = new();

    /// <param name="audience">What the bot's token is for; null for the Connector.</param>
    /// <exception cref="ArgumentException">The conversation has no service URL.</exception>
    public override Task<IConnectorClient> CreateAsync(string? serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address))
            throw new ArgumentException("A conversation without a service URL has no Connector.", nameof(serviceUrl));
        if (_clients.Count >= MostKept) _clients.Clear();
        return Task.FromResult<IConnectorClient>(new SharedConnectorClient(_clients.GetOrAdd((address, audience), ClientOf)));
    }

    private ConnectorClient ClientOf((Uri Address, string? Audience) place)
    {
        ServiceClientCredentials known = credentials is null ? new AnonymousCredentials() : credentials.For(place.Audience);
#pragma warning disable CA2000 // Kept and shared; it holds nothing of its own but the factory's handlers.
        var client = new ConnectorClient(place.Address, known, http.CreateClient(), disposeHttpClient: false);
#pragma warning restore CA2000
        client.DeserializationSettings.DateParseHandling = DateParseHandling.None;
        client.SerializationSettings.ContractResolver = ActivityContracts.Instance;
        return client;
    }

    private sealed class AnonymousCredentials : ServiceClientCredentials;
}

/// <summary>A turn disposes its client; this one goes on to serve other turns.</summary>
internal sealed class SharedConnectorClient(ConnectorClient client) : IConnectorClient
{
    public Uri BaseUri { get => client.BaseUri; set => throw new NotSupportedException("This client is shared."); }

    public JsonSerializerSettings SerializationSettings => client.SerializationSettings;

    public JsonSerializerSettings DeserializationSettings => client.DeserializationSettings;

    public ServiceClientCredentials Credentials => client.Credentials;

    public IAttachments Attachments => client.Attachments;

    public IConversations Conversations => client.Conversations;

    public void Dispose()
    {
    }
}
