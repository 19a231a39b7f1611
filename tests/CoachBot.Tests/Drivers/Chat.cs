using System.Globalization;
using System.Net;
using System.Text.Json;

namespace CoachBot.Tests.Drivers;

/// <summary>
/// One organizer's personal chat with the bot, as a script: say, tap, read. Everything goes in through POST /api/messages and
/// comes out at the <see cref="FakeConnector"/> or as the answer of an invoke.
/// </summary>
/// <param name="session">Sets this chat's activity ids apart from those of an earlier chat of the same organizer, with a bot that restarted.</param>
internal sealed class Chat(BotHost host, string user = Chat.Organizer, string locale = "en-US", string session = "", string tenant = BotHost.TenantId)
{
    public const string Organizer = "29:an-organizer";
    private int _activities;
    private int _read;

    public string ConversationId => $"a:{user}";

    public string User => user;

    public string Locale => locale;

    public BotHost Host => host;

    /// <summary>What the bot said since the last time this was read, in order.</summary>
    public IReadOnlyList<ConnectorCall> News()
    {
        var all = host.Connector.In(ConversationId);
        var news = all.Skip(_read).ToList();
        _read = all.Count;
        return news;
    }

    /// <summary>Says something and returns what the bot said back.</summary>
    public async Task<IReadOnlyList<ConnectorCall>> SayAsync(string text)
    {
        using var answer = await host.PostAsync(Message(text));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return News();
    }

    /// <summary>Says something and returns the one text that came back.</summary>
    public async Task<string> HearAsync(string text) => Assert.Single(await SayAsync(text)).Text ?? "";

    /// <summary>Says something and returns the card that came back.</summary>
    public async Task<Card> CardAsync(string text) => Card.Of(Assert.Single(await SayAsync(text), call => call.Card.ValueKind == JsonValueKind.Object));

    /// <summary>Taps a button of a card (Action.Execute) and returns what the card became.</summary>
    public async Task<Card> TapAsync(Card card, string title, params (string Id, string Value)[] inputs)
    {
        var answer = await InvokeAsync(card, title, inputs);
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
        return new Card(answer.GetProperty("value"));
    }

    /// <summary>Taps a button of a card and returns the body of the invoke's answer.</summary>
    public async Task<JsonElement> InvokeAsync(Card card, string title, params (string Id, string Value)[] inputs)
    {
        using var answer = await host.PostAsync(Invoke(card, title, inputs));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await BodyOf(answer);
    }

    /// <summary>Taps a button as a client does that knows Action.Submit only.</summary>
    public async Task<IReadOnlyList<ConnectorCall>> SubmitAsync(Card card, string title, params (string Id, string Value)[] inputs)
    {
        using var answer = await host.PostAsync(Activity("message", new()
        {
            ["value"] = Data(card.Action(title).GetProperty("data"), inputs),
            ["replyToId"] = "the-card",
        }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return News();
    }

    public Dictionary<string, object?> Message(string text) => Activity("message", new() { ["text"] = text });

    public Dictionary<string, object?> Invoke(Card card, string title, params (string Id, string Value)[] inputs)
    {
        var action = card.Action(title);
        return Activity("invoke", new()
        {
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = "the-card",
            ["value"] = new
            {
                action = new { type = "Action.Execute", verb = action.GetProperty("verb").GetString(), data = Data(action.GetProperty("data"), inputs) },
            },
        });
    }

    /// <summary>An activity of this chat with an id of its own.</summary>
    public Dictionary<string, object?> Activity(string type, Dictionary<string, object?> more) => new(more)
    {
        ["type"] = type,
        ["id"] = $"{user}-{session}{Interlocked.Increment(ref _activities).ToString(CultureInfo.InvariantCulture)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = host.Connector.Address.ToString(),
        ["locale"] = locale,
        ["from"] = new { id = user, name = "Somebody" },
        ["recipient"] = new { id = "28:the-bot", name = "CoachBot" },
        ["conversation"] = new { id = ConversationId, conversationType = "personal", tenantId = tenant },
        ["channelData"] = new { tenant = new { id = tenant } },
    };

    public static async Task<JsonElement> BodyOf(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    private static Dictionary<string, object?> Data(JsonElement data, (string Id, string Value)[] inputs)
    {
        var all = data.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value.Clone());
        foreach (var (id, value) in inputs) all[id] = value;
        return all;
    }
}
