using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CoachBot.EndToEnd.Drivers;

namespace CoachBot.EndToEnd.Playground;

/// <summary>The driver of the channel itself: what people there can do, whatever the bot makes of it.</summary>
public sealed class ChannelWindowTests
{
    private const string Order = "I only keep the order here";
    private const string Unreadable = "I can't read this card.";

    [SkippableFact]
    public async Task Two_people_in_a_channel_see_each_other_and_the_bot_s_answers()
    {
        await using var channel = await Channel.OpenAsync("channel", "Megan Bowen");
        var (alex, megan) = (channel.Alex, channel["Megan"]);

        await alex.SayAsync("hello from the host");
        await megan.SeesAsync("Alex Wilber: hello from the host");
        await alex.SeesAsync(Order);
        await megan.SeesAsync(Order);

        await megan.SayAsync("not meant for the bot", mention: false);
        await alex.ReplyAsync("not meant for the bot", "nor is this", mention: false);
        await megan.ReplyAsync("nor is this", "but this is");
        await alex.SeesAsync("Megan Bowen: but this is");
        await alex.PhotographAsync("1-answered");
        await megan.PhotographAsync("1-answered");

        await megan.EditAsync("but this is", "or was it");
        await megan.DeleteAsync("but this is");
        // The greeting, and nothing for talk that is not about a case.
        await alex.SeesCardsAsync(1);
    }

    [SkippableFact]
    public async Task A_card_in_a_channel_takes_input_and_taps_of_each_person()
    {
        await using var channel = await Channel.OpenAsync("channel-card", "Megan Bowen");
        var (alex, megan) = (channel.Alex, channel["Megan"]);
        await PostCardAsync(channel);

        await megan.SeesOnCardAsync("Who joins?");
        await megan.Card("Who joins?").FillAsync("Your case", "a client who calls at night");
        await megan.Card("Who joins?").ChooseAsync("Your role", "Peer");
        await megan.Card("Who joins?").PressAsync("Join");
        await megan.SeesAsync(Unreadable);
        await alex.SeesNoMoreAsync(Unreadable);
        await megan.PhotographAsync("1-pressed", "Who joins?");

        var tapped = await alex.TapAsync("Who joins?", "no-such-verb", []);
        Assert.Equal(400, (int)tapped!["statusCode"]!);
        var refreshed = await alex.RefreshAsync("Who joins?");
        Assert.Equal("application/vnd.microsoft.error", (string)refreshed!["type"]!);
    }

    // A card that is nobody's: the test posts it in the name of the bot.
    private static async Task PostCardAsync(Channel channel)
    {
        var card = JsonNode.Parse("""
            {
              "type": "AdaptiveCard", "version": "1.5",
              "refresh": { "action": { "type": "Action.Execute", "verb": "see" }, "userIds": ["user-id-0"] },
              "body": [
                { "type": "TextBlock", "text": "Who joins?" },
                { "type": "Input.Text", "id": "case", "label": "Your case" },
                { "type": "Input.ChoiceSet", "id": "role", "label": "Your role", "style": "expanded",
                  "choices": [{ "title": "Peer", "value": "peer" }, { "title": "Chair", "value": "chair" }] }
              ],
              "actions": [{ "type": "Action.Execute", "title": "Join", "verb": "no-such-verb" }]
            }
            """);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var answer = await http.PostAsJsonAsync(
            new Uri(channel.Team.ServiceUrl, "_connector/v3/conversations"),
            new JsonObject
            {
                ["isGroup"] = true,
                ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel.Team.Channel } },
                ["activity"] = new JsonObject
                {
                    ["type"] = "message",
                    ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
                },
            });
        answer.EnsureSuccessStatusCode();
    }
}
