using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Connector;
using CoachBot.Messages;
using CoachBot.Speech;
using CoachBot.Tests.Dialogs;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Connector;

/// <summary>An activity's JSON on its way in and out: what the door lets through, and what becomes of it in the SDK's types.</summary>
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
        Assert.True(ActivityBody.IsActivity(Encoding.UTF8.GetBytes(FromTeams)));
        var activity = Incoming.Read(FromTeams);

        Assert.Equal("1700000000000", activity.Id);
        Assert.Equal("aad", activity.From.AadObjectId);
        Assert.True(activity.Conversation.IsGroup);
        Assert.Equal("<p>debrief</p>", activity.Attachments.Single().Content);
        Assert.Equal("t", activity.GetChannelData<TeamsChannelData>().Tenant.Id);
        Assert.Equal("editMessage", activity.GetChannelData<TeamsChannelData>().EventType);
        Assert.Equal("28:b", activity.GetMentions().Single().Mentioned.Id);
        Assert.Equal("Europe/Amsterdam", activity.Entities.Single(entity => entity.Type == "clientInfo").Properties["timezone"]);
    }

    [Theory]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"text":5}""")]
    [InlineData("""{"id":1700000000000}""")]
    [InlineData("""{"serviceUrl":{}}""")]
    [InlineData("""{"from":"me"}""")]
    [InlineData("""{"from":{"id":5}}""")]
    [InlineData("""{"from":{"id":"29:u","name":{}}}""")]
    [InlineData("""{"conversation":[]}""")]
    [InlineData("""{"conversation":{"id":"a:1","isGroup":"yes"}}""")]
    [InlineData("""{"conversation":{"id":"a:1","tenantId":7}}""")]
    [InlineData("""{"timestamp":"yesterday"}""")]
    [InlineData("""{"localTimestamp":"5 March 2026"}""")]
    [InlineData("""{"membersAdded":{}}""")]
    [InlineData("""{"membersAdded":["me"]}""")]
    [InlineData("""{"entities":[5]}""")]
    [InlineData("""{"entities":[{"type":{}}]}""")]
    [InlineData("""{"attachments":[{"contentType":5}]}""")]
    [InlineData("""{"type":"message","type":"invoke"}""")]
    [InlineData("""{"channelData":{"tenant":1,"tenant":2}}""")]
    [InlineData("""{"text":"\ud800"}""")]
    [InlineData("""{"value":"\ud800"}""")]
    [InlineData("""{"value":{"a":["\ud800"]}}""")]
    [InlineData("""{"value":{"\ud800":1}}""")]
    [InlineData("""{"channelData":{"a":{"b":"\udc00"}}}""")]
    public void A_wrong_shape_does_not_pass(string part) => Assert.False(ActivityBody.IsActivity(With(part)));

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    public void What_is_no_object_does_not_pass(string json) => Assert.False(ActivityBody.IsActivity(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Bytes_that_are_no_text_do_not_pass()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes("""{"type":"message","value":{"a":" """.TrimEnd()), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\"}}")];
        Assert.False(ActivityBody.IsActivity(json));
    }

    [Fact]
    public void Json_of_a_thousand_levels_does_not_pass() =>
        Assert.False(ActivityBody.IsActivity(With($$"""{"value":{{new string('[', 1000)}}{{new string(']', 1000)}}}""")));

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    [InlineData("12")]
    [InlineData("null")]
    [InlineData("""{"a":null,"$type":"x","$ref":"1","at":"2026-12-03T10:00:00+01:00"}""")]
    public void A_value_stays_as_it_was_sent(string json)
    {
        var value = Incoming.Read($$"""{"type":"invoke","value":{{json}}}""").Value;
        Assert.True(JToken.DeepEquals(Parsed(json), value as JToken ?? (value is null ? JValue.CreateNull() : JToken.FromObject(value))));
    }

    [Fact]
    public void A_text_that_looks_like_a_moment_stays_as_it_was_written() => Assert.Equal(
        "2026-12-03T10:00:00+01:00", Incoming.Read("""{"type":"message","text":"2026-12-03T10:00:00+01:00"}""").Text);

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
            Encoding.UTF8.GetString(ActivityJson.Write(response)));
    }

    [Fact]
    public void A_cards_names_and_nulls_go_out_as_they_are()
    {
        var card = new Dictionary<string, object?> { ["$schema"] = null, ["Upper"] = 3L, ["body"] = new List<object?> { 1, 2.5, true, "x" } };
        var message = new Activity(ActivityTypes.Message) { Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = card }] };
        var written = JsonNode.Parse(ActivityJson.Write(message))!;

        Assert.Equal("""{"$schema":null,"Upper":3,"body":[1,2.5,true,"x"]}""", written["attachments"]![0]!["content"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"type":"mention"}""")]
    [InlineData("""{"type":"mention","mentioned":7}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot"}}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot","name":null},"text":null}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":5,"name":"Coach"},"text":"<at>Coach</at>"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot","name":{}},"text":"<at>Coach</at>"}""")]
    [InlineData("""{"type":"Mention","mentioned":null,"text":"<at>Coach</at>"}""")]
    [InlineData("null")]
    public void A_mention_that_names_nobody_is_none(string entity)
    {
        var message = Incoming.Read($$"""{"type":"message","text":"<at>Coach</at> hoi","recipient":{"id":"28:bot"},"entities":[{{entity}}]}""");
        Assert.Empty(message.Entities);
        Assert.Equal("Coach hoi", Utterance.Of(message));
    }

    [Theory]
    [InlineData("<at>Coach</at> debrief", "debrief")]
    [InlineData("hoi <at>Anna</at> en <at>Coach</at>!", "hoi Anna en !")]
    [InlineData("Coach, wat doet een Coach?", "Coach, wat doet een Coach?")]
    public void Only_the_bots_own_mention_leaves_the_text(string text, string remaining)
    {
        var entity = """{"type":"mention","mentioned":{"id":"28:bot","name":"Coach"},"text":"<at>Coach</at>"}""";
        Assert.Equal(remaining, Utterance.Of(Incoming.Read($$"""{"type":"message","text":"{{text}}","recipient":{"id":"28:bot"},"entities":[{{entity}}]}""")));
    }

    [Theory]
    [InlineData("<at>")]
    [InlineData("<at")]
    [InlineData("</at>")]
    [InlineData("<at></at>")]
    [InlineData("a")]
    public void A_hostile_text_costs_one_pass(string part)
    {
        var hostile = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        var quoted = System.Text.Json.JsonSerializer.Serialize(hostile);
        var entity = $$$"""{"type":"mention","mentioned":{"id":"28:bot","name":{{{quoted}}}},"text":{{{quoted}}}}""";
        var message = Incoming.Read($$"""{"type":"message","text":{{quoted}},"recipient":{"id":"28:bot"},"entities":[{{entity}}]}""");

        var started = TimeProvider.System.GetTimestamp();
        Utterance.Of(message);

        // A quadratic pass over this text takes minutes.
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static JToken Parsed(string json)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(json)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None, Culture = CultureInfo.InvariantCulture };
        return JToken.ReadFrom(reader);
    }

    // A whole activity, with this part over it.
    private static byte[] With(string part)
    {
        const string whole = """{"type":"message","from":{"id":"29:u"},"conversation":{"id":"a:1"}}""";
        if (part.Contains("\"type\":\"message\",\"type\"", StringComparison.Ordinal)) return Encoding.UTF8.GetBytes(whole.Replace("{\"type\":\"message\"", part[..^1], StringComparison.Ordinal));
        var names = new[] { "type", "from", "conversation" }.Where(name => part.StartsWith($"{{\"{name}\":", StringComparison.Ordinal)).ToList();
        var rest = string.Join(',', new[] { "\"type\":\"message\"", "\"from\":{\"id\":\"29:u\"}", "\"conversation\":{\"id\":\"a:1\"}" }.Where(known => !names.Exists(name => known.StartsWith($"\"{name}\"", StringComparison.Ordinal))));
        return Encoding.UTF8.GetBytes($"{part[..^1]},{rest}}}");
    }
}
