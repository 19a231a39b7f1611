using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Organizers;

/// <summary>Stored replies hold cards, which are plain dictionaries and lists.</summary>
internal sealed class PlainContentConverter : JsonConverter<Dictionary<string, object?>>
{
    public override Dictionary<string, object?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return PlainJson.From(json.RootElement) as Dictionary<string, object?> ?? throw new JsonException("An object was expected.");
    }

    public override void Write(Utf8JsonWriter writer, Dictionary<string, object?> value, JsonSerializerOptions options) =>
        PlainJson.Write(writer, value);
}
