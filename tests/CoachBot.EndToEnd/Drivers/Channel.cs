using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>
/// A team's channel with several people in it. The Playground knows one person; here each has a window of their own on the same Playground,
/// buttons go the Playground's way, and what people say goes to the bot under their own name. Screenshots and the bot's log land in artifacts/.
/// </summary>
internal sealed class Channel : IAsyncDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly List<Member> members = [];
    private readonly Stage stage;
    private readonly Screen screen;
    private int sent;

    private Channel(Stage stage, PlaygroundTeam team, Screen screen)
    {
        this.stage = stage;
        this.screen = screen;
        this.Team = team;
        this.Messages = new ChannelMessages(team.Channel);
    }

    public PlaygroundTeam Team { get; }

    public ChannelMessages Messages { get; }

    /// <summary>The person who added the bot to the team.</summary>
    public Member Alex => this["Alex"];

    /// <summary>The person with this first name.</summary>
    public Member this[string name] => this.members.Single(member => member.Name.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Opens the channel for Alex Wilber and the others; skips the test when Node or Chromium is not installed.</summary>
    /// <param name="name">What the files in artifacts/ are called after.</param>
    /// <param name="others">The full names of others in <see cref="PlaygroundTeam"/>.</param>
    public static Task<Channel> OpenAsync(string name, params string[] others) => OpenAsync(name, Screen.Desktop, inDutch: false, others);

    /// <inheritdoc cref="OpenAsync(string, string[])"/>
    /// <param name="screen">The size of everybody's window.</param>
    /// <param name="inDutch">Whether Teams speaks Dutch to them.</param>
    public static async Task<Channel> OpenAsync(string name, Screen screen, bool inDutch, params string[] others)
    {
        var stage = await Stage.SetAsync(name, inDutch);
        try
        {
            // The bot is told of the channel when the host's window opens; the others must be there to see what it says then.
            var channel = new Channel(stage, await PlaygroundTeam.ReadAsync(stage.Site.Address), screen);
            foreach (var person in others.Append(channel.Team.Host))
            {
                channel.members.Add(await Member.OpenAsync(channel, stage, person, screen));
            }

            return channel;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the host's personal chat, in a window of its own.</summary>
    public Task<Chat> WhisperAsync() => Chat.OpenAsync(this.stage, this.screen);

    public Task CrashAndRestartBotAsync() => this.stage.Bot.CrashAndRestartAsync();

    public string Artifact(string file) => this.stage.Artifact(file);

    /// <summary>Shows in all windows but the author's what was said.</summary>
    public Task TellAsync(Member author, string text, string thread, string id, bool begins)
    {
        var frame = this.Messages.Told(this.Team.IdOf(author.Name), author.Name, thread, id, begins, text);
        this.Messages.Note(frame);
        return Task.WhenAll(this.members.Where(member => member != author).Select(member => member.HearAsync(frame, text)));
    }

    /// <summary>Posts an activity to the bot as Teams would, and gives the answer's body; null when it has none.</summary>
    /// <param name="complete">Adds what the type needs.</param>
    /// <param name="id">The id of the message; other activities get one of their own.</param>
    public async Task<JsonNode?> SendAsync(string type, string name, string thread, Action<JsonObject> complete, string? id = null)
    {
        var activity = this.Team.Activity(type, name, thread, id ?? string.Create(CultureInfo.InvariantCulture, $"f:{type}-{Interlocked.Increment(ref this.sent)}"));
        complete(activity);
        using var body = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await this.http.PostAsync(this.stage.Endpoint, body);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"The bot answered {(int)response.StatusCode}: {answer}");
        return answer.Length == 0 ? null : JsonNode.Parse(answer);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in this.members)
        {
            await member.PhotographAsync("end");
        }

        this.http.Dispose();
        await this.stage.DisposeAsync();
    }
}
