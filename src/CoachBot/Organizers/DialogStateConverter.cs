using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Organizers;

/// <summary>
/// The dialog stack as JSON without type names: primitives and dictionaries as they are, and the two objects
/// that Bot Builder's dialogs keep in their state under names of our own.
/// </summary>
internal sealed class DialogStateConverter : JsonConverter<DialogState>
{
    private const string Dialogs = "$dialogs";
    private const string Prompt = "$prompt";

    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return ReadStack(json.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options) => WriteStack(writer, value);

    private static DialogState ReadStack(JsonElement stack) => new([.. stack.EnumerateArray().Select(item => new DialogInstance
    {
        Id = item.GetProperty("id").GetString()!,
        State = ReadState(item.GetProperty("state")),
    })]);

    private static Dictionary<string, object?> ReadState(JsonElement state) =>
        state.EnumerateObject().ToDictionary(member => member.Name, member => ReadValue(member.Value), StringComparer.Ordinal);

    private static object? ReadValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return PlainJson.From(value);
        if (value.TryGetProperty(Dialogs, out var stack)) return ReadStack(stack);
        return value.TryGetProperty(Prompt, out var validations) ? new PromptOptions { Validations = ReadValue(validations) } : ReadState(value);
    }

    private static void WriteStack(Utf8JsonWriter writer, DialogState state)
    {
        writer.WriteStartArray();
        foreach (var instance in state.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString("id", instance.Id);
            writer.WritePropertyName("state");
            WriteState(writer, instance.State);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteState(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> state)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in state)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case DialogState inner:
                writer.WriteStartObject();
                writer.WritePropertyName(Dialogs);
                WriteStack(writer, inner);
                writer.WriteEndObject();
                break;
            case PromptOptions prompt:
                writer.WriteStartObject();
                writer.WritePropertyName(Prompt);
                WriteValue(writer, prompt.Validations);
                writer.WriteEndObject();
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                WriteState(writer, members);
                break;
            default:
                PlainJson.Write(writer, value);
                break;
        }
    }
}
