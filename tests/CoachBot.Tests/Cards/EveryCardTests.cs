using System.Text.Json;
using CoachBot.Coaching;
using CoachBot.EndToEnd.Drivers;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Cards;

/// <summary>What holds for every card that the bot shows.</summary>
public sealed class EveryCardTests
{
    private const int MostBytes = 28 * 1024;
    private const int MostActions = 6;
    private const int MostPrimaryActions = 3;

    [SkippableFact]
    public async Task Teams_parser_takes_every_card_without_a_warning()
    {
        var cards = await Gallery.CardsAsync();

        Assert.Empty(NodeTools.ParseCards(cards.Select((card, index) => ($"{index:000} {card.Name}", card.Card.Json.GetRawText()))));
    }

    [Fact]
    public Task Every_card_is_of_version_1_5_and_says_its_language() => NoneIsWrongAsync(card =>
        card.Card.Json.GetProperty("version").GetString() != "1.5" ? "another version"
        : card.Card.Json.GetProperty("lang").GetString() != (card.Language == Language.Dutch ? "nl" : "en") ? "another language"
        : null);

    [Fact]
    public Task Every_input_has_a_label() => NoneIsWrongAsync(card => card.Card.Inputs.FirstOrDefault(id => Text(card.Card.Input(id), "label").Length == 0));

    [Fact]
    public Task Every_required_input_says_what_is_missing() => NoneIsWrongAsync(card => card.Card.Inputs.FirstOrDefault(id =>
        card.Card.Input(id).TryGetProperty("isRequired", out var required) && required.GetBoolean() && Text(card.Card.Input(id), "errorMessage").Length == 0));

    [Fact]
    public Task Every_text_wraps_and_says_something() => NoneIsWrongAsync(card => card.Card.Elements("TextBlock")
        .Where(block => Text(block, "text").Length == 0 || !block.TryGetProperty("wrap", out var wrap) || !wrap.GetBoolean())
        .Select(block => block.GetRawText()).FirstOrDefault());

    [Fact]
    public Task Every_card_begins_with_its_one_heading() => NoneIsWrongAsync(card =>
    {
        var styles = card.Card.Elements("TextBlock").Select(block => Text(block, "style")).ToList();
        return styles[0] == "heading" && styles.Count(style => style == "heading") == 1 ? null : string.Join(',', styles);
    });

    [Fact]
    public Task Every_choice_wraps_and_its_values_differ() => NoneIsWrongAsync(card => card.Card.Elements("Input.ChoiceSet")
        .Where(input => !input.GetProperty("wrap").GetBoolean() || input.GetProperty("choices").EnumerateArray().DistinctBy(choice => Text(choice, "value")).Count() != input.GetProperty("choices").GetArrayLength())
        .Select(input => input.GetRawText()).FirstOrDefault());

    [Fact]
    public Task No_card_has_more_buttons_than_Teams_shows() => NoneIsWrongAsync(card =>
    {
        var actions = Actions(card);
        return actions.Count is > 0 and <= MostActions && actions.Count(action => Text(action, "style") == "positive") <= MostPrimaryActions
            && actions.DistinctBy(action => Text(action, "title")).Count() == actions.Count
            ? null
            : string.Join(", ", card.Card.Buttons);
    });

    [Fact]
    public Task Every_button_falls_back_to_a_submit_with_the_same_data() => NoneIsWrongAsync(card => Actions(card)
        .Where(action => Text(action, "type") != "Action.OpenUrl" && !IsSound(action))
        .Select(action => action.GetRawText()).FirstOrDefault());

    [Fact]
    public Task A_button_that_opens_something_dials_or_downloads() => NoneIsWrongAsync(card => Actions(card)
        .Where(action => Text(action, "type") == "Action.OpenUrl" && !Text(action, "url").StartsWith("tel:", StringComparison.Ordinal)
            && !Text(action, "url").Contains("/letters/", StringComparison.Ordinal))
        .Select(action => action.GetRawText()).FirstOrDefault());

    [Fact]
    public Task Every_card_but_the_menu_itself_has_the_urgent_button() => NoneIsWrongAsync(card =>
        Actions(card).Any(action => Text(action, "verb") == "sos") || card.Card.Inputs.Contains("topic") ? null : string.Join(", ", card.Card.Buttons));

    [Fact]
    public Task Every_card_stays_below_what_Teams_takes() => NoneIsWrongAsync(card =>
        card.Card.Json.GetRawText().Length * sizeof(char) is var size and >= MostBytes ? $"{size} bytes" : null);

    [Fact]
    public Task No_card_shows_a_placeholder_or_an_expression() => NoneIsWrongAsync(card =>
        card.Card.Json.GetRawText().Contains("${", StringComparison.Ordinal) ? "${"
        : CardTexts.Of(card.Card.Json).FirstOrDefault(text => text.AsSpan().ContainsAny('{', '}')));

    [Fact]
    public Task No_card_speaks_the_other_language() => NoneIsWrongAsync(card =>
        CardTexts.Of(card.Card.Json).FirstOrDefault(text => CardTexts.IsOfTheOtherLanguage(text, card.Language)));

    private static async Task NoneIsWrongAsync(Func<GalleryCard, string?> whatIsWrong)
    {
        var cards = await Gallery.CardsAsync();

        var wrong = cards.Select(card => (card.Name, Wrong: whatIsWrong(card))).Where(card => card.Wrong is not null).Select(card => $"{card.Name}: {card.Wrong}");

        Assert.Empty(wrong);
    }

    private static bool IsSound(JsonElement action)
    {
        var data = action.GetProperty("data");
        var fallback = action.GetProperty("fallback");
        return Text(action, "type") == "Action.Execute" && Text(fallback, "type") == "Action.Submit"
            && Text(fallback, "title") == Text(action, "title")
            && Text(fallback, "associatedInputs") == Text(action, "associatedInputs")
            && JsonElement.DeepEquals(data, fallback.GetProperty("data"))
            && Text(data, "verb") == Text(action, "verb")
            && Array.TrueForAll(["flow", "step", "card", "verb"], name => Text(data, name).Length > 0);
    }

    private static List<JsonElement> Actions(GalleryCard card) => [.. card.Card.Json.GetProperty("actions").EnumerateArray()];

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
