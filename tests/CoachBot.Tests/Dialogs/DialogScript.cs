using System.Text.Json;
using CoachBot.Organizers;

namespace CoachBot.Tests.Dialogs;

/// <summary>A conversation with dialogs whose state goes through JSON after every turn, as it does through storage.</summary>
internal sealed class DialogScript
{
    private readonly RecordingAdapter _adapter = new();
    private readonly StateInJson _state = new();
    private readonly DialogSet _dialogs;

    public DialogScript(params Dialog[] dialogs)
    {
        _dialogs = new DialogSet(_state);
        foreach (var dialog in dialogs)
        {
            _dialogs.Add(dialog);
        }
    }

    public string StateJson => _state.Json;

    public void Restore(string json) => _state.Json = json;

    /// <summary>What the bot says in one turn.</summary>
    public async Task<string[]> SaysAsync(Activity incoming, Func<DialogContext, Task<DialogTurnResult>> turn)
    {
        _adapter.Sent.Clear();
        await _adapter.RunAsync(incoming, async (context, token) =>
        {
            var dc = await _dialogs.CreateContextAsync(context, token);
            Result = await turn(dc);
        });
        _state.Save();
        return [.. _adapter.Sent.Select(activity => activity.Text ?? activity.Type!)];
    }

    public DialogTurnResult? Result { get; private set; }

    public Task<string[]> BeginAsync(string dialogId, object? options = null)
        => SaysAsync(Incoming.Message("begin"), dc => dc.BeginDialogAsync(dialogId, options));

    public Task<string[]> UserSaysAsync(string text) => SaysAsync(Incoming.Message(text), dc => dc.ContinueDialogAsync());

    private sealed class StateInJson : IStatePropertyAccessor<DialogState>
    {
        private static readonly JsonSerializerOptions s_stored = new() { Converters = { new DialogStateConverter() } };
        private DialogState? _loaded;

        public string Json { get; set; } = """{"dialogStack":[]}""";

        public string Name => "dialogs";

        public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default)
            => Task.FromResult(_loaded = JsonSerializer.Deserialize<DialogState>(Json, s_stored)!);

        public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => SetAsync(turnContext, new DialogState(), cancellationToken);

        public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default)
        {
            _loaded = value;
            return Task.CompletedTask;
        }

        public void Save() => Json = JsonSerializer.Serialize(_loaded!, s_stored);
    }
}
