using Azure.Core;

namespace CoachBot.BotBuilder.Connector.Authentication;

/// <summary>Makes clients that speak to the Connector as the bot.</summary>
public sealed class ConnectorFactory
{
    private readonly IHttpClientFactory _http;
    private readonly TokenCredential? _credential;
    private readonly string _scope;

    internal ConnectorFactory(IHttpClientFactory http, TokenCredential? credential, string scope) =>
        (_http, _credential, _scope) = (http, credential, scope);

#pragma warning disable CA2000 // The client of a factory holds nothing that needs disposing; the turn disposes it all the same.
    internal ConnectorClient Create(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        ? new ConnectorClient(address, _http.CreateClient(), _credential, _scope)
        : throw new ArgumentException("A conversation without a service URL has no Connector.", nameof(serviceUrl));
#pragma warning restore CA2000
}
