namespace CoachBot.BotBuilder;

/// <summary>Values of a turn, by key or by type; those that are disposable are disposed with the turn.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    /// <summary>The value, or the default when there is none of that type.</summary>
    public T? Get<T>(string key) => TryGetValue(key, out var value) && value is T typed ? typed : default;

    public T? Get<T>() => Get<T>(KeyOf<T>());

    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    public void Add<T>(T value) => Add(KeyOf<T>(), value);

    public void Set<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this[key] = value;
    }

    public void Set<T>(T value) => Set(KeyOf<T>(), value);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var disposable in Values.OfType<IDisposable>())
            {
                disposable.Dispose();
            }
        }
    }

    private static string KeyOf<T>() => typeof(T).FullName ?? typeof(T).Name;
}
