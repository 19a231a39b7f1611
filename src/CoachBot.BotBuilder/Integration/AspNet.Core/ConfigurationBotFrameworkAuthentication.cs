using System.Security.Claims;
using CoachBot.BotBuilder.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CoachBot.BotBuilder.Integration.AspNet.Core;

/// <summary>
/// Trusts the Bot Connector of one cloud, as the settings at the configuration's root say: MicrosoftAppType (SingleTenant or UserAssignedMSI), MicrosoftAppId,
/// MicrosoftAppPassword, MicrosoftAppTenantId, ChannelService, ToBotFromChannelOpenIdMetadataUrl, ToBotFromChannelTokenIssuer, ToChannelFromBotLoginUrl and
/// ToChannelFromBotOAuthScope. Without an app id every request without an Authorization header is accepted: the host decides whether that may be.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ChannelSettings _settings;
    private readonly ChannelTokenValidator _validator;
    private readonly ConnectorFactory _connectors;

    /// <param name="timeProvider">The SDK has no such parameter and asks the wall clock.</param>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, IHttpClientFactory httpClientFactory, ILogger logger, TimeProvider timeProvider)
    {
        _settings = ChannelSettings.From(configuration);
        var keys = new ChannelKeyRing(_settings.Metadata, httpClientFactory, timeProvider, logger);
        _validator = new ChannelTokenValidator(_settings, keys, timeProvider);
        var credential = _settings.HasAppId ? BotCredential.From(_settings, httpClientFactory) : null;
        _connectors = new ConnectorFactory(httpClientFactory, credential, _settings.Scope, timeProvider);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = _settings.HasAppId
            ? await ConnectorsAsync(activity, authHeader, cancellationToken)
            : Anonymous(authHeader);
        return new AuthenticateRequestResult { ClaimsIdentity = identity, ConnectorFactory = CreateConnectorFactory(identity) };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectors;

    // The token says which service URL and, by its key, which channels it speaks for; the body may say nothing else.
    private async Task<ClaimsIdentity> ConnectorsAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var token = await _validator.ValidateAsync(authHeader, cancellationToken);
        if (string.IsNullOrEmpty(token.ServiceUrl) || !token.ServiceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestRefusedException(403, "The token was given for another service URL.");
        }

        if (string.IsNullOrEmpty(activity.ChannelId) || !token.Key.Endorsements.Contains(activity.ChannelId))
        {
            throw new RequestRefusedException(403, "The token's key is not endorsed for the channel.");
        }

        return token.Identity;
    }

    private static ClaimsIdentity Anonymous(string? authHeader) => string.IsNullOrEmpty(authHeader)
        ? new ClaimsIdentity([], "anonymous")
        : throw new UnauthorizedAccessException("A token cannot be judged without MicrosoftAppId.");
}
