using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching.PlaybookTests;

public sealed class FillTests
{
    private static readonly Playbook Playbook = TestPlaybook.Shipped;
    private static readonly CountrySettings Netherlands = Playbook.Countries["NL"];

    [Fact]
    public void A_given_value_is_used() =>
        Assert.Equal("Set it for 16:00.", Fill("Set it for {end_time}.", new() { ["end_time"] = "16:00" }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_value_the_fallback_is_used(string? value) =>
        Assert.Equal("Set it for the end time.", Fill("Set it for {end_time}.", value is null ? null : new() { ["end_time"] = value }));

    [Theory]
    [InlineData("NL", Language.English, "Call Veilig Thuis on 0800-2000 (free, day and night).")]
    [InlineData("NL", Language.Dutch, "Call Veilig Thuis op 0800-2000 (gratis, dag en nacht).")]
    [InlineData("UK", Language.Dutch, "Call de National Domestic Abuse Helpline op 0808 2000 247 (gratis, dag en nacht).")]
    [InlineData("US", Language.English, "Call the National Domestic Violence Hotline on 1-800-799-7233 (free, day and night).")]
    public void The_country_picks_the_number_and_the_language_the_words(string country, Language language, string expected) =>
        Assert.Equal(expected, Playbook.Fill(new LocalizedText("Call {domestic_line}.", "Call {domestic_line}."), language, Playbook.Countries[country]));

    [Fact]
    public void Braces_of_the_organizer_are_not_expanded_again() =>
        Assert.Equal("Say {emergency} now.", Fill("Say {client} now.", new() { ["client"] = "{emergency}" }));

    [Fact]
    public void An_unknown_name_loses_its_braces() => Assert.Equal("Ask no such name.", Fill("Ask {no_such_name}."));

    [Fact]
    public void A_text_that_does_not_exist_is_named()
    {
        var missing = Assert.Throws<KeyNotFoundException>(() => Playbook.Fill("no_such_text", Language.Dutch, Netherlands));

        Assert.Contains("no_such_text", missing.Message, StringComparison.Ordinal);
    }

    private static string Fill(string english, Dictionary<string, string>? values = null) =>
        Playbook.Fill(new LocalizedText("-", english), Language.English, Netherlands, values);
}
