using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.BotBuilder;

public sealed class ActivityJsonTests
{
    private const string FromTeams = """
        {
          "text": "<at>Coach</at> debrief", "textFormat": "plain", "type": "message", "id": "1700000000000",
          "timestamp": "2026-03-02T10:15:30.123Z", "localTimestamp": "2026-03-02T11:15:30.123+01:00", "localTimezone": "Europe/Amsterdam",
          "channelId": "msteams", "serviceUrl": "https://smba.trafficmanager.net/emea/",
          "from": { "id": "29:u", "name": "Anna", "aadObjectId": "aad", "somethingNew": { "a": [1] } },
          "conversation": { "isGroup": true, "conversationType": "channel", "tenantId": "t", "id": "19:x@thread.tacv2;messageid=1" },
          "recipient": { "id": "28:b", "name": "Coach" },
          "entities": [
            { "mentioned": { "id": "28:b", "name": "Coach" }, "text": "<at>Coach</at>", "type": "mention" },
            { "locale": "nl-NL", "country": "NL", "platform": "Windows", "timezone": "Europe/Amsterdam", "type": "clientInfo" }, null ],
          "channelData": { "$type": "System.Diagnostics.Process", "tenant": { "id": "t" }, "team": { "id": "19:x@thread.tacv2" }, "eventType": "editMessage" },
          "attachments": [ { "contentType": "text/html", "content": "<p>debrief</p>" } ],
          "locale": "nl-NL", "unknown": { "deep": [ { } ] }
        }
        """;

    [Fact]
    public void What_Teams_sends_is_read()
    {
        var activity = Incoming.Read(FromTeams);

        Assert.Equal("1700000000000", activity.Id);
        Assert.Equal(TimeSpan.FromHours(1), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal("aad", activity.From!.AadObjectId);
        Assert.True(activity.Conversation!.IsGroup);
        Assert.Equal("<p>debrief</p>", activity.Attachments!.Single().Content);
        Assert.Equal("t", activity.GetChannelData<TeamsChannelData>()!.Tenant!.Id);
        Assert.Equal("editMessage", activity.GetChannelData<TeamsChannelData>()!.EventType);
        Assert.Equal("28:b", activity.GetMentions().Single().Mentioned!.Id);
        Assert.Equal("Europe/Amsterdam", activity.Entities!.Single(entity => entity.Type == "clientInfo").GetAs<ClientInfo>()!.Timezone);
    }

    [Fact]
    public void What_is_read_is_written_again()
    {
        var before = JsonNode.Parse(FromTeams)!;
        var after = JsonNode.Parse(Write(Incoming.Read(FromTeams)))!;

        before["unknown"]!.Parent!.AsObject().Remove("unknown");
        before["from"]!.AsObject().Remove("somethingNew");
        before["entities"]!.AsArray().RemoveAt(2);
        foreach (var name in new[] { "timestamp", "localTimestamp" })
        {
            Assert.Equal((DateTimeOffset)before[name]!, (DateTimeOffset)after[name]!);
            before.AsObject().Remove(name);
            after.AsObject().Remove(name);
        }

        Assert.True(JsonNode.DeepEquals(before, after), after.ToJsonString());
    }

    [Theory]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    [InlineData("""{"type":"message","conversation":[]}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","membersAdded":{}}""")]
    [InlineData("""{"type":"message","entities":[5]}""")]
    [InlineData("""{"type":"message","entities":[{"type":{}}]}""")]
    [InlineData("""{"type":"message","type":"invoke"}""")]
    [InlineData("""{"type":"message","channelData":{"tenant":1,"tenant":2}}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","value":"\ud800"}""")]
    [InlineData("""{"type":"message","value":{"a":["\ud800"]}}""")]
    [InlineData("""{"type":"message","value":{"\ud800":1}}""")]
    [InlineData("""{"type":"message","channelData":{"a":{"b":"\udc00"}}}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_wrong_shape_is_a_JSON_error(string json) => Assert.Throws<JsonException>(() => Incoming.Read(json));

    [Fact]
    public void Bytes_that_are_no_text_are_a_JSON_error()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes("""{"type":"message","value":{"a":" """.TrimEnd()), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\"}}")];
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, BotBuilderJson.Default.Activity));
    }

    [Fact]
    public void Json_of_a_thousand_levels_is_a_JSON_error()
        => Assert.Throws<JsonException>(() => Incoming.Read($$"""{"type":"message","value":{{new string('[', 1000)}}{{new string(']', 1000)}}}"""));

    [Theory]
    [InlineData("""{ "action": {"verb" : "next"} }""", """{ "action": {"verb" : "next"} }""")]
    [InlineData("[1,2]", "[1,2]")]
    [InlineData("\"text\"", "text")]
    [InlineData("12", "12")]
    [InlineData("2.5", "2.5")]
    [InlineData("1e400", "1e400")]
    [InlineData("true", "True")]
    [InlineData("null", null)]
    public void The_text_of_a_value_is_its_JSON(string json, string? text)
        => Assert.Equal(text, Incoming.Read($$"""{"type":"invoke","value":{{json}}}""").Value is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null);

    [Fact]
    public void Any_plain_content_can_be_sent()
    {
        var message = new Activity(ActivityTypes.Message)
        {
            Attachments =
            [
                new Attachment
                {
                    ContentType = AdaptiveCard.ContentType,
                    Content = new Dictionary<string, object?>
                    {
                        ["type"] = "AdaptiveCard",
                        ["$schema"] = null,
                        ["body"] = new List<object?> { 1, 2.5, true, "x", new Dictionary<string, object?> { ["Upper"] = 3L } },
                        ["node"] = new JsonObject { ["a"] = 1 },
                        ["element"] = Incoming.Json("""{"b":[]}"""),
                    },
                },
            ],
            Entities = [new Mention { Mentioned = new ChannelAccount("28:b"), Text = "<at>Coach</at>" }],
        };

        Assert.Equal(
            """
            {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","$schema":null,"body":[1,2.5,true,"x",{"Upper":3}],"node":{"a":1},"element":{"b":[]}}}],"entities":[{"mentioned":{"id":"28:b"},"text":"\u003Cat\u003ECoach\u003C/at\u003E","type":"mention"}]}
            """,
            Write(message));
    }

    [Fact]
    public void The_answer_to_a_card_action_can_be_written()
    {
        var response = new AdaptiveCardInvokeResponse
        {
            StatusCode = 400,
            Type = "application/vnd.microsoft.error",
            Value = new Error("BadRequest", "No."),
        };

        Assert.Equal(
            """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"No."}}""",
            JsonSerializer.Serialize<object>(response, BotBuilderJson.Default.Object));
    }

    [Fact]
    public void Channel_data_of_another_shape_is_none()
    {
        var activity = Incoming.Read("""{"type":"message","channelData":{"tenant":5}}""");
        Assert.False(activity.TryGetChannelData<TeamsChannelData>(out _));
        Assert.False(Incoming.Read("""{"type":"message","channelData":"x"}""").TryGetChannelData<TeamsChannelData>(out _));
    }

    private static string Write(Activity activity) => JsonSerializer.Serialize(activity, BotBuilderJson.Default.Activity);

    private sealed class ClientInfo
    {
        public string? Timezone { get; set; }
    }
}
