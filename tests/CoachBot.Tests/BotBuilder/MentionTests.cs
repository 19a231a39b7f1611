namespace CoachBot.Tests.BotBuilder;

public sealed class MentionTests
{
    [Theory]
    [InlineData("<at>Coach</at> debrief", " debrief")]
    [InlineData("<at id=\"0\">coach</at>&nbsp;help", "&nbsp;help")]
    [InlineData("hoi <at>Anna</at> en <at>Coach</at>!", "hoi <at>Anna</at> en !")]
    [InlineData("Coach, wat doet een Coach?", "Coach, wat doet een Coach?")]
    [InlineData("<at>Coach", "<at>Coach")]
    [InlineData("</at><at>Coach</at>", "</at>")]
    [InlineData("<at><at>Coach</at>", "<at>")]
    public void Only_the_bots_own_mention_leaves_the_text(string text, string remaining)
    {
        var message = Mentioning(text, new ChannelAccount("28:bot", "Coach"), "<at>Coach</at>");
        Assert.Equal(remaining, message.RemoveRecipientMention());
        Assert.Equal(remaining, message.Text);
    }

    [Fact]
    public void A_mention_without_name_text_or_account_changes_nothing()
    {
        const string Text = "<at>Coach</at> hoi";
        Assert.Equal(Text, Mentioning(Text, new ChannelAccount("28:bot"), null).RemoveRecipientMention());
        Assert.Equal(Text, Mentioning(Text, null, null).RemoveRecipientMention());
        Assert.Equal(Text, Incoming.Read("""
            {"type":"message","text":"<at>Coach</at> hoi","recipient":{"id":"28:bot"},"entities":[{"type":"mention","mentioned":7},{"type":"mention"}]}
            """).RemoveRecipientMention());
        Assert.Null(Mentioning(null, new ChannelAccount("28:bot", "Coach"), null).RemoveRecipientMention());

        var unaddressed = Mentioning(Text, new ChannelAccount(null, "Coach"), null);
        unaddressed.Recipient = null;
        Assert.Equal(Text, unaddressed.RemoveRecipientMention());
    }

    [Theory]
    [InlineData("<at>")]
    [InlineData("<at")]
    [InlineData("</at>")]
    [InlineData("<at></at>")]
    [InlineData("<at><at></at>")]
    [InlineData("a")]
    public void A_hostile_text_costs_one_pass(string part)
    {
        var hostile = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        var message = Mentioning(hostile, new ChannelAccount("28:bot", hostile), hostile);

        var started = TimeProvider.System.GetTimestamp();
        message.RemoveRecipientMention();

        // A quadratic pass over this text takes minutes.
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static Activity Mentioning(string? text, ChannelAccount? mentioned, string? mentionText)
    {
        var message = Incoming.Message(text);
        message.Entities = [new Mention { Mentioned = mentioned, Text = mentionText }];
        return message;
    }
}
