using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CoachBot.Connector;

/// <summary>A key of the Connector and the channels that it may speak for.</summary>
internal sealed record ChannelKey(SecurityKey Key, FrozenSet<string> Endorsements);

/// <summary>One fetched state of the metadata document and its keys; never changed, only replaced.</summary>
internal sealed record ChannelKeySet(FrozenDictionary<string, ChannelKey> ByKid, IReadOnlyList<string> Algorithms)
{
    /// <param name="jwks">A JSON Web Key Set. Keys that cannot sign with RSA, or have no id, are passed over.</param>
    /// <param name="listedAlgorithms">What the metadata document says its tokens are signed with.</param>
    /// <exception cref="JsonException">The set is not one, or holds no usable key.</exception>
    public static ChannelKeySet Parse(string jwks, IEnumerable<string> listedAlgorithms)
    {
        using var document = JsonDocument.Parse(jwks);
        var keys = new Dictionary<string, ChannelKey>(StringComparer.Ordinal);
        foreach (var jwk in document.RootElement.GetProperty("keys").EnumerateArray())
        {
            if (Text(jwk, "kty") == "RSA" && Text(jwk, "use") is null or "sig" && Text(jwk, "kid") is { Length: > 0 } kid &&
                Text(jwk, "n") is { } modulus && Text(jwk, "e") is { } exponent)
            {
                var parameters = new RSAParameters
                {
                    Modulus = Base64UrlEncoder.DecodeBytes(modulus),
                    Exponent = Base64UrlEncoder.DecodeBytes(exponent),
                };
                keys[kid] = new ChannelKey(new RsaSecurityKey(parameters) { KeyId = kid }, Endorsements(jwk));
            }
        }

        if (keys.Count == 0)
        {
            throw new JsonException("The key set holds no usable key.");
        }

        string[] algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
        var listed = algorithms.Intersect(listedAlgorithms, StringComparer.Ordinal).ToArray();
        return new ChannelKeySet(keys.ToFrozenDictionary(StringComparer.Ordinal), listed is [] ? [SecurityAlgorithms.RsaSha256] : listed);
    }

    private static string? Text(JsonElement jwk, string name) =>
        jwk.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static FrozenSet<string> Endorsements(JsonElement jwk) =>
        jwk.TryGetProperty("endorsements", out var all) && all.ValueKind == JsonValueKind.Array
            ? all.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)
                .ToFrozenSet(StringComparer.Ordinal)
            : [];
}
