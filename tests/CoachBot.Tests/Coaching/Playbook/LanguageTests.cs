using System.Globalization;
using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching.PlaybookTests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("nl", Language.Dutch)]
    [InlineData("nl-NL", Language.Dutch)]
    [InlineData("NL-be", Language.Dutch)]
    [InlineData(" nl_NL ", Language.Dutch)]
    [InlineData("en", Language.English)]
    [InlineData("en-GB", Language.English)]
    [InlineData("EN-us", Language.English)]
    public void A_locale_names_its_language(string locale, Language expected) => Assert.Equal(expected, Languages.FromLocale(locale));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("xx-YY")]
    [InlineData("de-DE")]
    [InlineData("nld")]
    [InlineData("english")]
    public void Any_other_locale_names_none(string? locale) => Assert.Null(Languages.FromLocale(locale));

    [Fact]
    public void The_machine_s_culture_plays_no_part()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(Language.English, Languages.FromLocale("EN-IE"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_text_speaks_both_languages()
    {
        var text = new LocalizedText("hallo", "hello");

        Assert.Equal("hallo", text.In(Language.Dutch));
        Assert.Equal("hello", text.In(Language.English));
    }
}
