namespace CoachBot.Connector;

/// <summary>The SDK puts a client for signing users in into every turn. This bot signs nobody in, so that client refuses, and reaches no service.</summary>
internal sealed class NoUserTokens : UserTokenClient
{
    public static readonly NoUserTokens Instance = new();

    public override Task<TokenResponse> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) => throw Refusal();

    public override Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw Refusal();

    public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw Refusal();

    public override Task<TokenStatus[]> GetTokenStatusAsync(
        string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw Refusal();

    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw Refusal();

    public override Task<TokenResponse> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) =>
        throw Refusal();

    private static NotSupportedException Refusal() => new("This bot signs no user in.");
}
