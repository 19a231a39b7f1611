using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace CoachBot.BotBuilder.Connector.Authentication;

/// <summary>The bot's own name towards the Connector: a secret or a managed identity. The library under it keeps tokens until they age.</summary>
internal static class BotCredential
{
    public static TokenCredential From(ChannelSettings settings, IHttpClientFactory http)
    {
#pragma warning disable CA2000 // The credential keeps the transport, and lives as long as the program.
        var transport = new HttpClientTransport(http.CreateClient(nameof(BotCredential)));
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
            // The authority is a setting; nobody has to be asked whether it is one.
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
