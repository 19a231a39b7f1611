namespace AdaptiveCards;

/// <summary>The one thing that CoachBot takes from AdaptiveCards: its cards are data, not objects.</summary>
public static class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
}
