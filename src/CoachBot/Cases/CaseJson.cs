using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Dialogs;

namespace CoachBot.Cases;

/// <summary>What these flows remember of circles between their forms: a form is made without reading any storage.</summary>
[JsonSerializable(typeof(List<CircleChoice>))]
[JsonSerializable(typeof(List<OwnCase>))]
[JsonSerializable(typeof(AskedPart))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
internal sealed partial class CaseJson : JsonSerializerContext;

/// <summary>A circle to bring a case to, as it was when it was looked up last.</summary>
/// <param name="Title">Its number, and some of its members.</param>
/// <param name="Name">What the organizer is called there.</param>
/// <param name="IsOpen">Whether everyone in the channel reads the cases.</param>
internal sealed record CircleChoice(string Channel, string Title, string Name, bool IsOpen);

/// <summary>A case of one's own that can be withdrawn.</summary>
/// <param name="Title">Where it is, and how its question begins.</param>
internal sealed record OwnCase(string Channel, string CaseId, string Title);

internal static class CaseValues
{
    public static T? Get<T>(this FlowState state, string name, JsonTypeInfo<T> type)
        where T : class => state[name] is { } json ? JsonSerializer.Deserialize(json, type) : null;

    public static void Set<T>(this FlowState state, string name, T value, JsonTypeInfo<T> type) => state[name] = JsonSerializer.Serialize(value, type);
}
