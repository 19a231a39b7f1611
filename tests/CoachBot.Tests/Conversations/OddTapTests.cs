using System.Net;
using System.Text.Json;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>Row 39: a card action that cannot be read is a card error inside a 200, which Teams shows, in private and in a channel.</summary>
public sealed class OddTapTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":"next"}""")]
    [InlineData("""{"action":{"type":5}}""")]
    [InlineData("""{"action":{"verb":"next"}}""")]
    [InlineData("""{"action":{"type":"Action.Unknown","verb":"next"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"nobody-knows","data":{}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"submit","data":"text"}}""")]
    public async Task A_tap_that_cannot_be_read_is_a_card_error(string value)
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var tap = chat.Activity("invoke", new() { ["name"] = "adaptiveCard/action", ["value"] = JsonDocument.Parse(value).RootElement });
        await IsCardErrorAsync(host, tap);

        tap["id"] = $"{tap["id"]}-channel";
        tap["conversation"] = new { id = "19:odd@thread.tacv2;messageid=1", conversationType = "channel", isGroup = true, tenantId = BotHost.TenantId };
        await IsCardErrorAsync(host, tap);
        Assert.Empty(host.Connector.Calls);
    }

    private static async Task IsCardErrorAsync(BotHost host, Dictionary<string, object?> tap)
    {
        using var answer = await host.PostAsync(tap);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await Chat.BodyOf(answer);
        Assert.Equal((400, "application/vnd.microsoft.error"), (body.GetProperty("statusCode").GetInt32(), body.GetProperty("type").GetString()));
        Assert.NotEmpty(body.GetProperty("value").GetProperty("message").GetString()!);
    }
}
