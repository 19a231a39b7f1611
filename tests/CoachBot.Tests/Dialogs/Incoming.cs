using System.Text;
using System.Text.Json;
using CoachBot.Connector;

namespace CoachBot.Tests.Dialogs;

/// <summary>Activities as Teams sends them.</summary>
internal static class Incoming
{
    public static Activity Read(string json) => ActivityJson.Read(Encoding.UTF8.GetBytes(json))!;

    public static Activity Message(string? text = "hallo") => new(ActivityTypes.Message)
    {
        Id = "in-1",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        From = new ChannelAccount("29:user", "Anna"),
        Recipient = new ChannelAccount("28:bot", "Coach"),
        Conversation = new ConversationAccount(id: "a:1"),
        Text = text,
    };

    public static Activity Invoke(string name, object? value)
    {
        var activity = Message(null);
        activity.Type = ActivityTypes.Invoke;
        activity.Name = name;
        activity.Value = value;
        return activity;
    }

    public static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}
