using CoachBot.Coaching.Clients;

namespace CoachBot.Tests.Coaching.Clients;

public sealed class LooksLikeNameTests
{
    private static readonly LooksLikeName Names = TestPlaybook.Shipped.LooksLikeName;

    [Theory]
    [InlineData("Jan Jansen")]
    [InlineData("Anneke de Vries")]
    [InlineData("Saskia van der Berg")]
    [InlineData("J. Bakker")]
    [InlineData("de Vries")]
    [InlineData("van den Heuvel")]
    [InlineData("mevrouw Bakker")]
    [InlineData("mw. De Wit")]
    [InlineData("dhr Pietersen")]
    [InlineData("Mrs Smith")]
    [InlineData("mr. O'Neill")]
    [InlineData("Rosa")]
    [InlineData("rosa")]
    [InlineData("ROSA")]
    [InlineData("Henk 2")]
    [InlineData("info@example.org")]
    [InlineData("06-12345678")]
    [InlineData("+31 6 1234 5678")]
    [InlineData("1234 AB")]
    [InlineData("Dorpsstraat 12")]
    [InlineData("12 High Street")]
    [InlineData("SW1A 1AA")]
    [InlineData("12-03-1961")]
    [InlineData("111222333")]
    public void A_code_that_looks_like_a_name_is_seen(string code) => Assert.True(Names.InCode(code));

    [Theory]
    [InlineData("M7")]
    [InlineData("m7")]
    [InlineData("AB-12")]
    [InlineData("blauwe deur")]
    [InlineData("Zonnebloem")]
    [InlineData("the blue door")]
    [InlineData("klant 3")]
    [InlineData("2026-09")]
    [InlineData("K2026")]
    [InlineData("zolder")]
    [InlineData("")]
    [InlineData(null)]
    public void A_code_that_is_a_code_is_left_alone(string? code) => Assert.False(Names.InCode(code));

    [Theory]
    [InlineData("ze mailde vanaf anna@voorbeeld.nl, vandaar", PersonalDetail.Email)]
    [InlineData("bel haar op 06 12 34 56 78", PersonalDetail.Phone)]
    [InlineData("call her at 555-123-4567", PersonalDetail.Phone)]
    [InlineData("ze woont op 1234 AB", PersonalDetail.Address)]
    [InlineData("het huis aan de Kerklaan 5", PersonalDetail.Address)]
    [InlineData("her flat, 12 Mill Lane", PersonalDetail.Address)]
    [InlineData("hij is geboren op 3 maart", PersonalDetail.BirthDate)]
    [InlineData("dob 03/04/1958", PersonalDetail.BirthDate)]
    [InlineData("haar bsn is 111222333", PersonalDetail.NationalNumber)]
    [InlineData("her number is 123-45-6789", PersonalDetail.NationalNumber)]
    [InlineData("we zaten bij mevrouw Jansen aan tafel", PersonalDetail.Name)]
    [InlineData("I told Mrs Smith to wait", PersonalDetail.Name)]
    [InlineData("gisteren belde Rosa weer", PersonalDetail.Name)]
    [InlineData("Gisteren Rosa gebeld", PersonalDetail.Name)]
    [InlineData("we deden Rosa's kast", PersonalDetail.Name)]
    [InlineData("ik was bij dhr. De Wit", PersonalDetail.Name)]
    [InlineData("Rosa de Vries was moe", PersonalDetail.Name)]
    public void A_text_that_tells_who_it_is_about_is_seen(string text, PersonalDetail detail) => Assert.Equal(detail, Names.InText(text));

    [Theory]
    [InlineData("klant belde weer")]
    [InlineData("Mark my words: we stopped in time")]
    [InlineData("We zochten in 2026 in de gang 12 dozen uit.")]
    [InlineData("Om 15.30 uur waren we klaar, 3 dozen verder.")]
    [InlineData("Op 12-03-2026 kijken we terug.")]
    [InlineData("We belden 0800-8115 en daarna 112.")]
    [InlineData("The charity shop took 12 bags.")]
    [InlineData("Ik groette mevrouw. Zij lachte.")]
    [InlineData("١٢٣٤٥٦٧٨٩")]
    [InlineData("")]
    [InlineData(null)]
    public void A_story_without_a_person_in_it_is_left_alone(string? text) => Assert.Null(Names.InText(text));
}
