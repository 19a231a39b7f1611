using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Organizers;

/// <summary>What a stored reply holds: cards, which are plain dictionaries and lists. Each turn reads it and few need it, so it stays JSON until then.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class StoredContent
{
    private readonly JsonElement _json;
    private Dictionary<string, object?>? _members;

    public StoredContent(Dictionary<string, object?> members) => _members = members;

    private StoredContent(JsonElement json) => _json = json;

    public Dictionary<string, object?> Members => _members ??= (Dictionary<string, object?>)PlainJson.From(_json)!;

    public sealed class Converter : JsonConverter<StoredContent>
    {
        public override StoredContent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonElement.ParseValue(ref reader) is { ValueKind: JsonValueKind.Object } json
                ? new StoredContent(json)
                : throw new JsonException("An object was expected.");

        public override void Write(Utf8JsonWriter writer, StoredContent value, JsonSerializerOptions options)
        {
            if (value._members is { } members) PlainJson.Write(writer, members);
            else value._json.WriteTo(writer);
        }
    }
}
