namespace CoachBot.Coaching.Safety;

/// <summary>The short factual cards for possible danger: a lookup, nothing is judged or stored here.</summary>
public sealed class SafetyCards
{
    public const string MenuId = "cr_menu";

    private readonly IReadOnlyDictionary<string, SafetyCard> _cards;

    internal SafetyCards(IReadOnlyDictionary<string, SafetyCard> cards, LocalizedText colleagueMessage)
    {
        _cards = cards;
        ColleagueMessage = colleagueMessage;
    }

    /// <summary>The card that asks what it is about.</summary>
    public SafetyCard Menu => _cards[MenuId];

    public IEnumerable<SafetyCard> All => _cards.Values;

    /// <summary>A message that asks a colleague for a moment and tells nothing.</summary>
    public LocalizedText ColleagueMessage { get; }

    public SafetyCard? Find(string? id) => id is not null && _cards.TryGetValue(id, out var card) ? card : null;

    /// <summary>The card that a choice or button leads to; null when it is not on this card or opens something else.</summary>
    public SafetyCard? Follow(string? cardId, string? tappedId)
    {
        var card = Find(cardId);
        return Find(card?.Choices.FirstOrDefault(choice => choice.Id == tappedId)?.LeadsTo
            ?? card?.Buttons.FirstOrDefault(button => button.Id == tappedId)?.LeadsTo);
    }
}

public sealed record SafetyCard(
    string Id,
    LocalizedText Text,
    IReadOnlyList<SafetyChoice> Choices,
    IReadOnlyList<SafetyButton> Buttons,
    IReadOnlyList<string> CallSettings)
{
    /// <summary>The numbers to dial from this card, the most urgent first; never empty where the card has a call button.</summary>
    public IEnumerable<CountrySetting> Calls(CountrySettings country) =>
        CallSettings.Select(id => country.Settings[id]).Where(setting => setting.Tel is not null);
}

/// <summary>An answer on a card that asks something.</summary>
public sealed record SafetyChoice(string Id, LocalizedText Text, string LeadsTo);

/// <param name="LeadsTo">The card it opens; null for a call, a message to a colleague, or going on.</param>
public sealed record SafetyButton(string Id, SafetyAction Action, LocalizedText Text, string? LeadsTo);

public enum SafetyAction
{
    /// <summary>Shows the numbers of the card and opens the dialler.</summary>
    Call,

    /// <summary>Opens another card.</summary>
    Card,

    /// <summary>Opens a message to a colleague, without details.</summary>
    Colleague,

    /// <summary>Finds a place to refer to: there is no danger now.</summary>
    Refer,

    /// <summary>Back to where it was.</summary>
    GoOn,
}
