using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace CoachBot.BotBuilder;

/// <summary>JSON that came from outside, as a value or as any type that a caller asks for.</summary>
internal static class WireJson
{
    // What a caller asks for may be the caller's own type, and names its members as C# does.
    private static readonly JsonSerializerOptions Lenient = new(BotBuilderJson.Default.Options)
    {
        PropertyNameCaseInsensitive = true,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(BotBuilderJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    /// <exception cref="JsonException">The value does not have the shape of <typeparamref name="T"/>.</exception>
    public static T? Convert<T>(object? value) => value switch
    {
        null => default,
        T typed => typed,
        JsonElement element => element.Deserialize<T>(Lenient),
        _ => JsonSerializer.SerializeToElement(value, value.GetType(), Lenient).Deserialize<T>(Lenient),
    };

    /// <summary>The value under the reader, checked so that reading any of its texts later cannot fail.</summary>
    public static JsonElement ReadElement(ref Utf8JsonReader reader)
    {
        CheckTexts(reader);
        return JsonSerializer.Deserialize(ref reader, BotBuilderJson.Default.JsonElement);
    }

    // The reader is a struct: this one runs ahead and the caller's stays where it is.
    private static void CheckTexts(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsText(ref reader))
            {
                throw new JsonException("A text is not valid Unicode.");
            }
        }
        while ((reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read());
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Utf8.IsValid(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        }

        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
