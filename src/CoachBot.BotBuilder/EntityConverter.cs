using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.BotBuilder;

/// <summary>Reads an entity with all its members, and writes a derived one (a mention) with its own.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = WireJson.ReadElement(ref reader);
        if (element.ValueKind is not JsonValueKind.Object)
        {
            throw new JsonException("An entity is an object.");
        }

        var entity = new Entity { Properties = [] };
        foreach (var member in element.EnumerateObject())
        {
            if (!member.NameEquals("type"))
            {
                entity.Properties[member.Name] = member.Value;
            }
            else if (member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            {
                entity.Type = member.Value.GetString();
            }
            else
            {
                throw new JsonException("An entity's type is text.");
            }
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value is Mention mention)
        {
            JsonSerializer.Serialize(writer, mention, BotBuilderJson.Default.Mention);
            return;
        }

        writer.WriteStartObject();
        if (value.Type is { } type)
        {
            writer.WriteString("type", type);
        }

        foreach (var (name, member) in value.Properties ?? [])
        {
            writer.WritePropertyName(name);
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
