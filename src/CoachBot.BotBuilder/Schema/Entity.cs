using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.BotBuilder.Schema;

/// <summary>Something the channel tells along with an activity: a mention, the client's time zone. Unknown members are kept.</summary>
public class Entity
{
    public string? Type { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }

    /// <exception cref="JsonException">The entity does not have the shape of <typeparamref name="T"/>.</exception>
    public T? GetAs<T>() => WireJson.Convert<T>(this);
}
