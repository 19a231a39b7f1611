using Azure.Core;

namespace CoachBot.BotBuilder.Connector.Authentication;

/// <summary>Makes clients that speak to the Connector as the bot.</summary>
public sealed class ConnectorFactory
{
    private readonly IHttpClientFactory _http;
    private readonly TokenCredential? _credential;
    private readonly string _scope;
    private readonly TimeProvider _clock;

    internal ConnectorFactory(IHttpClientFactory http, TokenCredential? credential, string scope, TimeProvider clock) =>
        (_http, _credential, _scope, _clock) = (http, credential, scope, clock);

#pragma warning disable CA2000 // The client of a factory holds nothing that needs disposing; the turn disposes it all the same.
    /// <param name="audience">What the bot's token is for; null for what the settings say.</param>
    internal ConnectorClient Create(string? serviceUrl, string? audience = null) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        ? new ConnectorClient(address, _http.CreateClient(), _credential, audience is null ? _scope : ChannelSettings.ScopeOf(audience), _clock)
        : throw new ArgumentException("A conversation without a service URL has no Connector.", nameof(serviceUrl));
#pragma warning restore CA2000
}
