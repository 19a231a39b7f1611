using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One dialog on the stack and what it remembers.</summary>
public class DialogInstance
{
    [JsonProperty("id")]
    public string? Id { get; set; }

    /// <summary>Primitives, dictionaries, lists and Bot Builder's own types: what any serializer keeps.</summary>
    [JsonProperty("state")]
    public IDictionary<string, object?> State { get; set => field = value ?? new Dictionary<string, object?>(); } = new Dictionary<string, object?>();
}
