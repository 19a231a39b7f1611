using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CoachBot.BotBuilder;

/// <summary>
/// A member that holds any JSON. Read: a primitive as string, bool, long or double, anything else as a <see cref="JsonElement"/>, whose ToString is
/// its JSON text. Written: primitives, dictionaries (their keys as they are), lists, JSON nodes and elements, and Bot Builder's own types.
/// </summary>
internal sealed class AnyValueConverter : JsonConverter<object?>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
        JsonTokenType.Number when reader.TryGetDouble(out var number) && double.IsFinite(number) => number,
        _ => WireJson.ReadElement(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case DateTimeOffset moment: writer.WriteStringValue(moment); break;
            case JsonElement element: element.WriteTo(writer); break;
            case JsonNode node: node.WriteTo(writer, options); break;
            case IDictionary dictionary: WriteObject(writer, dictionary, options); break;
            case IEnumerable list: WriteArray(writer, list, options); break;
            default: JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType())); break;
        }
    }

    private void WriteObject(Utf8JsonWriter writer, IDictionary dictionary, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in dictionary)
        {
            writer.WritePropertyName(entry.Key as string ?? throw new JsonException("A JSON object's keys are text."));
            Write(writer, entry.Value, options);
        }

        writer.WriteEndObject();
    }

    private void WriteArray(Utf8JsonWriter writer, IEnumerable list, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item, options);
        }

        writer.WriteEndArray();
    }
}
