using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Organizers;

[JsonSerializable(typeof(OrganizerDocument))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(DialogStateConverter), typeof(StoredContent.Converter)])]
internal sealed partial class OrganizerJson : JsonSerializerContext;
