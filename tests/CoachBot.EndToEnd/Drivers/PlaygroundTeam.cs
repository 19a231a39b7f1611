using System.Text.Json.Nodes;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>
/// The team that the Playground plays, from its own configuration, and activities as it writes them. Its team is called "My Team", its
/// people Alex Wilber (whose chats it shows), Megan Bowen, Adele Vance, Isaiah Langer, Patti Fernandez and Lynne Robbins.
/// </summary>
internal sealed class PlaygroundTeam
{
    private readonly JsonNode config;
    private readonly Uri site;

    private PlaygroundTeam(Uri site, JsonNode config)
    {
        this.site = site;
        this.config = config;
    }

    /// <summary>The person whose chats the Playground shows.</summary>
    public string Host => (string)this.config["currentUser"]!["name"]!;

    public string BotName => (string)this.config["bot"]!["name"]!;

    /// <summary>Where the mocked Connector is.</summary>
    public Uri ServiceUrl => new(this.site, "_connector");

    /// <summary>The General channel, whose id is the team's.</summary>
    public string Channel => (string)this.Team["id"]!;

    private JsonNode Team => this.config["teams"]![0]!;

    public static async Task<PlaygroundTeam> ReadAsync(Uri site)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        return new PlaygroundTeam(site, JsonNode.Parse(await http.GetStringAsync(new Uri(site, "_internal/v1/testConfig")))!["config"]!);
    }

    public string IdOf(string name) => (string)Person(this.config, name)["id"]!;

    /// <summary>The configuration for a window in which this person sits instead of <see cref="Host"/>.</summary>
    /// <param name="answer">What the Playground answers to its page.</param>
    /// <param name="name">The person.</param>
    public static string SeatedFor(string answer, string name)
    {
        var whole = JsonNode.Parse(answer)!;
        var config = whole["config"]!;
        var others = People(config).Where(person => (string)person["name"]! != name).Select(person => person.DeepClone()).ToArray();
        config["currentUser"] = Person(config, name).DeepClone();
        config["users"] = new JsonArray(others);
        foreach (var group in config["groupChats"]!.AsArray().Concat(config["teams"]!.AsArray()))
        {
            group!["members"] = new JsonArray([.. others.Select(person => person["id"]!.DeepClone())]);
        }

        return whole.ToJsonString();
    }

    /// <summary>An activity of this person in the channel, without what its type needs.</summary>
    /// <param name="type">For example message.</param>
    /// <param name="name">The person.</param>
    /// <param name="thread">The channel's id, or that of a thread in it (channel;messageid=…).</param>
    /// <param name="id">In Teams, a message has the id of its thread when it began one.</param>
    public JsonObject Activity(string type, string name, string thread, string id)
    {
        var person = Person(this.config, name);
        var tenant = (string)this.config["tenantId"]!;
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = TimeProvider.System.GetUtcNow().ToString("O"),
            ["channelId"] = "msteams",
            ["serviceUrl"] = this.ServiceUrl.AbsoluteUri,
            ["from"] = new JsonObject { ["id"] = (string)person["id"]!, ["name"] = name, ["aadObjectId"] = (string)person["aadObjectId"]! },
            ["recipient"] = this.config["bot"]!.DeepClone(),
            ["conversation"] = new JsonObject { ["id"] = thread, ["isGroup"] = true, ["conversationType"] = "channel", ["tenantId"] = tenant },
            ["locale"] = "en-US",
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "US", ["timezone"] = "Europe/Amsterdam" }),
            ["channelData"] = new JsonObject
            {
                ["teamsChannelId"] = this.Channel,
                ["teamsTeamId"] = this.Channel,
                ["tenant"] = new JsonObject { ["id"] = tenant },
                ["team"] = new JsonObject { ["id"] = this.Channel },
                ["channel"] = new JsonObject { ["id"] = this.Channel },
            },
        };
    }

    /// <summary>Makes a message one that mentions the bot, as a message in a channel must to reach it.</summary>
    public void Mention(JsonObject message, string text)
    {
        var at = $"<at>{this.BotName}</at>";
        message["text"] = $"{at} {text}";
        message["textFormat"] = "plain";
        message["entities"]!.AsArray().Insert(0, new JsonObject { ["type"] = "mention", ["mentioned"] = this.config["bot"]!.DeepClone(), ["text"] = at });
    }

    private static IEnumerable<JsonNode> People(JsonNode config) => config["users"]!.AsArray().Prepend(config["currentUser"]).Select(person => person!);

    private static JsonNode Person(JsonNode config, string name) => People(config).Single(person => (string)person["name"]! == name);
}
