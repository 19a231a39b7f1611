using CoachBot.Coaching.Debriefs;

namespace CoachBot.Tests.Coaching.Debriefs;

public sealed class UserTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u00a0")]
    [InlineData("\0\u0007")]
    [InlineData("\ud800")]
    public void Nothing_to_read_is_absent(string? typed) => Assert.Null(UserText.Text(typed));

    [Theory]
    [InlineData("  mooi  ", "mooi")]
    [InlineData("one\r\ntwo", "one two")]
    [InlineData("a\u00a0\u00a0 b", "a b")]
    [InlineData("a\0b", "ab")]
    [InlineData("a\u202Eb\u2066c", "abc")]
    [InlineData("a\ud800b", "ab")]
    [InlineData("{client} <b>", "{client} <b>")]
    [InlineData("caf\u00e9 \ud83d\udc69\u200d\ud83d\udcbb", "caf\u00e9 \ud83d\udc69\u200d\ud83d\udcbb")]
    public void What_was_typed_is_kept_readable(string typed, string kept) => Assert.Equal(kept, UserText.Text(typed));

    [Fact]
    public void A_cut_never_goes_through_a_character()
    {
        const string Family = "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67";

        Assert.Equal(new string('k', 38), UserText.Client(new string('k', 38) + Family));
        Assert.Equal(new string('k', 32) + Family, UserText.Client(new string('k', 32) + Family + "x"));
        Assert.Equal(1000, UserText.Text(new string('x', 100_000))!.Length);
    }

    [Fact]
    public void Codes_that_differ_in_case_only_are_one_client()
    {
        Assert.True(UserText.SameClient("K7", "k7"));
        Assert.False(UserText.SameClient("K7", "K8"));
        Assert.False(UserText.SameClient(null, null));
    }
}
