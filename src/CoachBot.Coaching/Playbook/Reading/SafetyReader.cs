using CoachBot.Coaching.Safety;

namespace CoachBot.Coaching.Reading;

internal static class SafetyReader
{
    private const string AboutMe = "btn_about_me";

    public static SafetyCards Read(ContentFile file, TextRegister texts, IReadOnlyCollection<CountrySettings> countries)
    {
        var content = file.Read(ContentJson.Default.SafetyFile);
        var cardIds = file.Each(content.Cards, "$.cards").Select(card => card.Item.Id).ToHashSet(StringComparer.Ordinal);
        var choices = ReadChoices(file, content, texts, cardIds);
        var buttons = ReadButtons(file, content, texts, cardIds);
        var cards = new Dictionary<string, SafetyCard>(StringComparer.Ordinal);
        foreach (var (item, path) in file.Each(content.Cards, "$.cards"))
        {
            var text = texts.Add(file, path, item);
            var card = new SafetyCard(item.Id!, text, choices.GetValueOrDefault(item.Id!, []), ButtonsOf(file, path, item, buttons, cardIds), item.Calls ?? []);
            CheckCalls(file, path, card, countries);
            cards[card.Id] = card;
        }

        if (!cards.ContainsKey(SafetyCards.MenuId))
            throw file.Broken("$.cards", $"lack {SafetyCards.MenuId}");
        return new SafetyCards(cards, texts.Add(file, "$.colleagueMessage", content.ColleagueMessage));
    }

    private static Dictionary<string, List<SafetyChoice>> ReadChoices(ContentFile file, SafetyFile content, TextRegister texts, HashSet<string?> cardIds)
    {
        var byCard = new Dictionary<string, List<SafetyChoice>>(StringComparer.Ordinal);
        foreach (var (item, path) in file.Each(content.Choices, "$.choices"))
        {
            var text = texts.Add(file, path, item);
            if (!cardIds.Contains(item.On))
                throw file.Broken($"{path}.on", $"stands on no card: '{item.On}'");
            if (!byCard.TryGetValue(item.On!, out var own))
                byCard[item.On!] = own = [];
            own.Add(new SafetyChoice(item.Id!, text, Target(file, $"{path}.leadsTo", item.LeadsTo, cardIds)));
        }

        return byCard;
    }

    private static Dictionary<string, SafetyButton> ReadButtons(ContentFile file, SafetyFile content, TextRegister texts, HashSet<string?> cardIds)
    {
        var buttons = new Dictionary<string, SafetyButton>(StringComparer.Ordinal);
        foreach (var (item, path) in file.Each(content.Buttons, "$.buttons"))
        {
            var text = texts.Add(file, path, item);
            var action = item.Id switch
            {
                "btn_call" => SafetyAction.Call,
                "btn_colleague" => SafetyAction.Colleague,
                "btn_referral" => SafetyAction.Refer,
                "btn_go_on" => SafetyAction.GoOn,
                _ => SafetyAction.Card,
            };

            // Whom "about me" leads to differs by card, and stands there.
            var leadsTo = action is SafetyAction.Card && item.Id is not AboutMe ? Target(file, $"{path}.leadsTo", item.LeadsTo, cardIds) : null;
            buttons[item.Id!] = new SafetyButton(item.Id!, action, text, leadsTo);
        }

        return buttons;
    }

    private static List<SafetyButton> ButtonsOf(ContentFile file, string path, CardItem card, Dictionary<string, SafetyButton> buttons, HashSet<string?> cardIds)
    {
        var own = new List<SafetyButton>();
        foreach (var (id, place) in file.Each(card.Buttons, $"{path}.buttons"))
        {
            if (!buttons.TryGetValue(id, out var button))
                throw file.Broken(place, $"names no button: '{id}'");
            own.Add(id is AboutMe ? button with { LeadsTo = Target(file, $"{path}.aboutMe", card.AboutMe, cardIds) } : button);
        }

        return own;
    }

    private static void CheckCalls(ContentFile file, string path, SafetyCard card, IReadOnlyCollection<CountrySettings> countries)
    {
        foreach (var country in countries)
        {
            if (card.CallSettings.FirstOrDefault(id => !country.Settings.ContainsKey(id)) is { } unknown)
                throw file.Broken($"{path}.calls", $"names no country setting: '{unknown}'");
            if (card.Buttons.Any(button => button.Action is SafetyAction.Call) && !card.Calls(country).Any())
                throw file.Broken($"{path}.calls", $"leads nowhere: no number to call in {country.Country}");
        }
    }

    private static string Target(ContentFile file, string path, string? cardId, HashSet<string?> cardIds) =>
        cardId is not null && cardIds.Contains(cardId) ? cardId : throw file.Broken(path, $"leads nowhere: there is no card '{cardId}'");
}
