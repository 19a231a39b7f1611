using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CoachBot.Connector;

/// <summary>Who sent a request: a bearer token of the Connector for this bot, well-formed, in time and signed with a published key.</summary>
internal sealed class ChannelTokenValidator(ChannelSettings settings, ChannelKeyRing keys, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private const int MaxTokenLength = 16 * 1024;
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);
    // A key that a token brings along or points at proves nothing; the Connector sends none of these.
    private static readonly string[] s_foreignKeys = ["jwk", "jku", "x5u", "x5c", "crit"];
    private static readonly JsonWebTokenHandler s_handler = new() { MaximumTokenSizeInBytes = MaxTokenLength, MapInboundClaims = false };

    /// <exception cref="UnauthorizedAccessException">The sender is not the Connector.</exception>
    /// <exception cref="RequestRefusedException">503: there are no keys yet to know the sender by.</exception>
    public async Task<ChannelToken> ValidateAsync(string? authHeader, CancellationToken cancellationToken)
    {
        var token = Parse(authHeader);
        var known = await keys.KnowingAsync(token.Kid, cancellationToken)
            ?? throw new RequestRefusedException(503, "The Connector's keys have not been fetched yet.");
        if (!known.ByKid.TryGetValue(token.Kid, out var key))
        {
            throw new UnauthorizedAccessException("The token's key is not published.");
        }

        var result = await s_handler.ValidateTokenAsync(token, Demands(key.Key, known.Algorithms));
        if (!result.IsValid)
        {
            throw new UnauthorizedAccessException("The token is not valid.", result.Exception);
        }

        var serviceUrl = token.TryGetPayloadValue<string>("serviceurl", out var claim) ? claim : null;
        return new ChannelToken(result.ClaimsIdentity, serviceUrl, key);
    }

    private static JsonWebToken Parse(string? authHeader)
    {
        if (authHeader is null || !authHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The request has no bearer token.");
        }

        var encoded = authHeader[Scheme.Length..];
        if (encoded.Length > MaxTokenLength || encoded.Count('.') != 2 || encoded.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')))
        {
            throw new UnauthorizedAccessException("The bearer token is not a signed JSON Web Token.");
        }

        try
        {
            var token = s_handler.ReadJsonWebToken(encoded);
            if (string.IsNullOrEmpty(token.Kid) || s_foreignKeys.Any(name => token.TryGetHeaderValue<object>(name, out _)))
            {
                throw new UnauthorizedAccessException("The token does not name a published key.");
            }

            return token;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or SecurityTokenException)
        {
            throw new UnauthorizedAccessException("The bearer token cannot be read.", e);
        }
    }

    // Made anew for each request: shared parameters that one request changes are another request's hole.
    private TokenValidationParameters Demands(SecurityKey key, IReadOnlyList<string> algorithms) => new()
    {
        ValidIssuer = settings.Issuer,
        ValidateAudience = true,
        AudienceValidator = (audiences, _, _) => audiences.ToArray() is [var only] && only == settings.AppId,
        LifetimeValidator = (notBefore, expires, _, _) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return expires is not null && expires > now - s_skew && (notBefore is null || notBefore <= now + s_skew);
        },
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        ValidAlgorithms = algorithms,
    };
}
