namespace CoachBot.Cards;

/// <summary>A thing to show: a card, and the same in words for who types or whose client shows no cards.</summary>
/// <param name="Card">Name of the card template.</param>
/// <param name="Data">The template's data, without buttons and language.</param>
/// <param name="Words">The whole content as text.</param>
/// <param name="Beside">A line beside the card; null when the card says it all.</param>
internal sealed record View(string Card, Dictionary<string, object?> Data, string Words, IReadOnlyList<CardButton> Buttons, string? Beside = null);
