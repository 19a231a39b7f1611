using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Coaching.Reflections;

namespace CoachBot.Reflections;

/// <summary>Evidence between two turns of a flow: counted once, when the question is asked.</summary>
[JsonSerializable(typeof(PitfallEvidence))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class EvidenceJson : JsonSerializerContext
{
    public static string Write(PitfallEvidence evidence) => JsonSerializer.Serialize(evidence, Default.PitfallEvidence);

    public static PitfallEvidence? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, Default.PitfallEvidence);
}
