using static Microsoft.Playwright.Assertions;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>The real bot, the real Playground and a real browser, without a window yet. Pictures and the bot's log land in artifacts/.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const float Patience = 20_000;
    private readonly string name;
    private readonly LocaleRelay? relay;

    private Stage(string name, BotProcess bot, LocaleRelay? relay, PlaygroundSite site, Browser browser)
    {
        this.name = name;
        this.Bot = bot;
        this.relay = relay;
        this.Site = site;
        this.Browser = browser;
    }

    public BotProcess Bot { get; }

    /// <summary>Where the bot is told what people do.</summary>
    public Uri Endpoint => this.relay?.Endpoint ?? this.Bot.Endpoint;

    public PlaygroundSite Site { get; }

    public Browser Browser { get; }

    /// <summary>Starts all three; skips the test when Node or Chromium is not installed.</summary>
    /// <param name="name">What the files in artifacts/ are called after.</param>
    /// <param name="inDutch">Whether Teams speaks Dutch to its people.</param>
    public static async Task<Stage> SetAsync(string name, bool inDutch = false)
    {
        NodeTools.Node();
        NodeTools.Chromium();
        SetDefaultExpectTimeout(Patience);
        var bot = await BotProcess.StartAsync();
        var relay = inDutch ? new LocaleRelay(bot.Endpoint) : null;
        PlaygroundSite? site = null;
        try
        {
            site = await PlaygroundSite.StartAsync(relay?.Endpoint ?? bot.Endpoint);
            return new Stage(name, bot, relay, site, await Browser.LaunchAsync());
        }
        catch
        {
            site?.Dispose();
            relay?.Dispose();
            bot.Dispose();
            throw;
        }
    }

    public string Artifact(string file) => Path.Combine(NodeTools.Folder, "artifacts", $"{this.name}-{file}");

    public async ValueTask DisposeAsync()
    {
        Directory.CreateDirectory(Path.Combine(NodeTools.Folder, "artifacts"));
        await File.WriteAllTextAsync(this.Artifact("bot.log"), this.Bot.Log);
        await this.Browser.DisposeAsync();
        this.Site.Dispose();
        this.relay?.Dispose();
        this.Bot.Dispose();
    }
}
