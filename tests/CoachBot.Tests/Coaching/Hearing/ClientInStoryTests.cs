using CoachBot.Coaching.Hearing;

namespace CoachBot.Tests.Coaching.Hearing;

public sealed class ClientInStoryTests
{
    [Theory]
    [InlineData("weer een uur uitgelopen bij M, ze belde ook zondag", "M")]
    [InlineData("ran an hour over at K3 again", "K3")]
    [InlineData("M7 belde zondag", "M7")]
    [InlineData("Bij mij thuis nog labels gemaakt", null)]
    [InlineData("I was at I", null)]
    [InlineData("OK, TV gekeken met haar", null)]
    [InlineData("", null)]
    [InlineData("bij", null)]
    [InlineData("geholpen bij AB12, en bij Z", "AB12")]
    public void What_looks_like_a_code_is_proposed(string story, string? client) => Assert.Equal(client, ClientInStory.Of(story, _ => null));

    [Theory]
    [InlineData("uitgelopen bij tulp", "Tulp")]
    [InlineData("Tulp belde zondag", "Tulp")]
    [InlineData("een tulp gekregen", null)]
    public void A_known_code_is_recognised_where_a_code_would_stand(string story, string? client) =>
        Assert.Equal(client, ClientInStory.Of(story, word => string.Equals(word, "tulp", StringComparison.OrdinalIgnoreCase) ? "Tulp" : null));
}
