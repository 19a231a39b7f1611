using System.Net;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.Messages;

/// <summary>Rows 37, 38, 42 to 44 and 47: what passes the door, however odd, and what becomes of a turn that fails.</summary>
public sealed class OddActivityTests
{
    private static readonly Dictionary<string, Action<JsonObject>> s_odd = new()
    {
        ["36 a whole surrogate pair, escaped"] = message => message["text"] = "\ud83d\ude00",
        ["37 unknown activity type"] = message => message["type"] = "revolution",
        ["37 unknown event"] = message => (message["type"], message["name"]) = ("event", "nobody/knows"),
        ["37 unknown entity"] = message => message["entities"] = new JsonArray(new JsonObject { ["type"] = "thing", ["depth"] = 9 }),
        ["42 ids with slashes"] = message => (message["id"], message["conversation"]!["id"]) = ("a/b\\c", "19:../..//x"),
        ["42 ids with escapes"] = message => (message["id"], message["from"]!["id"]) = ("%2f%2e%2e", "29:%2f..%5c"),
        ["42 ids of 2,000 characters"] = message =>
            (message["id"], message["from"]!["id"], message["conversation"]!["id"]) = (new string('i', 2_000), new string('f', 2_000), new string('c', 2_000)),
        ["43 a text for slow patterns"] = message => message["text"] = "<at>" + new string('a', 20_000) + "!" + new string(' ', 20_000),
        ["43 HTML"] = message => message["text"] = "<script>alert(1)</script><at>bot</at>&nbsp;<img src=x onerror=alert(1)>",
        ["43 a mention with name null"] = message => message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = null, ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = null },
        }),
        ["44 a locale and zone of nowhere"] = message => (message["locale"], message["localTimezone"]) = ("xx-YY", "Mars/Base"),
        ["47 $type in the channel data"] = message =>
            message["channelData"]!["$type"] = "System.Windows.Data.ObjectDataProvider, PresentationFramework",
    };

    public static TheoryData<string> Odd => [.. s_odd.Keys];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task An_odd_activity_is_200_and_the_bots_to_judge(string row)
    {
        await using var door = await Door.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(s_odd[row]), door.Bearer()));
        Assert.Single(door.Bot.Turns);
        Assert.Empty(door.Connector.Calls);
    }

    [Fact]
    public async Task Row_38_an_invoke_that_nobody_answers_is_501()
    {
        await using var door = await Door.OpenAsync();
        var invoke = Door.Message(message => (message["type"], message["name"]) = ("invoke", "nobody/knows"));
        Assert.Equal(HttpStatusCode.NotImplemented, await door.PostAsync(invoke, door.Bearer()));
    }

    [Fact]
    public async Task What_a_turn_throws_is_500_without_a_word()
    {
        await using var door = await Door.OpenUnguardedAsync(_ => throw new InvalidOperationException("the secret of the bot"));
        using var request = Door.Request(Door.Message(message => message["serviceUrl"] = door.Connector.Address.ToString()).ToJsonString());
        using var response = await door.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }
}
