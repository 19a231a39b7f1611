using System.Security.Claims;

namespace CoachBot.BotBuilder.Connector.Authentication;

/// <summary>Who sent a request, and the way back.</summary>
public sealed class AuthenticateRequestResult
{
    public required ClaimsIdentity ClaimsIdentity { get; init; }
    public required ConnectorFactory ConnectorFactory { get; init; }
}
