using CoachBot.Coaching.Safety;

namespace CoachBot.Tests.Coaching.Safety;

public sealed class SafetyCardsTests
{
    private static readonly SafetyCards Cards = TestPlaybook.Shipped.Safety;

    [Theory]
    [InlineData("cr_menu", "cr_menu.suicide", "cr_suicide_client")]
    [InlineData("cr_menu", "cr_menu.self", "cr_suicide_self")]
    [InlineData("cr_menu", "cr_menu.threat", "cr_threat_self")]
    [InlineData("cr_menu", "cr_menu.unreachable", "cr_unreachable")]
    [InlineData("cr_menu", "cr_menu.other", "cr_limit")]
    [InlineData("cr_check", "cr_check.unsure", "cr_menu")]
    [InlineData("cr_check_suicide", "cr_check_suicide.unsure", "cr_suicide_client")]
    [InlineData("cr_suicide_client", "btn_about_me", "cr_suicide_self")]
    [InlineData("cr_suicide_self", "btn_about_client", "cr_suicide_client")]
    [InlineData("cr_violence", "btn_about_me", "cr_threat_self")]
    [InlineData("cr_fire", "btn_not_now", "cr_limit")]
    [InlineData("cr_fire", "btn_false_alarm", "cr_no")]
    public void A_tap_leads_to_the_card_it_names(string card, string tapped, string next) => Assert.Equal(next, Cards.Follow(card, tapped)!.Id);

    [Theory]
    [InlineData(null, null)]
    [InlineData("cr_menu", null)]
    [InlineData("cr_menu", "cr_check.no")]
    [InlineData("cr_nonsense", "btn_not_now")]
    [InlineData("cr_fire", "btn_call")]
    [InlineData("cr_fire", "btn_about_client")]
    public void A_tap_that_is_not_on_the_card_leads_nowhere(string? card, string? tapped) => Assert.Null(Cards.Follow(card, tapped));

    [Theory]
    [InlineData("cr_suicide_self", "NL", "tel:113 tel:112")]
    [InlineData("cr_suicide_client", "US", "tel:911 tel:988")]
    [InlineData("cr_violence", "NL", "tel:112 tel:08002000")]
    [InlineData("cr_violence", "UK", "tel:999 tel:08082000247")]
    [InlineData("cr_threat_self", "US", "tel:911")]
    public void A_card_dials_the_numbers_of_the_country(string card, string country, string expected)
    {
        var calls = Cards.Find(card)!.Calls(TestPlaybook.Shipped.Countries[country]);

        Assert.Equal(expected, string.Join(' ', calls.Select(setting => setting.TelUri)));
    }

    [Fact]
    public void Every_card_lets_one_call_and_none_holds_more_than_six_buttons()
    {
        foreach (var card in Cards.All)
        {
            Assert.Contains(card.Buttons, button => button.Action is SafetyAction.Call);
            Assert.All(TestPlaybook.Shipped.Countries.Values, country => Assert.InRange(card.Calls(country).Count() + card.Buttons.Count - 1, 1, 6));
        }
    }

    [Fact]
    public void Every_card_that_is_no_last_word_offers_a_way_on() =>
        Assert.All(Cards.All, card => Assert.Contains(card.Buttons, button => button.LeadsTo is not null || button.Action is SafetyAction.GoOn));
}
