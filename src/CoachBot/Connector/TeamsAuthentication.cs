using System.Security.Claims;

namespace CoachBot.Connector;

/// <summary>
/// Who may speak to the bot: the Bot Connector of one cloud, for this bot, about what <see cref="TeamsAdmission"/> admits. Without an app id every
/// request without a token passes: the host runs that in Development only, and its door lets in this machine only.
/// </summary>
internal sealed class TeamsAuthentication : BotFrameworkAuthentication
{
    private readonly ChannelSettings _settings;
    private readonly ChannelTokenValidator _validator;
    private readonly TeamsConnectorFactory _connectors;
    private readonly TeamsAdmission _admission;

    public TeamsAuthentication(
        IConfiguration configuration, IHttpClientFactory http, TeamsAdmission admission, TimeProvider time, ILogger<TeamsAuthentication> logger)
    {
        _settings = ChannelSettings.From(configuration);
        _validator = new ChannelTokenValidator(_settings, new ChannelKeyRing(_settings.Metadata, http, time, logger), time);
        _connectors = new TeamsConnectorFactory(http, BotCredentials.From(_settings, http, time));
        _admission = admission;
    }

    /// <exception cref="UnauthorizedAccessException">The sender is not the Bot Connector.</exception>
    /// <exception cref="RequestRefusedException">It is, but the bot does not serve what it brings; or it cannot be known yet.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var identity = _settings.HasAppId ? await ConnectorsAsync(activity, authHeader, cancellationToken) : Anonymous(authHeader);
        _admission.Admit(activity);
        return new AuthenticateRequestResult { ClaimsIdentity = identity, ConnectorFactory = _connectors, Audience = _settings.Scope };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectors;

    public override string GetOriginatingAudience() => _settings.Scope;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(NoUserTokens.Instance);

    /// <summary>Teams speaks over HTTP; the SDK's sockets stay shut.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("This bot has no streaming connections.");

    // The token says which service URL and, by its key, which channels it speaks for; the body may say nothing else.
    private async Task<ClaimsIdentity> ConnectorsAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var token = await _validator.ValidateAsync(authHeader, cancellationToken);
        if (string.IsNullOrEmpty(token.ServiceUrl) || !token.ServiceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            throw new RequestRefusedException(403, "The token was given for another service URL.");
        if (string.IsNullOrEmpty(activity.ChannelId) || !token.Key.Endorsements.Contains(activity.ChannelId))
            throw new RequestRefusedException(403, "The token's key is not endorsed for the channel.");
        return token.Identity;
    }

    private static ClaimsIdentity Anonymous(string authHeader) => string.IsNullOrEmpty(authHeader)
        ? new ClaimsIdentity([], "anonymous")
        : throw new UnauthorizedAccessException("A token cannot be judged without MicrosoftAppId.");
}
