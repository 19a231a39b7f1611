using System.Text.Json;

namespace CoachBot.Tests.Drivers;

/// <summary>An Adaptive Card as a reader finds it: its words, its inputs, its buttons.</summary>
internal sealed record Card(JsonElement Json)
{
    public static Card Of(ConnectorCall call) => new(call.Card);

    /// <summary>Every text of the card's body, from top to bottom.</summary>
    public IReadOnlyList<string> Words => [.. Elements("TextBlock").Select(block => block.GetProperty("text").GetString()!)];

    /// <summary>Its words, a line each.</summary>
    public string Text => string.Join('\n', Words);

    public IReadOnlyList<string> Buttons => [.. Json.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("title").GetString()!)];

    public IReadOnlyList<string> Inputs => [.. Walk(Json).Where(IsInput).Select(input => input.GetProperty("id").GetString()!)];

    public JsonElement Input(string id) => Walk(Json).Where(IsInput).Single(input => input.GetProperty("id").GetString() == id);

    /// <summary>The values a choice offers, in order.</summary>
    public IReadOnlyList<string> Choices(string id) =>
        [.. Input(id).GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("value").GetString()!)];

    public JsonElement Action(string title) =>
        Json.GetProperty("actions").EnumerateArray().Single(action => action.GetProperty("title").GetString() == title);

    public IEnumerable<JsonElement> Elements(string type) =>
        Walk(Json).Where(element => element.TryGetProperty("type", out var found) && found.GetString() == type);

    private static bool IsInput(JsonElement element) =>
        element.TryGetProperty("type", out var type) && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal);

    private static IEnumerable<JsonElement> Walk(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().SelectMany(Walk);
        if (element.ValueKind != JsonValueKind.Object) return [];
        return element.EnumerateObject().Where(member => member.Name != "data").SelectMany(member => Walk(member.Value)).Prepend(element);
    }
}
