using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Tests.Drivers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Storage.VersionBefore;

/// <summary>
/// A talk that the version before left in the middle: its SQLite file is made anew, and this version goes on with it.
/// Disposing fails when a document was set aside.
/// </summary>
internal sealed partial class EarlierTalk : IAsyncDisposable
{
    private static readonly string[] Tables =
    [
        "CREATE TABLE documents (path TEXT PRIMARY KEY, etag TEXT NOT NULL, content BLOB NOT NULL) STRICT",
        """
        CREATE TABLE check_ins (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, visible_at INTEGER NOT NULL,
            deliveries INTEGER NOT NULL DEFAULT 0, receipt TEXT, content TEXT NOT NULL, poisoned INTEGER NOT NULL DEFAULT 0) STRICT
        """,
    ];

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Storage", "VersionBefore");

    [GeneratedRegex("~([0-9a-f]{2})")]
    private static partial Regex Escape { get; }

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("coachbot-before-");
    private readonly JsonElement _file;

    private EarlierTalk(JsonElement file)
    {
        _file = file;
        Clock = new FakeTimeProvider(file.GetProperty("at").GetDateTimeOffset());
        Cards = [.. file.GetProperty("cards").EnumerateArray().Select(card => new Card(card))];
        Documents = file.GetProperty("documents").EnumerateArray()
            .ToDictionary(row => row.GetProperty("path").GetString()!, row => row.GetProperty("content"), StringComparer.Ordinal);
    }

    /// <summary>The names of all files.</summary>
    public static IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    public BotHost Host { get; private set; } = null!;

    public FakeTimeProvider Clock { get; }

    /// <summary>The cards that were on the screen, the latest last.</summary>
    public IReadOnlyList<Card> Cards { get; }

    public Card Card => Cards[^1];

    public Chat Chat => field ??= ChatOf(Chat.Organizer);

    /// <summary>The circle's channel.</summary>
    public Team Team => field ??= new Team(Host, session: "next-");

    /// <summary>What the version before stored, by path.</summary>
    public IReadOnlyDictionary<string, JsonElement> Documents { get; }

    private string DatabasePath => Path.Combine(_data.FullName, "coachbot.db");

    public static async Task<EarlierTalk> GoOnAsync(string name, Action<BotHostOptions>? change = null)
    {
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.json")));
        var talk = new EarlierTalk(json.RootElement.Clone());
        talk.Restore();
        talk.Host = await BotHost.StartAsync(options =>
        {
            options.Clock = talk.Clock;
            options.Settings["Storage:Sqlite:Path"] = talk.DatabasePath;
            change?.Invoke(options);
        });
        return talk;
    }

    /// <summary>Somebody's chat; what it says next has other ids than what was said to the version before.</summary>
    public Chat ChatOf(string user) => new(Host, user, user == Chat.Organizer ? "en-US" : "en-GB", "next-");

    /// <summary>Who has a document.</summary>
    public IEnumerable<(string User, string Path)> Organizers =>
        Documents.Keys.Where(path => path.StartsWith("organizers/", StringComparison.Ordinal)).Select(path => (UserOf(path), path));

    /// <summary>The one path in a folder of the store.</summary>
    public string PathOf(string folder) => Assert.Single(Documents.Keys, path => path.StartsWith($"{folder}/", StringComparison.Ordinal));

    /// <summary>What is stored at a path now; null when there is nothing.</summary>
    public JsonElement? Stored(string path)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT content FROM documents WHERE path = @path";
        command.Parameters.AddWithValue("@path", path);
        if (command.ExecuteScalar() is not byte[] content) return null;
        using var json = JsonDocument.Parse(content);
        return json.RootElement.Clone();
    }

    /// <summary>What is stored now of the one organizer there is.</summary>
    public JsonElement Stored() => Stored(Assert.Single(Organizers).Path)!.Value;

    /// <summary>Lets time pass until this time in Amsterdam, and gives what the organizer got meanwhile.</summary>
    public async Task<IReadOnlyList<ConnectorCall>> UntilAsync(int hour, int minute, int daysOn = 0)
    {
        Chat.News();
        await Host.PassAsync(Clock, new DateTimeOffset(2026, 11, 26, hour, minute, 0, TimeSpan.FromHours(1)).AddDays(daysOn));
        return Chat.News();
    }

    /// <summary>Whom the debriefs or plans of a list are about.</summary>
    public static IEnumerable<string?> ClientsOf(JsonElement list) =>
        list.EnumerateArray().Select(one => one.GetProperty("client").GetString());

    /// <summary>How the channel came to show the cards with this title: posted, changed or begun with.</summary>
    public IReadOnlyList<string> MethodsOf(string title) =>
    [
        .. Host.Connector.Calls
            .Where(call => call.Card.ValueKind == JsonValueKind.Object && Card.Of(call).Words[0] == title)
            .Select(call => call.Method),
    ];

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        var aside = Aside();
        _data.Delete(recursive: true);
        Assert.Empty(aside);
    }

    private List<string> Aside()
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT path FROM documents WHERE path LIKE 'aside/%'";
        using var row = command.ExecuteReader();
        var paths = new List<string>();
        while (row.Read()) paths.Add(row.GetString(0));
        return paths;
    }

    private void Restore()
    {
        using var connection = Connect();
        foreach (var table in Tables)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants
            command.CommandText = table;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        foreach (var row in _file.GetProperty("documents").EnumerateArray())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO documents (path, etag, content) VALUES (@path, @etag, @content)";
            command.Parameters.AddWithValue("@path", row.GetProperty("path").GetString());
            command.Parameters.AddWithValue("@etag", row.GetProperty("etag").GetString());
            command.Parameters.AddWithValue("@content", Encoding.UTF8.GetBytes(row.GetProperty("content").GetRawText()));
            command.ExecuteNonQuery();
        }

        foreach (var row in _file.GetProperty("check_ins").EnumerateArray())
        {
            using var command = connection.CreateCommand();
            command.CommandText = """
                INSERT INTO check_ins (id, tenant, visible_at, deliveries, receipt, content, poisoned)
                VALUES (@id, @tenant, @visible_at, @deliveries, @receipt, @content, @poisoned)
                """;
            foreach (var value in row.EnumerateObject())
            {
                command.Parameters.AddWithValue($"@{value.Name}", value.Value.ValueKind switch
                {
                    JsonValueKind.Number => value.Value.GetInt64(),
                    JsonValueKind.Null => DBNull.Value,
                    _ => value.Value.GetString(),
                });
            }

            command.ExecuteNonQuery();
        }
    }

    private SqliteConnection Connect()
    {
        var file = new SqliteConnectionStringBuilder { DataSource = DatabasePath, Pooling = false };
        var connection = new SqliteConnection(file.ConnectionString);
        connection.Open();
        return connection;
    }

    private static string UserOf(string path) =>
        Escape.Replace(path.Split('/')[^1], escape => ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString());
}
