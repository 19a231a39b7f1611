using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.Drivers;

/// <summary>
/// The managed identity endpoint of an Azure app service, as the Azure libraries look for it in the environment of the process.
/// Its tokens are unsigned: Azurite reads them without checking a signature.
/// </summary>
internal sealed class IdentityEndpoint : IAsyncDisposable
{
    private const string AddressVariable = "IDENTITY_ENDPOINT";
    private const string SecretVariable = "IDENTITY_HEADER";
    private WebApplication? _server;

    /// <summary>The query of each request for a token.</summary>
    public ConcurrentQueue<IQueryCollection> Requests { get; } = new();

    public static async Task<IdentityEndpoint> StartAsync()
    {
        var endpoint = new IdentityEndpoint();
        endpoint._server = await Loopback.StartAsync(endpoint.AnswerAsync);
        Environment.SetEnvironmentVariable(AddressVariable, new Uri(endpoint._server.Address(), "msi/token").ToString());
        Environment.SetEnvironmentVariable(SecretVariable, "a header of nobody");
        return endpoint;
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(AddressVariable, null);
        Environment.SetEnvironmentVariable(SecretVariable, null);
        await _server!.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue(context.Request.Query);
        var now = TimeProvider.System.GetUtcNow();
        var expires = now.AddHours(24).ToUnixTimeSeconds();
        var resource = context.Request.Query["resource"].ToString();
        await context.Response.WriteAsJsonAsync(new
        {
            access_token = Token(new { iss = "https://sts.windows.net/tenant/", aud = resource, iat = now.ToUnixTimeSeconds() - 60, nbf = now.ToUnixTimeSeconds() - 60, exp = expires }),
            expires_on = $"{expires}",
            resource,
            token_type = "Bearer",
        });
    }

    private static string Token(object claims) => $"{Part(new { alg = "RS256", typ = "JWT" })}.{Part(claims)}.{Part("unsigned")}";

    private static string Part(object value) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
