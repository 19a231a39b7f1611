using System.Diagnostics;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Hearing;

namespace CoachBot.Tests.Coaching.Hearing;

public sealed class PitfallHearingTests
{
    private static readonly PitfallHearing Hearing = TestPlaybook.Shipped.Hearing;

    [Theory]
    [InlineData("weer een uur uitgelopen bij M, ze belde ook zondag", "overtime, off_hours")]
    [InlineData("ran an hour over at K3 again, and she phoned on Sunday", "overtime, off_hours")]
    [InlineData("Weer een uur uitgelopen bij M7. Ze belde ook zondag.", "overtime, off_hours")]
    [InlineData("WEER EEN UUR UITGELOPEN", "overtime")]
    [InlineData("ik lag weer wakker van haar", "attachment_self")]
    [InlineData("couldn't sleep, kept worrying about her", "attachment_self")]
    public void A_story_is_heard(string text, string pitfalls) => Assert.Equal(pitfalls, Ids(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("hallo")]
    [InlineData("wat kun jij allemaal?")]
    [InlineData("what can you do?")]
    [InlineData("lekker gewerkt, op tijd klaar")]
    [InlineData("an hour extra, as agreed beforehand, and paid")]
    [InlineData("nee bedankt gezegd tegen het cadeau")]
    [InlineData("de telefoon stond zondag uit")]
    [InlineData("asdf qwer")]
    [InlineData("123456789")]
    [InlineData("\ud83d\ude00\ud83d\ude00")]
    public void What_touches_nothing_is_left_alone(string? text) => Assert.Equal("", Ids(text));

    [Fact]
    public void Accents_capitals_and_curly_quotes_make_no_difference() =>
        Assert.Equal(Ids("'s avonds nog een half uur met haar gebeld"), Ids("\u2019s \u00c1VONDS nog een h\u00e1lf \u00fa\u00far met haar gebeld"));

    [Fact]
    public void What_comes_after_the_first_thousand_characters_is_not_listened_to()
    {
        const string Story = "weer een uur te lang gebleven, veel te laat weg. ";
        var calm = string.Concat(Enumerable.Repeat("de kast is netjes. ", 60));

        Assert.Equal("", Ids(calm + Story));
        Assert.Equal("overtime", Ids(Story + calm));
    }

    [Fact]
    public void A_story_in_several_sentences_is_heard_in_all_of_them() => Assert.Equal(
        ["overtime", "off_hours"],
        Ids("Vandaag de keuken gedaan bij mevrouw. We hadden de kastjes verdeeld in drie stapels en dat ging prima, ze koos snel en er ging veel weg naar haar nichtje. "
            + "Daarna was het weer een uur uitgelopen. Thuis gegeten en de mappen voor morgen klaargelegd, de tas ingepakt en de planning voor de week bekeken. "
            + "En zondagavond belde ze en heb ik opgenomen.").Split(", "));

    [Theory]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('\u0301')]
    [InlineData('\ud800')]
    [InlineData('1')]
    [InlineData('.')]
    public void No_text_takes_long(char letter)
    {
        var texts = new[] { new string(letter, 28_000), string.Concat(Enumerable.Repeat($"nog {letter} ", 7_000)), string.Concat(Enumerable.Repeat("ik liep weer uit en ze belde ", 1_000)) };
        Hearing.Listen(texts[2]);
        var clock = Stopwatch.StartNew();

        foreach (var text in texts) Hearing.Listen(text);

        Assert.True(clock.Elapsed < TimeSpan.FromMilliseconds(500), $"{clock.Elapsed}");
    }

    private static string Ids(string? text) => string.Join(", ", Hearing.Listen(text).Select(pitfall => pitfall.Id()));
}
