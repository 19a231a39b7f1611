using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching.Safety;

/// <summary>Recognising plain words of danger, and letting the harmless ones pass.</summary>
public sealed class DangerSignsTests
{
    private static readonly Playbook Playbook = Playbook.Load(Path.Combine(AppContext.BaseDirectory, "playbook"));

    // The patterns were tuned on every one of these, so what they reach here says that nothing got lost, and not how they do on
    // sentences nobody has seen: before they were mended on the last two
    // lots, they found 51 of 75 dangers in Dutch and 55 of 75 in English in the one, with 11 and 5 false alarms among 148 harmless
    // sentences each, and 11 and 13 of 25 in the other, with 5 and 4 false alarms among 40 each.
    private static readonly IReadOnlyList<(string Language, string Category, string Text)> Sentences =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Coaching", "Safety", "sentences.tsv"))
            .Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1], parts[2]))];

    [Theory]
    [InlineData("ik wil dood", "cr_suicide_self")]
    [InlineData("I want to die", "cr_suicide_self")]
    [InlineData("Mijn klant zei dat ze een einde aan haar leven wil maken", "cr_suicide_client")]
    [InlineData("my client says she is going to kill herself", "cr_suicide_client")]
    [InlineData("ze is gelukkig niet suïcidaal", "cr_check_suicide")]
    [InlineData("her brother took his own life years ago", "cr_check_suicide")]
    [InlineData("haar man sloeg haar en de kinderen", "cr_violence")]
    [InlineData("ik voelde me bedreigd", "cr_violence")]
    [InlineData("het kind is door zijn vader geslagen en zit opgesloten", "cr_child")]
    [InlineData("meneer is bewusteloos", "cr_acute")]
    [InlineData("Ik ruik gas", "cr_fire")]
    [InlineData("zij had blauwe plekken", "cr_check")]
    public void A_sign_leads_to_its_card(string text, string card) => Assert.Equal(card, Playbook.DangerSigns.CardFor(text));

    [Theory]
    [InlineData("ik ben doodmoe maar de zolder is leeg")]
    [InlineData("we gingen dood van het lachen")]
    [InlineData("my feet are killing me")]
    [InlineData("drop dead gorgeous wardrobe")]
    [InlineData("zelfmoordpreventie training gevolgd")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Idioms_and_nothing_lead_nowhere(string? text) => Assert.Null(Playbook.DangerSigns.CardFor(text));

    [Theory]
    [InlineData("twintig jaar geleden sloeg haar man haar, ze is nu gelukkig getrouwd")]
    [InlineData("her dad hanged himself in 1987, we sorted his letters")]
    [InlineData("She was beaten by her ex once, long behind her")]
    public void What_is_long_over_leads_nowhere(string text) => Assert.Null(Playbook.DangerSigns.CardFor(text));

    [Theory]
    [InlineData("her brother took his own life twenty years ago and now she wants to die too")]
    [InlineData("twintig jaar geleden sloeg haar man haar. Vanavond is ze weer bang voor haar man")]
    [InlineData("he has been beating her since 2015")]
    [InlineData("they moved here in 2015, she is unconscious on the floor")]
    [InlineData("haar vader pleegde jaren geleden zelfmoord")]
    public void A_past_that_goes_on_or_has_no_end_is_not_passed_over(string text) => Assert.NotNull(Playbook.DangerSigns.CardFor(text));

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Plain_wording_is_recognised_and_harmless_talk_is_left_alone(string language)
    {
        var danger = Sentences.Where(sentence => sentence.Language == language && sentence.Category != "none").ToList();
        var harmless = Sentences.Where(sentence => sentence.Language == language && sentence.Category == "none").ToList();

        var recall = danger.Count(sentence => Playbook.DangerSigns.CardFor(sentence.Text) is not null) / (double)danger.Count;
        var alarms = harmless.Count(sentence => Playbook.DangerSigns.CardFor(sentence.Text) is not null) / (double)harmless.Count;

        Assert.True(recall >= 0.95, $"{language}: recall {recall:P1} of {danger.Count}");
        Assert.True(alarms <= 0.02, $"{language}: false alarms {alarms:P1} of {harmless.Count}");
    }

    [Fact]
    public void Every_sign_leads_to_a_card_that_exists() => Assert.All(
        Sentences.Select(sentence => Playbook.DangerSigns.CardFor(sentence.Text)).OfType<string>().Distinct(),
        card => Assert.NotNull(Playbook.Safety.Find(card)));

    [Theory]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('\u0301')]
    [InlineData('\ud800')]
    public void A_very_long_or_broken_text_is_looked_at_and_no_more(char letter) =>
        Assert.Null(Playbook.DangerSigns.CardFor(new string(letter, 256_000)));

    [Fact]
    public void A_sign_where_two_pieces_meet_is_found() =>
        Assert.Equal("cr_suicide_self", Playbook.DangerSigns.CardFor(new string('x', 1_990) + " ik wil dood " + new string('y', 2_000)));
}
