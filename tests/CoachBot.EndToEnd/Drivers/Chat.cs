using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>
/// An organizer at the personal chat: the real bot, the real Playground, a real browser. Every wait is for something to be seen, at most
/// <see cref="Patience"/>. Screenshots and the bot's log land in artifacts/.
/// </summary>
internal sealed class Chat : IAsyncDisposable
{
    // The Playground keeps 600 pixels for its chat; on a phone, a card in Teams gets what the screen has.
    private const string Narrow = """
        html, body { overflow-x: hidden !important; }
        div:has(.ac-adaptiveCard), div:has([role=textbox]), div:has([aria-label="Message header"]) { min-width: 0 !important; max-width: 100vw; }
        div:has(> div > .fai-OutputCard) { margin-right: 0 !important; }
        .fai-OutputCard { padding: 4px !important; max-width: calc(100vw - 68px) !important; }
        .fai-OutputCard div:has(.ac-adaptiveCard), .ac-adaptiveCard { max-width: calc(100vw - 78px) !important; box-sizing: border-box; }
        """;

    // Pictures of a part of the page would make Chromium resize it, and then the Playground draws the cards anew, without what was filled in.
    private const string ScrollCard = """
        (card, by) => {
          card.scrollIntoView({ block: 'start' });
          let scroller = card.parentElement;
          while (scroller && !(scroller.scrollHeight > scroller.clientHeight && /auto|scroll/.test(getComputedStyle(scroller).overflowY))) scroller = scroller.parentElement;
          scroller?.scrollBy(0, by);
        }
        """;

    private const float Patience = 20_000;
    private readonly BotProcess bot;
    private readonly PlaygroundSite site;
    private readonly Browser browser;
    private readonly string name;

    private Chat(string name, BotProcess bot, PlaygroundSite site, Browser browser)
    {
        this.name = name;
        this.bot = bot;
        this.site = site;
        this.browser = browser;
    }

    /// <summary>The card at the end of the chat.</summary>
    public ILocator Card => this.Page.Locator(".ac-adaptiveCard").Last;

    private IPage Page => this.browser.Page;

    private ILocator Box => this.Page.Locator("[role=textbox][contenteditable=true]");

    /// <summary>Opens the chat; skips the test when Node or Chromium is not installed.</summary>
    /// <param name="name">What the files in artifacts/ are called after.</param>
    /// <param name="screen">The size of the window.</param>
    public static async Task<Chat> OpenAsync(string name, Screen screen)
    {
        NodeTools.Node();
        NodeTools.Chromium();
        SetDefaultExpectTimeout(Patience);
        var bot = await BotProcess.StartAsync();
        PlaygroundSite? site = null;
        try
        {
            site = await PlaygroundSite.StartAsync(bot.Endpoint);
            var (width, height) = screen == Screen.Phone ? (390, 844) : (1280, 900);
            var browser = await Browser.OpenAsync(site.Address, new() { Width = width, Height = height });
            var chat = new Chat(name, bot, site, browser);
            await chat.SettleAsync(screen);
            return chat;
        }
        catch
        {
            site?.Dispose();
            bot.Dispose();
            throw;
        }
    }

    public async Task SayAsync(string text)
    {
        await this.Box.ClickAsync(new() { Force = true });
        await this.Page.Keyboard.TypeAsync(text);
        await this.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits until the text stands in the chat, outside or on a card.</summary>
    public Task SeesAsync(string text) => Expect(this.Page.GetByText(text).Last).ToBeVisibleAsync();

    /// <summary>Waits until the last card says this.</summary>
    public Task SeesOnCardAsync(string text) => Expect(this.Card).ToContainTextAsync(text);

    /// <summary>Waits until the last card has this heading, and checks how many cards there are: a card that changes in place adds none.</summary>
    public async Task SeesCardAsync(string heading, int nr)
    {
        await Expect(this.Card.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        await Expect(this.Page.Locator(".ac-adaptiveCard")).ToHaveCountAsync(nr);
    }

    /// <summary>Answers a question of the last card, whether its answers stand below each other or in a list.</summary>
    public async Task ChooseAsync(string question, string answer)
    {
        var group = this.Card.GetByRole(AriaRole.Radiogroup, new() { Name = question });
        var list = this.Card.GetByRole(AriaRole.Combobox, new() { Name = question });
        await Expect(group.Or(list).First).ToBeVisibleAsync();
        if (await group.CountAsync() > 0)
        {
            await group.GetByText(answer, new() { Exact = true }).ClickAsync();
        }
        else
        {
            await list.ClickAsync();
            await this.Page.GetByRole(AriaRole.Option, new() { Name = answer, Exact = true }).ClickAsync();
        }
    }

    /// <summary>Answers a question of the last card whose answers stand in a list, with the one that begins like this.</summary>
    public async Task ChooseStartingAsync(string question, string beginning)
    {
        await this.Card.GetByRole(AriaRole.Combobox, new() { Name = question }).ClickAsync();
        await this.Page.GetByRole(AriaRole.Option).Filter(new() { HasTextRegex = new($"^{beginning}") }).First.ClickAsync();
    }

    /// <summary>Waits until the bot speaks of itself.</summary>
    /// <param name="patience">How long that may take.</param>
    /// <param name="or">Another thing that it may say instead.</param>
    public Task ComesAsync(string text, TimeSpan patience, string? or = null)
    {
        var said = this.Page.GetByText(text);
        return Expect((or is null ? said : said.Or(this.Page.GetByText(or))).Last).ToBeVisibleAsync(new() { Timeout = (float)patience.TotalMilliseconds });
    }

    /// <summary>Ticks answers of a question that takes several.</summary>
    public async Task TickAsync(params string[] answers)
    {
        foreach (var answer in answers)
        {
            await this.Card.GetByText(answer, new() { Exact = true }).ClickAsync();
        }
    }

    /// <summary>Fills in a day (yyyy-MM-dd) or a time (HH:mm).</summary>
    public async Task SetAsync(string label, string value)
    {
        await this.Card.GetByLabel(label).FillAsync(value);
        await this.Page.Keyboard.PressAsync("Enter");
        await this.Page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Takes the first of exactly so many answers, and says which it was.</summary>
    public async Task<string> ChooseFirstAsync(string question, int outOf)
    {
        var answers = this.Card.GetByRole(AriaRole.Radiogroup, new() { Name = question }).Locator("label");
        await Expect(answers).ToHaveCountAsync(outOf);
        await answers.First.ClickAsync();
        return await answers.First.InnerTextAsync();
    }

    /// <summary>Writes in the input of the last card with this label.</summary>
    public Task FillAsync(string label, string text) => this.Card.GetByRole(AriaRole.Textbox, new() { Name = label }).FillAsync(text);

    /// <summary>Writes in the only text input of the last card.</summary>
    public Task AnswerAsync(string text) => this.Card.GetByRole(AriaRole.Textbox).FillAsync(text);

    /// <summary>Presses a button of the last card.</summary>
    public Task PressAsync(string button) => this.Card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Checks that nothing on the last card is wider than the card, and the card no wider than the screen.</summary>
    public async Task CardFitsAsync()
    {
        var box = await this.Card.BoundingBoxAsync();
        Assert.InRange(box!.X, 0, this.Page.ViewportSize!.Width);
        Assert.InRange(box.X + box.Width, 0, this.Page.ViewportSize.Width);
        Assert.True(await this.Card.EvaluateAsync<bool>("card => card.scrollWidth <= card.clientWidth + 1"), "Something on the card is wider than the card.");
    }

    public async Task CrashAndRestartBotAsync() => await this.bot.CrashAndRestartAsync();

    /// <summary>Takes pictures of the window, as many as the last card needs from top to bottom.</summary>
    public async Task PhotographAsync(string moment)
    {
        var step = this.Page.ViewportSize!.Height - 200;
        var height = (await this.Card.BoundingBoxAsync())!.Height;
        for (var nr = 0; nr == 0 || nr * step < height; nr++)
        {
            await this.Card.EvaluateAsync(ScrollCard, nr * step);
            await this.Page.ScreenshotAsync(new() { Path = this.Artifact($"{moment}-{nr + 1}.png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await this.Page.ScreenshotAsync(new() { Path = this.Artifact("end.png") });
        await File.WriteAllTextAsync(this.Artifact("bot.log"), this.bot.Log);
        await this.browser.DisposeAsync();
        this.site.Dispose();
        this.bot.Dispose();
    }

    // The Playground's own log panel lies over the chat on a narrow screen.
    private async Task SettleAsync(Screen screen)
    {
        await Expect(this.Box).ToBeVisibleAsync();
        await this.Page.GetByTitle("Hide log panel").ClickAsync();
        if (screen == Screen.Phone)
        {
            await this.Page.AddStyleTagAsync(new() { Content = Narrow });
        }
    }

    private string Artifact(string file) => Path.Combine(NodeTools.Folder, "artifacts", $"{this.name}-{file}");
}

public enum Screen
{
    Desktop,
    Phone,
}
