namespace CoachBot.BotBuilder;

/// <summary>Middleware in the order in which it was added; the first one is the outermost.</summary>
public class MiddlewareSet
{
    private readonly List<IMiddleware> _middleware = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
        => RunAsync(turnContext, callback, 0, cancellationToken);

    private Task RunAsync(ITurnContext turnContext, BotCallbackHandler? callback, int position, CancellationToken cancellationToken)
        => position == _middleware.Count
            ? callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask
            : _middleware[position].OnTurnAsync(turnContext, token => RunAsync(turnContext, callback, position + 1, token), cancellationToken);
}
