using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>An organizer at the personal chat. Every wait is for something to be seen. What is done to a card is done to the last one.</summary>
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

    private readonly Stage stage;
    private readonly IPage page;
    private readonly bool isBeside;

    private Chat(Stage stage, IPage page, bool isBeside)
    {
        this.stage = stage;
        this.page = page;
        this.isBeside = isBeside;
    }

    /// <summary>The card at the end of the chat.</summary>
    public ILocator Card => this.page.Locator(CardOnScreen.Css).Last;

    private CardOnScreen OnCard => new(this.page, this.Card);

    private ILocator Box => this.page.Locator("[role=textbox][contenteditable=true]");

    /// <summary>Opens the chat; skips the test when Node or Chromium is not installed.</summary>
    /// <param name="name">What the files in artifacts/ are called after.</param>
    /// <param name="screen">The size of the window.</param>
    public static async Task<Chat> OpenAsync(string name, Screen screen)
    {
        var stage = await Stage.SetAsync(name);
        try
        {
            return await OpenAsync(stage, screen, isBeside: false);
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens one more window on a stage that goes on after it.</summary>
    public static Task<Chat> OpenAsync(Stage stage, Screen screen) => OpenAsync(stage, screen, isBeside: true);

    public async Task SayAsync(string text)
    {
        await this.Box.ClickAsync(new() { Force = true });
        await this.page.Keyboard.TypeAsync(text);
        await this.page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits until the text stands in the chat, outside or on a card.</summary>
    public Task SeesAsync(string text) => Expect(this.page.GetByText(text).Last).ToBeVisibleAsync();

    /// <summary>Waits until the last card says this.</summary>
    public Task SeesOnCardAsync(string text) => this.OnCard.SaysAsync(text);

    /// <summary>Waits until the last card has this heading, and checks how many cards there are: a card that changes in place adds none.</summary>
    public async Task SeesCardAsync(string heading, int nr)
    {
        await Expect(this.Card.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        await Expect(this.page.Locator(CardOnScreen.Css)).ToHaveCountAsync(nr);
    }

    /// <summary>Waits until the bot speaks of itself.</summary>
    /// <param name="patience">How long that may take.</param>
    /// <param name="or">Another thing that it may say instead.</param>
    public Task ComesAsync(string text, TimeSpan patience, string? or = null)
    {
        var said = this.page.GetByText(text);
        return Expect((or is null ? said : said.Or(this.page.GetByText(or))).Last).ToBeVisibleAsync(new() { Timeout = (float)patience.TotalMilliseconds });
    }

    public Task ChooseAsync(string question, string answer) => this.OnCard.ChooseAsync(question, answer);

    public Task ChooseStartingAsync(string question, string beginning) => this.OnCard.ChooseStartingAsync(question, beginning);

    public Task<string> ChooseFirstAsync(string question, int outOf) => this.OnCard.ChooseFirstAsync(question, outOf);

    public Task TickAsync(params string[] answers) => this.OnCard.TickAsync(answers);

    public Task SetAsync(string label, string value) => this.OnCard.SetAsync(label, value);

    public Task FillAsync(string label, string text) => this.OnCard.FillAsync(label, text);

    public Task AnswerAsync(string text) => this.OnCard.AnswerAsync(text);

    public Task PressAsync(string button) => this.OnCard.PressAsync(button);

    public Task CardFitsAsync() => this.OnCard.FitsAsync();

    public async Task CrashAndRestartBotAsync() => await this.stage.Bot.CrashAndRestartAsync();

    /// <summary>Takes pictures of the window, as many as the last card needs from top to bottom.</summary>
    public Task PhotographAsync(string moment) => this.OnCard.PhotographAsync(nr => this.stage.Artifact($"{moment}-{nr}.png"));

    public async ValueTask DisposeAsync()
    {
        if (this.isBeside)
        {
            await this.page.CloseAsync();
            return;
        }

        await this.page.ScreenshotAsync(new() { Path = this.stage.Artifact("end.png") });
        await this.stage.DisposeAsync();
    }

    private static async Task<Chat> OpenAsync(Stage stage, Screen screen, bool isBeside)
    {
        var (width, height) = screen == Screen.Phone ? (390, 844) : (1280, 900);
        var chat = new Chat(stage, await stage.Browser.OpenAsync(stage.Site.Address, new() { Width = width, Height = height }), isBeside);
        await chat.SettleAsync(screen);
        if (isBeside)
        {
            // Nobody is greeted twice; until the page knows who sits there, it would lose what is typed.
            await chat.page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        return chat;
    }

    // The Playground's own log panel lies over the chat on a narrow screen.
    private async Task SettleAsync(Screen screen)
    {
        await Expect(this.Box).ToBeVisibleAsync();
        await this.page.GetByTitle("Hide log panel").ClickAsync();
        if (screen == Screen.Phone)
        {
            await this.page.AddStyleTagAsync(new() { Content = Narrow });
        }
    }
}

public enum Screen
{
    Desktop,
    Phone,
}
