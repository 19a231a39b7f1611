namespace CoachBot.Connector;

/// <summary>The Bot Connector's tokens, as the SDK judges them, and on top of them what this bot admits.</summary>
internal sealed class TeamsAuthentication(
    IConfiguration configuration, IHttpClientFactory http, ILogger<TeamsAuthentication> logger, TimeProvider clock, TeamsAdmission admission)
    : ClockedAuthentication(configuration, http, logger, clock)
{
    /// <exception cref="UnauthorizedAccessException">The sender is not the Bot Connector.</exception>
    /// <exception cref="ForbiddenRequestException">It is, but the bot does not serve what it brings.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var result = await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        admission.Admit(activity);
        return result;
    }
}
