namespace CoachBot.Organizers;

/// <summary>The dialog stack is a part of the organizer's document.</summary>
internal sealed class DialogStateAccessor : IStatePropertyAccessor<DialogState>
{
    public string Name => nameof(DialogState);

    public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(turnContext.Document().Dialog ??= defaultValueFactory?.Invoke() ?? new DialogState());

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default)
    {
        turnContext.Document().Dialog = value;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => SetAsync(turnContext, null!, cancellationToken);
}
