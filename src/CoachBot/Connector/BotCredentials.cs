using System.Net.Http.Headers;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Rest;

namespace CoachBot.Connector;

/// <summary>The bot's own name towards the Connector: a secret or a managed identity. Azure.Identity keeps its tokens until they age.</summary>
internal sealed class BotCredentials(TokenCredential credential, string scope, TimeProvider time) : ServiceClientCredentials
{
    // Azure.Identity tries again for longer than Teams waits for an answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>Null without an app id: then there is no token, and the Connector is that of a developer's machine.</returns>
    public static BotCredentials? From(ChannelSettings settings, IHttpClientFactory http, TimeProvider time) =>
        settings.HasAppId ? new BotCredentials(CredentialOf(settings, http), settings.Scope, time) : null;

    /// <summary>The same bot towards somewhere else.</summary>
    /// <param name="audience">Null for the Connector.</param>
    public BotCredentials For(string? audience) => audience is null ? this : new BotCredentials(credential, ChannelSettings.ScopeOf(audience), time);

    /// <summary>Adds the token; it never travels in the clear.</summary>
    /// <exception cref="HttpRequestException">There is no token to speak to the Connector with.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri?.Scheme != Uri.UriSchemeHttps) return;
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken).AsTask()
                .WaitAsync(Patience, time, cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        }
        catch (Exception wrong) when (wrong is TimeoutException or AuthenticationFailedException)
        {
            throw new HttpRequestException("The bot got no token for the Connector.", wrong);
        }
    }

    private static TokenCredential CredentialOf(ChannelSettings settings, IHttpClientFactory http)
    {
#pragma warning disable CA2000 // The credential keeps the transport, and lives as long as the program.
        var transport = new HttpClientTransport(http.CreateClient(nameof(BotCredentials)));
#pragma warning restore CA2000
        if (settings.HasManagedIdentity)
        {
            var identity = ManagedIdentityId.FromUserAssignedClientId(settings.AppId);
            return new ManagedIdentityCredential(Hasty(new ManagedIdentityCredentialOptions(identity) { Transport = transport }));
        }

        var tenant = settings.Authority.AbsolutePath.Trim('/');
        return new ClientSecretCredential(tenant, settings.AppId, settings.Password, Hasty(new ClientSecretCredentialOptions
        {
            AuthorityHost = new Uri(settings.Authority, "/"),
            // The authority is a setting; no service has to be asked whether it is one.
            DisableInstanceDiscovery = true,
            Transport = transport,
        }));
    }

    // Teams waits ten seconds for an answer; a slow token may not take them all.
    private static T Hasty<T>(T options) where T : TokenCredentialOptions
    {
        options.Retry.MaxRetries = 1;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(3);
        return options;
    }
}
