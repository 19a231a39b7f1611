namespace CoachBot.BotBuilder;

public interface IStatePropertyInfo
{
    string Name { get; }
}

/// <summary>One value of the state that a turn has loaded.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value itself, not a copy: what a dialog changes in it is what is saved.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
