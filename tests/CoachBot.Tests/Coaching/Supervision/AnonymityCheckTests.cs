using System.Diagnostics;
using CoachBot.Coaching.Supervision;
using static CoachBot.Coaching.Supervision.AnonymityKind;

namespace CoachBot.Tests.Coaching.Supervision;

public sealed class AnonymityCheckTests
{
    private static readonly AnonymityCheck Check = TestPlaybook.Shipped.AnonymityCheck;
    private static readonly string[] Codes = ["M7", "Blauwe deur", "K", ""];

    [Theory]
    [InlineData("Ik was bij mevrouw De Vries thuis.", Name, "mevrouw De Vries")]
    [InlineData("Toen kwam dhr. Van den Berg binnen.", Name, "dhr. Van den Berg")]
    [InlineData("I told Mrs Smith to wait.", Name, "Mrs Smith")]
    [InlineData("Gisteren belde Anneke de Vries weer.", Name, "Anneke de Vries")]
    [InlineData("Anneke de Vries belde weer.", Name, "Anneke de Vries")]
    [InlineData("we deden Rosa's kast", Name, "Rosa's")]
    [InlineData("Haar dochter Floortje kwam langs.", Name, "Floortje")]
    [InlineData("Mijn klant De Bruin wil meer.", Name, "De Bruin")]
    [InlineData("Her neighbour Okonkwo complained.", Name, "Okonkwo")]
    [InlineData("ze heet Willemijn van der Ploeg en ze lachte", Name, "Willemijn van der Ploeg")]
    [InlineData("Ik ben bij mevrouw B. gestopt.", Name, "mevrouw B.")]
    [InlineData("my client J. cried", Name, "client J.")]
    [InlineData("We maakten foto's voor collega O'Neill.", Name, "O'Neill")]
    [InlineData("haar dochter anneke kwam langs", Name, "dochter anneke")]
    [InlineData("Their kids, Tom and Lucy, came along.", Name, "Lucy")]
    [InlineData("Bij M7 liep het uit.", Code, "M7")]
    [InlineData("bij m7 liep het uit", Code, "m7")]
    [InlineData("Weer naar de blauwe deur geweest.", Code, "blauwe deur")]
    [InlineData("Ik sprak K over de zolder.", Code, "K")]
    [InlineData("ze mailde vanaf anna@voorbeeld.nl, vandaar", Email, "anna@voorbeeld.nl")]
    [InlineData("bel haar op 06 12 34 56 78 zei ze", Phone, "06 12 34 56 78")]
    [InlineData("call 555-123-4567", Phone, "555-123-4567")]
    [InlineData("ze woont op 1234 AB", Address, "1234 AB")]
    [InlineData("het huis aan de Kerklaan 5", Address, "Kerklaan 5")]
    [InlineData("we liepen door de Kerkstraat naar huis", Address, "Kerkstraat")]
    [InlineData("het hofje aan het Julianaplein", Address, "Julianaplein")]
    [InlineData("her flat, 12 Mill Lane", Address, "12 Mill Lane")]
    [InlineData("a house on Mill Lane with a garden", Address, "Mill Lane")]
    [InlineData("a flat near SW1A 1AA", Address, "SW1A 1AA")]
    [InlineData("Groningen is ver.", AnonymityKind.Place, "Groningen")]
    [InlineData("een Amsterdamse bovenwoning", AnonymityKind.Place, "Amsterdamse")]
    [InlineData("Ze woont in Houten.", AnonymityKind.Place, "Houten")]
    [InlineData("ze komt uit Grolloo, een dorp", AnonymityKind.Place, "Grolloo")]
    [InlineData("ze woont in zwolle", AnonymityKind.Place, "zwolle")]
    [InlineData("de wijk Lombok", AnonymityKind.Place, "Lombok")]
    [InlineData("ze verhuist naar Wijk bij Duurstede", AnonymityKind.Place, "Wijk bij Duurstede")]
    [InlineData("a terrace near Hebden Bridge", AnonymityKind.Place, "Hebden Bridge")]
    [InlineData("We drove to New York together.", AnonymityKind.Place, "New York")]
    [InlineData("the village of Ambridge", AnonymityKind.Place, "Ambridge")]
    [InlineData("Op 12 maart liep het uit.", Date, "12 maart")]
    [InlineData("It was last 3 March.", Date, "3 March")]
    [InlineData("on March 3rd we stopped", Date, "March 3rd")]
    [InlineData("We begonnen maandag 12 januari 2026 om tien uur.", Date, "maandag 12 januari 2026")]
    [InlineData("maandag de 12e kwam ze te laat", Date, "maandag de 12e")]
    [InlineData("Op 12-03-2026 kijken we terug.", Date, "12-03-2026")]
    [InlineData("op 12/3 belde ze", Date, "op 12/3")]
    [InlineData("ze is geboren in 1941", Date, "geboren in 1941")]
    [InlineData("hij is geboren op 3 maart", Date, "geboren op 3 maart")]
    [InlineData("Ze is 83 jaar en woont alleen.", Age, "Ze is 83")]
    [InlineData("een vrouw van 83 jaar", Age, "vrouw van 83")]
    [InlineData("een 82-jarige weduwe", Age, "82-jarige")]
    [InlineData("Mijn klant, 78 jaar, belde.", Age, "78 jaar")]
    [InlineData("a woman aged 82", Age, "aged 82")]
    [InlineData("an 82-year-old widow", Age, "82-year-old")]
    [InlineData("She's 83 and lives alone.", Age, "She's 83")]
    [InlineData("een man van 45, alleen", Age, "man van 45")]
    [InlineData("haar bsn is 111222333", NationalNumber, "111222333")]
    [InlineData("her number is 123-45-6789", NationalNumber, "123-45-6789")]
    [InlineData("de auto met 12-ABC-3 stond er", NumberPlate, "12-ABC-3")]
    [InlineData("a car, AB12 CDE, outside", NumberPlate, "AB12 CDE")]
    [InlineData("Mijn klant was burgemeester.", Occupation, "burgemeester")]
    [InlineData("the mayor asked me to come", Occupation, "mayor")]
    [InlineData("Ze is huisarts en heeft het druk.", Occupation, "huisarts")]
    [InlineData("een gepensioneerde notaris", Occupation, "notaris")]
    [InlineData("Mijn klant, een rechter, werkt veel.", Occupation, "rechter")]
    [InlineData("He was a vicar for years.", Occupation, "vicar")]
    [InlineData("ze heeft drie jonge kinderen", Children, "drie jonge kinderen")]
    [InlineData("a mother of 4 children", Children, "4 children")]
    [InlineData("met een tweeling in huis", Children, "tweeling")]
    [InlineData("she has triplets", Children, "triplets")]
    [InlineData("Ze heeft beginnende dementie.", Illness, "dementie")]
    [InlineData("hij herstelt van darmkanker", Illness, "darmkanker")]
    [InlineData("she has ADHD and autism", Illness, "ADHD")]
    [InlineData("mijn klant heeft MS", Illness, "MS")]
    [InlineData("someone with a hoarding disorder", Illness, "hoarding disorder")]
    [InlineData("a client with Parkinson's", Illness, "Parkinson")]
    public void What_could_tell_who_it_is_about_is_found(string text, AnonymityKind kind, string excerpt)
    {
        var findings = Check.Find(text, Codes);

        Assert.Contains(new AnonymityFinding(kind, excerpt), findings);
        Assert.Single(findings, finding => finding.Excerpt.Contains(excerpt, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Vorige week liep het met een klant uit.")]
    [InlineData("Ze is rond de 80 en woont in een stad.")]
    [InlineData("Een klant van rond de 60 jaar, ongeveer 60 jaar oud.")]
    [InlineData("A client in her eighties, around 80 years old, in a city.")]
    [InlineData("We ruimden de gang op. Zij was blij. Toen gingen we naar huis.")]
    [InlineData("Ik groette mevrouw. Zij lachte. Mevrouw wilde niet stoppen.")]
    [InlineData("We gebruikten de methode van Marie Kondo.")]
    [InlineData("Het Leger des Heils haalde het op, met hulp van Thuiszorg.")]
    [InlineData("I like the Marie Kondo method. She folded everything.")]
    [InlineData("Ik zette het in Excel en op Marktplaats, en we belden via Teams.")]
    [InlineData("We put it on Facebook and in Google Drive.")]
    [InlineData("Ik bel altijd op maandag, nooit met Kerst.")]
    [InlineData("On Monday I said no. My client was angry, and I felt bad.")]
    [InlineData("Ik heb aangeraden om de huisarts te bellen.")]
    [InlineData("I suggested she talk to her GP.")]
    [InlineData("We zijn al 20 jaar bezig en hij was 30 jaar getrouwd.")]
    [InlineData("It took 60 minutes, 12 boxes and 3 bags.")]
    [InlineData("Het liep 31 tot 60 minuten uit, tot 17.30 uur.")]
    [InlineData("Ik kom op maandag 9.30 uur; maandag 3 dozen gedaan.")]
    [InlineData("In maart beginnen we. In May we stop.")]
    [InlineData("De kinderen helpen mee, een kind huilde.")]
    [InlineData("Als ze dat zegt, voeg ik er iets aan toe. I add a box. Ms can wait.")]
    [InlineData("Ik nam me voor: als het kwart voor vier is, dan ronden we af.")]
    [InlineData("Hij zei: \"Kom je morgen ook?\" Ik zei: \"Nee.\"")]
    [InlineData("- Keuken\n- Zolder\n* Gang")]
    [InlineData("k zei ok. Bij KM gebeurt dat ook. De deur was blauw.")]
    [InlineData("IK WERD ER MOE VAN, ECHT WAAR")]
    [InlineData("The client I see most wants more. I'm tired, I think.")]
    [InlineData("Houten kasten zijn zwaar. Best lastig. Reading helps.")]
    [InlineData("")]
    [InlineData("  \n ")]
    public void A_case_without_a_person_in_it_is_left_alone(string text) => Assert.Empty(Check.Find(text, Codes));

    [Fact]
    public void The_most_telling_comes_first_and_each_once()
    {
        var findings = Check.Find("Mijn klant heeft dementie en woont in Zwolle. Mevrouw Jansen, ja mevrouw Jansen, is op 06-12345678 te bereiken.", []);

        Assert.Equal(
            [new(Phone, "06-12345678"), new(Name, "Mevrouw Jansen"), new(AnonymityKind.Place, "Zwolle"), new AnonymityFinding(Illness, "dementie")],
            findings);
    }

    [Fact]
    public void What_is_found_as_one_thing_is_not_found_as_another() =>
        Assert.Equal([new AnonymityFinding(Code, "Rosa")], Check.Find("gisteren belde Rosa weer", ["rosa"]));

    [Fact]
    public void There_are_never_more_than_can_be_read()
    {
        var everything = "Mevrouw Jansen, Rosa, Els en Truus en Miep, M7, a@b.nl, 06-12345678, 1234 AB, 111222333, 12-ABC-3, op 3 maart, in Zwolle, is burgemeester, 83 jaar, drie kinderen, ADHD, kanker";

        var findings = Check.Find(everything, Codes);

        Assert.Equal(12, findings.Count);
        Assert.Equal(findings.OrderBy(finding => finding.Kind), findings);
        Assert.Equal(12, findings.Select(finding => finding).Distinct().Count());
        Assert.All(findings.GroupBy(finding => finding.Kind), kind => Assert.True(kind.Count() <= 3));
    }

    [Theory]
    [InlineData("mev\u00ADrouw De\u00A0Vries")]
    [InlineData("mevrouw\u200B   De  Vries")]
    public void Spaces_and_signs_nobody_sees_hide_nothing(string text) =>
        Assert.Equal([new AnonymityFinding(Name, "mevrouw De Vries")], Check.Find(text, []));

    [Theory]
    [InlineData("A-")]
    [InlineData("Aa ")]
    [InlineData("Aa-")]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("A. ")]
    [InlineData("1 ")]
    [InlineData("1-")]
    [InlineData("0/")]
    [InlineData("@")]
    [InlineData("a.@")]
    [InlineData("van de ")]
    [InlineData("a Van De ")]
    [InlineData("mevrouw van ")]
    [InlineData("rond de 80 ")]
    [InlineData("in Aa ")]
    [InlineData("geboren ")]
    [InlineData("is een oud-")]
    [InlineData("\n ")]
    [InlineData("'\"")]
    [InlineData("\ud800")]
    [InlineData("Ⅷ٣")]
    public void No_text_takes_long(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 8000 / repeated.Length));
        Check.Find(text[..100], Codes);
        var clock = Stopwatch.StartNew();

        Check.Find(text, Codes);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }
}
