using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Letters;

/// <summary>What a link to a letter holds, unreadable to whoever has the link: whose letter, about which client, and until when.</summary>
internal sealed record LetterPass(string Tenant, string User, string Client, DateTimeOffset Until)
{
    public string ToJson() => JsonSerializer.Serialize(this, LetterPassJson.Default.LetterPass);

    public static LetterPass? FromJson(string json) => JsonSerializer.Deserialize(json, LetterPassJson.Default.LetterPass);
}

[JsonSerializable(typeof(LetterPass))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
internal sealed partial class LetterPassJson : JsonSerializerContext;
