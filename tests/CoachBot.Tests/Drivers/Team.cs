using System.Globalization;
using System.Net;
using System.Text.Json;

namespace CoachBot.Tests.Drivers;

/// <summary>A channel of a team with the bot in it: what its messages show, and the people who tap on them. Everything goes in through POST /api/messages.</summary>
internal sealed class Team(BotHost host, string locale = "en-GB", string channel = "19:circle@thread.tacv2", string session = "", FakeConnector? connector = null)
{
    private readonly FakeConnector _connector = connector ?? host.Connector;
    public const string Id = "19:team@thread.tacv2";
    private readonly Dictionary<string, Colleague> _people = new(StringComparer.Ordinal);
    private int _activities;

    public BotHost Host => host;

    public string Channel => channel;

    public string Locale => locale;

    /// <summary>The person of this name; known from the first time on.</summary>
    public Colleague this[string name] => _people.TryGetValue(name, out var known) ? known : _people[name] = new Colleague(this, name);

    /// <summary>The messages of the channel as they are now, in the order in which they were posted.</summary>
    public IReadOnlyList<ChannelMessage> Messages()
    {
        var messages = new List<ChannelMessage>();
        foreach (var call in _connector.Calls.Where(call => call.IsSeen && call.ConversationId.StartsWith(channel, StringComparison.Ordinal)))
        {
            if (call.Method == "PUT") messages[messages.FindIndex(known => known.Id == call.ActivityId)].Show(call);
            else if (call.Method is "POST" or "CREATE") messages.Add(new ChannelMessage(call));
        }

        return messages;
    }

    /// <summary>The one message whose card says this somewhere.</summary>
    public ChannelMessage Message(string saying) => Messages().Last(message => message.Card is { } card && card.Text.Contains(saying, StringComparison.Ordinal));

    /// <summary>Everything that anybody in the channel can read, whoever they are.</summary>
    public string Everything => string.Join('\n', Messages().Select(message => $"{message.Card?.Text} {message.Text}"));

    /// <summary>Somebody adds the bot to the team.</summary>
    public Task AddBotAsync(string by = "Anna") => PostAsync("installationUpdate", this[by].Id, null, new() { ["action"] = "add" });

    public Task RemoveBotAsync(string action = "remove") => PostAsync("installationUpdate", "29:somebody", null, new() { ["action"] = action });

    /// <summary>Somebody is taken out of the team.</summary>
    public Task RemoveAsync(string name) => PostAsync("conversationUpdate", "29:somebody", null, new() { ["membersRemoved"] = new[] { new { id = this[name].Id } } });

    /// <summary>The bot is there, and these people have accepted the ground rules.</summary>
    public async Task BeginAsync(params string[] names)
    {
        await AddBotAsync();
        foreach (var name in names) await this[name].JoinAsync();
    }

    public async Task PostAsync(string type, string person, string? name, Dictionary<string, object?> more, string? thread = null)
    {
        using var answer = await host.PostAsync(Activity(type, person, name, more, thread));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public Dictionary<string, object?> Activity(string type, string person, string? name, Dictionary<string, object?> more, string? thread = null)
    {
        var activity = new Dictionary<string, object?>
        {
            ["type"] = type,
            ["id"] = $"{channel}-{session}{Interlocked.Increment(ref _activities).ToString(CultureInfo.InvariantCulture)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = _connector.Address.ToString(),
            ["locale"] = locale,
            ["from"] = name is null ? new { id = person } : (object)new { id = person, name },
            ["recipient"] = new { id = "28:the-bot", name = "CoachBot" },
            ["conversation"] = new { id = thread ?? channel, conversationType = "channel", isGroup = true, tenantId = BotHost.TenantId },
            ["channelData"] = new { tenant = new { id = BotHost.TenantId }, team = new { id = Id }, channel = new { id = channel } },
        };
        foreach (var (member, value) in more) activity[member] = value;
        return activity;
    }
}

/// <summary>One message of the channel.</summary>
internal sealed class ChannelMessage(ConnectorCall posted)
{
    public string Id => posted.Id;

    public string Thread => posted.ConversationId;

    /// <summary>What it shows now.</summary>
    public Card? Card { get; private set; } = CardOf(posted);

    public string? Text => posted.Text;

    /// <summary>What it has shown, the latest last.</summary>
    public List<string> History { get; } = [CardOf(posted)?.Text ?? ""];

    public void Show(ConnectorCall update)
    {
        Card = CardOf(update);
        History.Add(Card?.Text ?? "");
    }

    private static Card? CardOf(ConnectorCall call) => call.Card.ValueKind == JsonValueKind.Object ? new Card(call.Card) : null;
}
