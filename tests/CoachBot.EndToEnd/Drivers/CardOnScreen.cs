using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>One card in the Playground's window, and what a person does with it.</summary>
internal sealed class CardOnScreen(IPage page, ILocator card)
{
    /// <summary>Where cards are on the page.</summary>
    public const string Css = ".ac-adaptiveCard";

    private const int MostOpenings = 3;

    // Pictures of a part of the page would make Chromium resize it, and then the Playground draws the cards anew, without what was filled in.
    private const string ScrollCard = """
        (card, by) => {
          card.scrollIntoView({ block: 'start' });
          let scroller = card.parentElement;
          while (scroller && !(scroller.scrollHeight > scroller.clientHeight && /auto|scroll/.test(getComputedStyle(scroller).overflowY))) scroller = scroller.parentElement;
          scroller?.scrollBy(0, by);
        }
        """;

    /// <summary>Waits until the card says this.</summary>
    public Task SaysAsync(string text) => Expect(card).ToContainTextAsync(text);

    /// <summary>Answers a question, whether its answers stand below each other or in a list.</summary>
    public async Task ChooseAsync(string question, string answer)
    {
        var group = card.GetByRole(AriaRole.Radiogroup, new() { Name = question });
        var list = card.GetByRole(AriaRole.Combobox, new() { Name = question });
        await Expect(group.Or(list).First).ToBeVisibleAsync();
        if (await group.CountAsync() > 0)
        {
            await group.GetByText(answer, new() { Exact = true }).ClickAsync();
        }
        else
        {
            await list.ClickAsync();
            await page.GetByRole(AriaRole.Option, new() { Name = answer, Exact = true }).ClickAsync();
        }
    }

    /// <summary>Answers a question with the answer that begins like this.</summary>
    public async Task ChooseStartingAsync(string question, string beginning)
    {
        var group = card.GetByRole(AriaRole.Radiogroup, new() { Name = question });
        var list = card.GetByRole(AriaRole.Combobox, new() { Name = question });
        await Expect(group.Or(list).First).ToBeVisibleAsync();
        if (await group.CountAsync() > 0)
        {
            await group.Locator("label").Filter(new() { HasTextRegex = new($"^{beginning}") }).First.ClickAsync();
        }
        else
        {
            await list.ClickAsync();
            await page.GetByRole(AriaRole.Option).Filter(new() { HasTextRegex = new($"^{beginning}") }).First.ClickAsync();
        }
    }

    /// <summary>Ticks the answer that begins like this, of a question that takes several.</summary>
    public Task TickStartingAsync(string beginning) => card.Locator("label").Filter(new() { HasTextRegex = new($"^{beginning}") }).First.ClickAsync();

    /// <summary>Takes the first of exactly so many answers, and says which it was.</summary>
    public async Task<string> ChooseFirstAsync(string question, int outOf)
    {
        var answers = card.GetByRole(AriaRole.Radiogroup, new() { Name = question }).Locator("label");
        await Expect(answers).ToHaveCountAsync(outOf);
        await answers.First.ClickAsync();
        return await answers.First.InnerTextAsync();
    }

    /// <summary>Ticks answers of a question that takes several.</summary>
    public async Task TickAsync(params string[] answers)
    {
        foreach (var answer in answers)
        {
            await card.GetByText(answer, new() { Exact = true }).ClickAsync();
        }
    }

    /// <summary>Fills in a day (yyyy-MM-dd) or a time (HH:mm).</summary>
    public async Task SetAsync(string label, string value)
    {
        await card.GetByLabel(label).FillAsync(value);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Writes in the input with this label.</summary>
    public Task FillAsync(string label, string text) => card.GetByRole(AriaRole.Textbox, new() { Name = label }).FillAsync(text);

    /// <summary>Writes in the only text input.</summary>
    public Task AnswerAsync(string text) => card.GetByRole(AriaRole.Textbox).FillAsync(text);

    /// <summary>Taps twice, as people do when nothing seems to happen.</summary>
    public Task PressTwiceAsync(string button) => card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).DblClickAsync();

    public Task PressAsync(string button) => card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Opens a form on the card and taps a button of it; opens it again when the Playground has drawn the thread anew meanwhile.</summary>
    public async Task PressInAsync(string opens, string button)
    {
        var inside = card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        for (var attempt = 1; attempt <= MostOpenings; attempt++)
        {
            await PressAsync(opens);
            try
            {
                await inside.ClickAsync(new() { Timeout = 6_000 });
                return;
            }
            catch (TimeoutException) when (attempt < MostOpenings)
            {
            }
        }
    }

    /// <summary>Checks that nothing on the card is wider than the card, and the card no wider than the screen.</summary>
    public async Task FitsAsync()
    {
        var box = await card.BoundingBoxAsync();
        Assert.InRange(box!.X, 0, page.ViewportSize!.Width);
        Assert.InRange(box.X + box.Width, 0, page.ViewportSize.Width);
        Assert.True(await card.EvaluateAsync<bool>("card => card.scrollWidth <= card.clientWidth + 1"), "Something on the card is wider than the card.");
    }

    /// <summary>Takes pictures of the window, as many as the card needs from top to bottom.</summary>
    /// <param name="file">The file of the picture with this number, from 1.</param>
    public async Task PhotographAsync(Func<int, string> file)
    {
        var step = page.ViewportSize!.Height - 200;
        var height = (await card.BoundingBoxAsync())!.Height;
        for (var nr = 0; nr == 0 || nr * step < height; nr++)
        {
            await card.EvaluateAsync(ScrollCard, nr * step);
            await page.ScreenshotAsync(new() { Path = file(nr + 1) });
        }
    }
}
