using System.Security.Claims;
using CoachBot.BotBuilder.Schema;

namespace CoachBot.BotBuilder.Connector.Authentication;

/// <summary>Who may speak to the bot, and with which name it speaks back.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The sender is not the Bot Connector.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);
}
