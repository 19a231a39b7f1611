using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace CoachBot.BotBuilder.Connector.Authentication;

/// <summary>The bot's own name towards the Connector: a secret or a managed identity. The library under it keeps tokens until they age.</summary>
internal static class BotCredential
{
    public static TokenCredential From(ChannelSettings settings, IHttpClientFactory http)
    {
        using var transport = new HttpClientTransport(http.CreateClient(nameof(BotCredential)));
        if (settings.HasManagedIdentity)
        {
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(settings.AppId), Hasty(new() { Transport = transport }));
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
