using System.Net;
using System.Text.Json;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>A caller that asks for the replies in the answer of its own request (<c>deliveryMode: expectReplies</c>) gets them there, as the SDK does it.</summary>
public sealed class ExpectRepliesTests
{
    [Fact]
    public async Task A_text_is_answered_in_the_response_and_nothing_is_sent()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var replies = (await AnswerAsync(host, chat.Message("debrief"))).GetProperty("activities");

        Assert.Empty(host.Connector.Calls);
        var cards = replies.EnumerateArray().Where(reply => reply.TryGetProperty("attachments", out _)).ToList();
        Assert.Equal("application/vnd.microsoft.card.adaptive", Assert.Single(cards).GetProperty("attachments")[0].GetProperty("contentType").GetString());
        Assert.All(replies.EnumerateArray(), reply => Assert.Equal("message", reply.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task It_is_the_same_conversation_and_a_redelivery_has_one_effect()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        await chat.SayAsync("hello");

        var message = chat.Message("debrief M7");
        var first = await AnswerAsync(host, message);
        // Answered within the time in which the first delivery may still be under way, a copy says nothing again.
        var again = await AnswerAsync(host, message);

        Assert.NotEmpty(first.GetProperty("activities").EnumerateArray());
        Assert.Empty(again.GetProperty("activities").EnumerateArray());
        Assert.Equal("M7", (await chat.CardAsync("debrief")).Input("client").GetProperty("value").GetString());
    }

    private static async Task<JsonElement> AnswerAsync(BotHost host, Dictionary<string, object?> activity)
    {
        using var answer = await host.PostAsync(new Dictionary<string, object?>(activity) { ["deliveryMode"] = "expectReplies" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        return await Chat.BodyOf(answer);
    }
}
