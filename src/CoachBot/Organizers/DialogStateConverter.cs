using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using JsonConverter = System.Text.Json.Serialization.JsonConverter<Microsoft.Bot.Builder.Dialogs.DialogState>;

namespace CoachBot.Organizers;

/// <summary>
/// The dialog stack in the JSON shape that Bot Builder's own types give it, without type names. What an object in it was, its place tells: a stack has
/// <c>dialogStack</c>, and the options of a prompt stand beside the state in which the prompt counts its attempts.
/// </summary>
internal sealed class DialogStateConverter : JsonConverter
{
    private static readonly JsonSerializerSettings s_withoutNulls = new() { NullValueHandling = NullValueHandling.Ignore };

    private const string Stack = "dialogStack";
    private const string Id = "id";
    private const string State = "state";
    private const string Options = "options";
    private const string Attempts = "AttemptCount";

    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? DialogStateBefore.Read(json.RootElement)
            : ReadStack(json.RootElement.GetProperty(Stack));
    }

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options) => WriteStack(writer, value);

    private static DialogState ReadStack(JsonElement stack) => new([.. stack.EnumerateArray().Select(item => new DialogInstance
    {
        Id = item.GetProperty(Id).GetString(),
        State = ReadInstance(item.GetProperty(State)),
    })]);

    private static Dictionary<string, object?> ReadInstance(JsonElement state)
    {
        var read = ReadMembers(state);
        if (read.GetValueOrDefault(State) is IDictionary<string, object?> inner && inner.ContainsKey(Attempts))
            read[Options] = JsonConvert.DeserializeObject<PromptOptions>(state.GetProperty(Options).GetRawText());
        return read;
    }

    private static Dictionary<string, object?> ReadMembers(JsonElement state) => state.ValueKind != JsonValueKind.Object ? []
        : state.EnumerateObject().ToDictionary(member => member.Name, member => ReadValue(member.Value), StringComparer.Ordinal);

    private static object? ReadValue(JsonElement value) => value switch
    {
        { ValueKind: not JsonValueKind.Object } => PlainJson.From(value),
        _ when value.TryGetProperty(Stack, out var stack) => ReadStack(stack),
        _ => ReadMembers(value),
    };

    private static void WriteStack(Utf8JsonWriter writer, DialogState state)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(Stack);
        foreach (var instance in state.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString(Id, instance.Id);
            writer.WritePropertyName(State);
            WriteState(writer, instance.State);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
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
                WriteStack(writer, inner);
                break;
            case PromptOptions options:
                writer.WriteRawValue(JsonConvert.SerializeObject(options, s_withoutNulls));
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
