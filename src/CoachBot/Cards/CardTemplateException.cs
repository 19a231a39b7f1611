namespace CoachBot.Cards;

/// <summary>A card template that cannot be used; the message names the file, the line and the reason.</summary>
internal sealed class CardTemplateException(string message, Exception? inner = null) : Exception(message, inner);
