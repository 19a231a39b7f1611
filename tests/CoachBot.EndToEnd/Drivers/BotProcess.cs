using System.Reflection;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>The bot as a newcomer runs it, on a store file of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly string Program = typeof(BotProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "BotProgram").Value!;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coachbot-bot-");
    private readonly List<string> earlierLogs = [];
    private NodeProcess process;

    private readonly Dictionary<string, string> settings;

    private BotProcess(int port, Dictionary<string, string> settings)
    {
        this.settings = settings;
        this.Endpoint = new Uri($"http://127.0.0.1:{port}/api/messages");
        this.process = this.Run();
    }

    public Uri Endpoint { get; }

    /// <summary>What all runs logged.</summary>
    public string Log => string.Join(Environment.NewLine, [.. this.earlierLogs, this.process.Log]);

    /// <param name="settings">Settings, as environment variables, on top of a store of its own and no chat window.</param>
    public static async Task<BotProcess> StartAsync(Dictionary<string, string>? settings = null)
    {
        var bot = new BotProcess(Wait.FreePort(), settings ?? []);
        await bot.ReadyAsync();
        return bot;
    }

    /// <summary>Kills the bot as a power cut would, and starts it again on the same store and port.</summary>
    public async Task CrashAndRestartAsync()
    {
        this.process.Kill();
        this.earlierLogs.Add(this.process.Log);
        this.process.Dispose();
        this.process = this.Run();
        await this.ReadyAsync();
    }

    /// <summary>Kills the bot and nothing that it started.</summary>
    public void KillAlone() => this.process.Kill(withChildren: false);

    public void Dispose()
    {
        this.process.Dispose();
        this.folder.Delete(recursive: true);
    }

    private Task ReadyAsync() => Wait.UntilAnswersAsync(this.process, this.Endpoint);

    private NodeProcess Run()
    {
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage__Provider"] = "Sqlite",
            ["Storage__Sqlite__Path"] = Path.Combine(this.folder.FullName, "coach.db"),
            ["Playground__Enabled"] = "false",
        };
        foreach (var (name, value) in this.settings)
        {
            environment[name] = value;
        }

        return NodeProcess.Start(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Program, "--urls", this.Endpoint.GetLeftPart(UriPartial.Authority)],
            this.folder.FullName,
            environment);
    }
}
