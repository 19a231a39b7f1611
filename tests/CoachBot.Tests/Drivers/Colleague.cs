using System.Net;
using System.Text.Json;

namespace CoachBot.Tests.Drivers;

/// <summary>Somebody in a team's channel.</summary>
internal sealed class Colleague(Team team, string name)
{
    public string Id => $"29:{name}";

    public string Name => name;

    /// <summary>This person's private chat with the bot.</summary>
    public Chat Chat => field ??= new Chat(team.Host, Id, team.Locale);

    public async Task JoinAsync()
    {
        var rules = await OpenAsync("circle.join");
        await SubmitAsync(rules);
    }

    /// <summary>The body of the answer to opening something of the circle, whatever it is.</summary>
    public Task<JsonElement> TryOpenAsync(string key) => InvokeAsync("circle", new() { ["card"] = key, ["flow"] = "circle", ["step"] = "x", ["verb"] = "circle" });

    /// <summary>Opens something of the circle, as a button on a card for everybody does.</summary>
    public Task<Card> OpenAsync(string key) => CardAsync("circle", new() { ["card"] = key, ["flow"] = "circle", ["step"] = "x", ["verb"] = "circle" });

    /// <summary>What Teams shows this person of a message, asked for by itself.</summary>
    public async Task<Card> SeesAsync(ChannelMessage message)
    {
        var refresh = message.Card!.Json.GetProperty("refresh");
        Assert.Contains(Id, refresh.GetProperty("userIds").EnumerateArray().Select(user => user.GetString()));
        return await CardAsync("refresh", Data(refresh.GetProperty("action").GetProperty("data")), "automatic");
    }

    /// <summary>Taps a button of a card and returns what the card became for this person.</summary>
    public async Task<Card> TapAsync(Card card, string title, params (string Id, string Value)[] inputs)
    {
        var answer = await InvokeAsync(card, title, inputs);
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
        return new Card(answer.GetProperty("value"));
    }

    /// <summary>Taps the button that sends what was filled in.</summary>
    public Task<Card> SubmitAsync(Card card, params (string Id, string Value)[] inputs) => TapAsync(card, Button(card, "submit"), inputs);

    public Task<Card> SkipAsync(Card card) => TapAsync(card, Button(card, "skip"));

    public Task<JsonElement> InvokeAsync(Card card, string title, params (string Id, string Value)[] inputs)
    {
        var action = card.Action(title);
        return InvokeAsync(action.GetProperty("verb").GetString()!, Data(action.GetProperty("data"), inputs));
    }

    /// <summary>The activity of such a tap, to be posted by the test itself.</summary>
    public Dictionary<string, object?> Tap(Card card, string title, params (string Id, string Value)[] inputs)
    {
        var action = card.Action(title);
        return Invoke(action.GetProperty("verb").GetString()!, Data(action.GetProperty("data"), inputs), "manual");
    }

    /// <summary>Writes to the bot in a thread; without one, in a new post.</summary>
    /// <returns>The activity, whose id is the message's.</returns>
    public async Task<Dictionary<string, object?>> WriteAsync(string text, string? thread = null)
    {
        var activity = team.Activity("message", Id, name, new() { ["text"] = $"<at>CoachBot</at> {text}", ["entities"] = Mentions }, thread);
        using var answer = await team.Host.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return activity;
    }

    /// <summary>Changes what was written, or deletes it, or undoes that.</summary>
    public async Task ChangeAsync(Dictionary<string, object?> written, string type, string eventType, string? text = null)
    {
        var activity = new Dictionary<string, object?>(written)
        {
            ["type"] = type,
            ["channelData"] = new { eventType, tenant = new { id = BotHost.TenantId }, team = new { id = Team.Id }, channel = new { id = team.Channel } },
        };
        if (text is not null) activity["text"] = $"<at>CoachBot</at> {text}";
        using var answer = await team.Host.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public static string Button(Card card, string verb) => card.Json.GetProperty("actions").EnumerateArray()
        .First(action => action.TryGetProperty("verb", out var found) && found.GetString() == verb).GetProperty("title").GetString()!;

    private static object[] Mentions => [new { type = "mention", text = "<at>CoachBot</at>", mentioned = new { id = "28:the-bot", name = "CoachBot" } }];

    private async Task<Card> CardAsync(string verb, Dictionary<string, object?> data, string trigger = "manual")
    {
        var answer = await InvokeAsync(verb, data, trigger);
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
        return new Card(answer.GetProperty("value"));
    }

    private async Task<JsonElement> InvokeAsync(string verb, Dictionary<string, object?> data, string trigger = "manual")
    {
        using var answer = await team.Host.PostAsync(Invoke(verb, data, trigger));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Chat.BodyOf(answer);
    }

    private Dictionary<string, object?> Invoke(string verb, Dictionary<string, object?> data, string trigger) => team.Activity("invoke", Id, name, new()
    {
        ["name"] = "adaptiveCard/action",
        ["replyToId"] = "the-card",
        ["value"] = new { action = new { type = "Action.Execute", verb, data }, trigger },
    });

    private static Dictionary<string, object?> Data(JsonElement data, params (string Id, string Value)[] inputs)
    {
        var all = data.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value.Clone());
        foreach (var (id, value) in inputs) all[id] = value;
        return all;
    }
}
