using Microsoft.Playwright;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>Chromium, with windows that share nothing and reach this machine only.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium)
    {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static async Task<Browser> LaunchAsync()
    {
        var executable = NodeTools.Chromium();
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Flags }));
    }

    /// <summary>Opens a window of its own on the address.</summary>
    /// <param name="address">A page of this machine.</param>
    /// <param name="size">The size of the window.</param>
    /// <param name="before">What to do with the page while it is still empty.</param>
    public async Task<IPage> OpenAsync(Uri address, ViewportSize size, Func<IPage, Task>? before = null)
    {
        var context = await this.chromium.NewContextAsync(new() { ViewportSize = size, DeviceScaleFactor = 2, TimezoneId = "Europe/Amsterdam" });
        await context.RouteAsync(url => new Uri(url).Host != address.Host, route => route.AbortAsync());
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        await (before?.Invoke(page) ?? Task.CompletedTask);
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await this.chromium.DisposeAsync();
        this.playwright.Dispose();
    }
}
