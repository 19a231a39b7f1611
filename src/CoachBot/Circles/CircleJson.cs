using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Circles;

[JsonSerializable(typeof(CircleDocument))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
internal sealed partial class CircleJson : JsonSerializerContext;
