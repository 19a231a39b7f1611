using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CoachBot.Tests.Drivers;

/// <summary>A JSON Web Token before it is signed; every part can be bent out of shape.</summary>
internal sealed class TokenRecipe
{
    public Dictionary<string, object?> Header { get; init; } = [];
    public Dictionary<string, object?> Claims { get; init; } = [];

    /// <summary>The signature over the first two parts; an empty result leaves the third part empty.</summary>
    public required Func<byte[], byte[]> Sign { get; set; }

    public string Write()
    {
        var signed = $"{Part(Header)}.{Part(Claims)}";
        return $"{signed}.{Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static Func<byte[], byte[]> Rs256(RSA key) => data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
