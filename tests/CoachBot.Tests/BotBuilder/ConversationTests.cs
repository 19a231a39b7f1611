namespace CoachBot.Tests.BotBuilder;

public sealed class ConversationTests
{
    [Fact]
    public void A_reference_addresses_an_outgoing_and_an_incoming_activity()
    {
        var reference = Incoming.Message().GetConversationReference();

        var outgoing = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);
        var incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("28:bot", "29:user", "in-1", null), (outgoing.From!.Id, outgoing.Recipient!.Id, outgoing.ReplyToId, outgoing.Id));
        Assert.Equal(("29:user", "28:bot", "in-1", null), (incoming.From!.Id, incoming.Recipient!.Id, incoming.Id, incoming.ReplyToId));
    }

    [Fact]
    public void A_turn_of_the_bots_own_speaks_to_the_user_of_the_reference()
    {
        var continuation = Incoming.Message().GetConversationReference().GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (continuation.Type, continuation.Name));
        Assert.Equal(("29:user", "28:bot"), (continuation.From!.Id, continuation.Recipient!.Id));
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("Message/special", true)]
    [InlineData("messageUpdate", false)]
    [InlineData(null, false)]
    public void An_activity_is_a_message_by_its_type(string? type, bool isMessage)
        => Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);
}
