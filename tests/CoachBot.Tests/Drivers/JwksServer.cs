using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.Drivers;

/// <summary>
/// Plays Microsoft's side of trust: the Connector's OpenID metadata and keys, tokens for requests to the bot, and the token
/// endpoint where the bot gets its own. It can go down and come back, and counts what is fetched.
/// </summary>
internal sealed class JwksServer : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string FirstKey = "key-1";

    // Making an RSA key is slow; tests share them by key id.
    private static readonly ConcurrentDictionary<string, RSA> s_made = new();
    private readonly ConcurrentDictionary<string, string[]?> _published = new();
    private readonly ConcurrentQueue<string> _fetches = new();
    private WebApplication? _app;

    public Uri Address => _app!.Address();
    public string MetadataUrl => new Uri(Address, "/v1/.well-known/openidconfiguration").ToString();
    public bool IsDown { get; set; }

    /// <summary>What the clock of the token's maker says.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Every path that was asked for, in order.</summary>
    public IReadOnlyList<string> Fetches => [.. _fetches];
    public int MetadataFetches => _fetches.Count(path => path.EndsWith("openidconfiguration", StringComparison.Ordinal));
    public int TokensIssued => _fetches.Count(path => path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal));

    public static async Task<JwksServer> StartAsync()
    {
        var server = new JwksServer();
        server.Publish(FirstKey, "msteams");
        server._app = await Loopback.StartAsync(server.AnswerAsync);
        return server;
    }

    /// <summary>Puts a key in the published set; null endorsements leave the property out.</summary>
    public void Publish(string kid, params string[]? endorsements) => _published[kid] = endorsements;

    public void Withdraw(string kid) => _published.TryRemove(kid, out _);

    public static RSA KeyOf(string kid) => s_made.GetOrAdd(kid, _ => RSA.Create(2048));

    /// <summary>The Authorization header of a request that the Connector would send, bent by <paramref name="bend"/>.</summary>
    public string Bearer(string appId, string serviceUrl, Action<TokenRecipe>? bend = null, string kid = FirstKey) =>
        $"Bearer {Mint(appId, serviceUrl, bend, kid)}";

    public string Mint(string appId, string serviceUrl, Action<TokenRecipe>? bend = null, string kid = FirstKey)
    {
        var now = Clock.GetUtcNow();
        var recipe = new TokenRecipe
        {
            Header = { ["alg"] = "RS256", ["kid"] = kid, ["typ"] = "JWT", ["x5t"] = kid },
            Claims =
            {
                ["iss"] = Issuer,
                ["aud"] = appId,
                ["nbf"] = now.ToUnixTimeSeconds(),
                ["exp"] = now.AddMinutes(10).ToUnixTimeSeconds(),
                ["serviceurl"] = serviceUrl,
            },
            Sign = TokenRecipe.Rs256(KeyOf(kid)),
        };
        bend?.Invoke(recipe);
        return recipe.Write();
    }

    public async ValueTask DisposeAsync() => await _app!.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        _fetches.Enqueue(path);
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        return path switch
        {
            "/v1/.well-known/openidconfiguration" => context.Response.WriteAsJsonAsync(Metadata()),
            "/v1/.well-known/keys" => context.Response.WriteAsJsonAsync(new { keys = _published.Select(key => Jwk(key.Key, key.Value)) }),
            _ when path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) => context.Response.WriteAsJsonAsync(
                new { token_type = "Bearer", expires_in = 3600, ext_expires_in = 3600, access_token = $"outgoing-{TokensIssued}" }),
            _ => NotFound(context),
        };
    }

    private Dictionary<string, object> Metadata() => new()
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = new Uri(Address, "/v1/.well-known/keys").ToString(),
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        ["token_endpoint_auth_methods_supported"] = new[] { "private_key_jwt" },
    };

    private static Dictionary<string, object> Jwk(string kid, string[]? endorsements)
    {
        var key = KeyOf(kid).ExportParameters(false);
        var jwk = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["x5t"] = kid,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        if (endorsements is not null)
        {
            jwk["endorsements"] = endorsements;
        }

        return jwk;
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
