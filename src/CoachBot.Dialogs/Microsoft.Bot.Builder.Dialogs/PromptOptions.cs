using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

public class PromptOptions
{
    /// <summary>What is sent first; null sends nothing.</summary>
    [JsonProperty("prompt")]
    public Activity? Prompt { get; set; }

    /// <summary>What is sent when the answer will not do; null sends <see cref="Prompt"/> again.</summary>
    [JsonProperty("retryPrompt")]
    public Activity? RetryPrompt { get; set; }

    /// <summary>Anything that the validator wants to know.</summary>
    [JsonProperty("validations")]
    public object? Validations { get; set; }
}
