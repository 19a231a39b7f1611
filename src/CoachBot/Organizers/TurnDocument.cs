namespace CoachBot.Organizers;

internal static class TurnDocument
{
    /// <summary>The document that this turn reads and writes.</summary>
    /// <exception cref="InvalidOperationException">The turn is not in a personal chat, so there is none.</exception>
    public static OrganizerDocument Document(this ITurnContext turnContext) =>
        turnContext.TurnState.Get<OrganizerDocument>() ?? throw new InvalidOperationException("This turn has no organizer's document.");
}
