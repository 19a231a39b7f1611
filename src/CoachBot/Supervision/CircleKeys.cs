using CoachBot.Cards;

namespace CoachBot.Supervision;

/// <summary>The keys of a circle's cards: <c>circle</c>, what it is, and what it is about.</summary>
internal static class CircleKeys
{
    public const string Flow = "circle";

    public static string Of(string act, params ReadOnlySpan<string> about) => about.IsEmpty ? $"{Flow}.{act}" : $"{Flow}.{act}.{string.Join('.', about)}";

    /// <summary>What a key names: the act, a case (or day), and a step, whose id may have points of its own.</summary>
    public static (string Act, string? About, string? Step)? Read(string key)
    {
        var parts = key.Split('.', 4);
        return parts is [Flow, var act, ..] ? (act, parts.ElementAtOrDefault(2), parts.ElementAtOrDefault(3)) : null;
    }

    /// <summary>A button that opens something of the circle for who taps it.</summary>
    public static CardButton Button(string title, string act, params ReadOnlySpan<string> about) => new(title, CardSubmission.Circle, Of(act, about));
}
