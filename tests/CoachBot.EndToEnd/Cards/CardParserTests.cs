using CoachBot.EndToEnd.Drivers;

namespace CoachBot.EndToEnd;

public sealed class CardParserTests
{
    [SkippableFact]
    public void A_sound_card_has_no_warnings() => Assert.Empty(NodeTools.ParseCards([("sound", /*lang=json,strict*/ """
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [{ "type": "TextBlock", "text": "Hallo", "wrap": true }, { "type": "Input.Text", "id": "client", "label": "Client" }],
          "actions": [{ "type": "Action.Execute", "title": "OK", "verb": "ok", "fallback": { "type": "Action.Submit", "title": "OK" } }]
        }
        """)]));

    [SkippableFact]
    public void A_misspelt_element_and_a_misspelt_property_are_told_with_the_name_of_their_card()
    {
        var warnings = NodeTools.ParseCards([("broken", /*lang=json,strict*/ """
            { "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlok", "text": "a" }, { "type": "TextBlock", "text": "b", "wraap": true }] }
            """)]);

        Assert.Equal([("broken", "UnknownElementType"), ("broken", "UnknownProperty")], warnings.Select(warning => (warning.Card, warning.Event)));
    }

    [SkippableFact]
    public void Data_with_a_member_that_the_renderer_keeps_for_itself_is_told() => Assert.Equal(["ReservedProperty"], NodeTools.ParseCards([("reserved", /*lang=json,strict*/ """
        { "type": "AdaptiveCard", "version": "1.5", "actions": [{ "type": "Action.Execute", "title": "OK", "verb": "ok", "data": { "key": "a" } }] }
        """)]).Select(warning => warning.Event));
}
