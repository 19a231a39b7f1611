using Microsoft.Playwright;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>Chromium with one page of a given size; it reaches this machine only.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium, IPage page)
    {
        this.playwright = playwright;
        this.chromium = chromium;
        this.Page = page;
    }

    public IPage Page { get; }

    public static async Task<Browser> OpenAsync(Uri address, ViewportSize size)
    {
        var executable = NodeTools.Chromium();
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Flags });
        var context = await chromium.NewContextAsync(new() { ViewportSize = size, DeviceScaleFactor = 2, TimezoneId = "Europe/Amsterdam" });
        await context.RouteAsync(url => new Uri(url).Host != address.Host, route => route.AbortAsync());
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return new Browser(playwright, chromium, page);
    }

    public async ValueTask DisposeAsync()
    {
        await this.chromium.DisposeAsync();
        this.playwright.Dispose();
    }
}
