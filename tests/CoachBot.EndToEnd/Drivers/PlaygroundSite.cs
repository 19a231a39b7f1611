using System.Globalization;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>Microsoft's Agents Playground, the Teams-like web page, talking to one bot.</summary>
internal sealed class PlaygroundSite : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coachbot-playground-");
    private readonly NodeProcess process;

    private PlaygroundSite(Uri bot, int port)
    {
        this.Address = new Uri($"http://localhost:{port}/");
        this.process = NodeTools.Start(
            "@microsoft/m365agentsplayground/cli.js",
            ["-e", bot.AbsoluteUri, "-c", "msteams", "-p", port.ToString(CultureInfo.InvariantCulture), "--disable-telemetry"],
            new Dictionary<string, string>
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(this.folder.FullName, "playground.log"),
                ["TZ"] = "Europe/Amsterdam",
            });
    }

    public Uri Address { get; }

    public static async Task<PlaygroundSite> StartAsync(Uri bot)
    {
        var site = new PlaygroundSite(bot, Wait.FreePort());
        await Wait.UntilAnswersAsync(site.process, site.Address);
        return site;
    }

    public void Dispose()
    {
        this.process.Dispose();
        this.folder.Delete(recursive: true);
    }
}
