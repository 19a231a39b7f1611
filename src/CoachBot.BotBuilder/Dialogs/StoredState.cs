using System.Globalization;

namespace CoachBot.BotBuilder.Dialogs;

/// <summary>State values in whatever form the serializer gave them back: a long for an int, JSON or a dictionary for an object.</summary>
internal static class StoredState
{
    /// <summary>The value as <typeparamref name="T"/>, put back in that form so that changes to it are kept; null when there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">The stored value has another shape.</exception>
    public static T? As<T>(this IDictionary<string, object?> state, string key)
        where T : class
    {
        if (!state.TryGetValue(key, out var stored) || stored is null)
        {
            return null;
        }

        var value = WireJson.Convert<T>(stored);
        state[key] = value;
        return value;
    }

    /// <summary>The dictionary under a key; a new one when there is none.</summary>
    public static IDictionary<string, object?> DictionaryAt(this IDictionary<string, object?> state, string key)
    {
        if (state.TryGetValue(key, out var stored) && stored is IDictionary<string, object?> dictionary)
        {
            return dictionary;
        }

        var read = state.As<Dictionary<string, object?>>(key) ?? [];
        state[key] = read;
        return read;
    }

    public static int? Int32At(this IDictionary<string, object?> state, string key) => state.TryGetValue(key, out var stored) ? stored switch
    {
        null => null,
        IConvertible number => Convert.ToInt32(number, CultureInfo.InvariantCulture),
        _ => WireJson.Convert<int>(stored),
    }
    : null;
}
