namespace CoachBot.Storage;

/// <summary>What became of a document that was to be changed, and what is to be known of it.</summary>
internal readonly record struct Change<TResult>(bool IsToSave, TResult Result);

internal static class Change
{
    /// <summary>The document is changed and is to be saved.</summary>
    public static Change<TResult> Save<TResult>(TResult result) => new(true, result);

    /// <inheritdoc cref="Save{TResult}"/>
    public static Change<bool> Save() => Save(true);

    /// <summary>The document stays as it is in the store, whatever was done to it here.</summary>
    public static Change<TResult> Leave<TResult>(TResult result) => new(false, result);

    /// <inheritdoc cref="Leave{TResult}"/>
    public static Change<bool> Leave() => Leave(false);
}
