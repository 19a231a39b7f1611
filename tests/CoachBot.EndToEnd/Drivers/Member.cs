using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>
/// One person in the team's channel, at a window of their own: the Playground's page, told that this person sits there. It shows what Teams
/// would show them, their own view of a card included. Every wait is for something to be seen.
/// </summary>
internal sealed class Member
{
    // Of the Playground's page, what a phone has no room for.
    private const string Narrow = """
        html, body { overflow-x: hidden !important; }
        div:has(.fui-Card) { min-width: 0 !important; max-width: 100vw; box-sizing: border-box; margin-left: 0 !important; margin-right: 0 !important; padding-left: 2px !important; padding-right: 2px !important; }
        .fui-Card { padding: 6px !important; }
        .fui-Card div:has(.ac-adaptiveCard) { max-width: 100% !important; min-width: 0 !important; box-sizing: border-box; }
        .ac-adaptiveCard { max-width: calc(100vw - 80px) !important; box-sizing: border-box; }
        """;

    private readonly Channel channel;
    private IPage? opened;
    private IWebSocketRoute? frames;
    private TaskCompletionSource<(string Thread, string Id, bool Begins)> posted = new();

    private Member(Channel channel, string name)
    {
        this.channel = channel;
        this.Name = name;
    }

    public string Name { get; }

    private IPage Page => this.opened!;

    private ILocator Posts => this.Page.Locator(".fui-Card");

    private ILocator Cards => this.Page.Locator(CardOnScreen.Css);

    public static async Task<Member> OpenAsync(Channel channel, Stage stage, string name, Screen screen)
    {
        var member = new Member(channel, name);
        var (width, height) = screen == Screen.Phone ? (390, 844) : (1280, 900);
        member.opened = await stage.Browser.OpenAsync(stage.Site.Address, new() { Width = width, Height = height }, member.PrepareAsync);
        await member.Page.GetByTitle("Hide log panel").ClickAsync();

        // Until it knows who sits there, the page goes back to the personal chat. On a narrow screen its list of chats waits outside.
        var general = member.Page.GetByRole(AriaRole.Treeitem, new() { Name = "General" });
        var mine = member.Posts.First.GetByText(name);
        await Wait.UntilAsync(
            async () =>
            {
                await general.DispatchEventAsync("click");
                return await mine.IsVisibleAsync() && await Box(member.Posts.First).IsVisibleAsync();
            },
            () => $"The channel did not open for {name}.");
        if (screen == Screen.Phone)
        {
            await member.Page.AddStyleTagAsync(new() { Content = Narrow });
        }

        return member;
    }

    /// <summary>Begins a thread.</summary>
    /// <param name="mention">Whether the text begins with the bot's name; without it, the bot gets nothing.</param>
    public async Task SayAsync(string text, bool mention = true)
    {
        await this.TypeAsync(this.Posts.First, text, mention);
        await this.SendAsync(() => this.Posts.First.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync(), text, mention);
    }

    /// <summary>Answers in the thread that says <paramref name="to"/>, in its first message or a later one.</summary>
    public async Task ReplyAsync(string to, string text, bool mention = true)
    {
        await this.TypeAsync(this.Posts.Filter(new() { HasText = to }).First, text, mention);
        await this.SendAsync(() => this.Page.Keyboard.PressAsync("Enter"), text, mention);
    }

    /// <summary>Waits until the text stands in the channel, outside or on a card.</summary>
    public Task SeesAsync(string text) => Expect(this.Posts.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Waits until the text stands nowhere in the channel.</summary>
    public Task SeesNoMoreAsync(string text) => Expect(this.Posts.GetByText(text)).ToHaveCountAsync(0);

    /// <summary>Waits until a card says this.</summary>
    public Task SeesOnCardAsync(string text) => Expect(this.Cards.Filter(new() { HasText = text }).First).ToBeVisibleAsync();

    /// <summary>Waits until the channel has so many cards.</summary>
    public Task SeesCardsAsync(int count) => Expect(this.Cards).ToHaveCountAsync(count);

    /// <summary>The one card that says this now; after a button, find it anew by what it says then.</summary>
    public CardOnScreen Card(string saying) => new(this.Page, this.Cards.Filter(new() { HasText = saying }));

    /// <summary>Refreshes the card as Teams does by itself for those in its <c>refresh.userIds</c> and the Playground does not; gives the bot's answer.</summary>
    /// <param name="card">Something on the card that all have; no quotes.</param>
    public async Task<JsonNode?> RefreshAsync(string card)
    {
        var message = this.channel.Messages.Saying(card);
        var answer = await this.TapAsync(message, message.Card["refresh"]!["action"]!.DeepClone(), "automatic");
        if ((string?)answer?["type"] == "application/vnd.microsoft.card.adaptive")
        {
            this.frames!.Send(ChannelMessages.Replaced(message, answer["value"]!));
        }

        return answer;
    }

    /// <summary>Taps on the card past the window, so also on what is not on it, and gives the bot's answer; no window changes by it.</summary>
    /// <param name="card">Something on the card that all have; no quotes.</param>
    public Task<JsonNode?> TapAsync(string card, string verb, JsonObject data) => this.TapAsync(
        this.channel.Messages.Saying(card), new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, "manual");

    /// <summary>Changes a message, as Teams tells the bot of it; the Playground has no such thing, so no window changes.</summary>
    public Task EditAsync(string was, string text) => this.OnOldMessageAsync(was, "messageUpdate", "editMessage", text);

    /// <summary>Takes a message back, as Teams tells the bot of it; the Playground has no such thing, so no window changes.</summary>
    public Task DeleteAsync(string was) => this.OnOldMessageAsync(was, "messageDelete", "softDeleteMessage", null);

    /// <summary>Sends the bot any other activity of this person in the channel.</summary>
    /// <param name="type">For example conversationUpdate.</param>
    /// <param name="complete">Adds what this type needs.</param>
    public Task<JsonNode?> SendAsync(string type, Action<JsonObject> complete) => this.channel.SendAsync(type, this.Name, this.channel.Team.Channel, complete);

    /// <summary>Takes a picture of the window as it stands.</summary>
    public Task PhotographAsync(string moment) => this.Page.ScreenshotAsync(new() { Path = this.Picture(moment) });

    /// <summary>Takes pictures of the window, as many as this card needs from top to bottom.</summary>
    public Task PhotographAsync(string moment, string card) => this.Card(card).PhotographAsync(nr => this.Picture($"{moment}-{nr}"));

    /// <summary>Shows what another person said.</summary>
    public Task HearAsync(string frame, string text)
    {
        this.frames!.Send(frame);
        return this.SeesAsync(text);
    }

    private static ILocator Box(ILocator post) => post.Locator("[role=textbox][contenteditable=true]");

    private string Picture(string moment) => this.channel.Artifact($"{moment}-{this.Name.Split(' ')[0]}.png");

    // Only the host's page may tell the bot that it was installed: the others' would tell it again.
    private async Task PrepareAsync(IPage page)
    {
        await page.RouteAsync("**/_internal/v1/config", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = PlaygroundTeam.SeatedFor(await answer.TextAsync(), this.Name) });
        });
        if (this.Name != this.channel.Team.Host)
        {
            await page.RouteAsync("**/_debug/conversation/**", route => route.FulfillAsync(new() { Status = 200, Body = "" }));
        }

        await page.RouteAsync("**/_conversation/v1/conversations/*/messages", this.OnPostAsync);
        await page.RouteWebSocketAsync(new Regex("_ws_conversation"), socket =>
        {
            this.frames = socket;
            socket.ConnectToServer().OnMessage(frame =>
            {
                this.channel.Messages.Note(frame.Text!);
                socket.Send(frame.Text!);
            });
        });
    }

    // The Playground would tell the bot at once, and always as its host; without the mention it only keeps the message.
    private async Task OnPostAsync(IRoute route)
    {
        var body = JsonNode.Parse(route.Request.PostData!)!;
        body["mentions"] = new JsonArray();
        var response = await route.FetchAsync(new() { PostData = System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()) });
        var answer = JsonNode.Parse(await response.TextAsync())!;
        await route.FulfillAsync(new() { Response = response });
        var into = Uri.UnescapeDataString(new Uri(route.Request.Url).Segments[^2].TrimEnd('/'));
        var begun = (string?)answer["postConversationId"];
        this.posted.TrySetResult((begun ?? into, (string)answer["messageId"]!, begun is not null));
    }

    private async Task TypeAsync(ILocator post, string text, bool mention)
    {
        this.posted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Box(post).ClickAsync(new() { Force = true });
        if (mention)
        {
            await this.Page.Keyboard.TypeAsync($"@{this.channel.Team.BotName.Split(' ')[0]}");
            await this.Page.GetByRole(AriaRole.Menuitem, new() { Name = this.channel.Team.BotName }).ClickAsync();
            text = $" {text}";
        }

        await this.Page.Keyboard.TypeAsync(text);
    }

    // All see it before the bot hears it: a page that gets an answer in a thread it does not know stops listening.
    private async Task SendAsync(Func<Task> send, string text, bool mention)
    {
        await send();
        var (thread, id, begins) = await this.posted.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
        await this.SeesAsync(text);
        await this.channel.TellAsync(this, text, thread, id, begins);
        if (mention)
        {
            await this.channel.SendAsync("message", this.Name, thread, message => this.channel.Team.Mention(message, text), id);
        }
    }

    private Task<JsonNode?> TapAsync(ChannelMessages.Message on, JsonNode action, string trigger) => this.channel.SendAsync("invoke", this.Name, on.Thread, invoke =>
    {
        invoke["name"] = "adaptiveCard/action";
        invoke["replyToId"] = on.Id;
        invoke["value"] = new JsonObject { ["action"] = action, ["trigger"] = trigger };
    });

    private Task<JsonNode?> OnOldMessageAsync(string was, string type, string happened, string? text)
    {
        var message = this.channel.Messages.Saying($"{this.Name}: {was}");
        return this.channel.SendAsync(type, this.Name, message.Thread, change =>
        {
            change["channelData"]!["eventType"] = happened;
            if (text is not null)
            {
                this.channel.Team.Mention(change, text);
            }
        }, message.Id);
    }
}
