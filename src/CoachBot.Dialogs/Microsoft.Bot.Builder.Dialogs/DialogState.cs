using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of dialogs; the active one comes first.</summary>
public class DialogState
{
    public DialogState()
    {
    }

    public DialogState(List<DialogInstance>? stack) => DialogStack = stack ?? [];

    [JsonProperty("dialogStack")]
    public List<DialogInstance> DialogStack { get; set => field = value ?? []; } = [];
}
