using System.Net;
using System.Text.Json;
using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Cards;

/// <summary>Every button of every kind of card has somebody who answers it.</summary>
public sealed class EveryButtonTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Every_button_is_answered_with_a_card_or_a_text(string locale)
    {
        var language = Languages.FromLocale(locale)!.Value;
        await using var host = await Gallery.StartAsync();
        var seen = new HashSet<string>();
        foreach (var scene in Scene.All.Where(scene => !scene.IsLong))
        {
            var chat = Gallery.Open(host, language, scene.Name);
            var card = await scene.PlayAsync(chat);
            var titles = Tappable(card).Where(title => seen.Add(Kind(card, title))).ToList();
            for (var index = 0; index < titles.Count; index++)
            {
                // The first tap finds the card fresh; so does each later one, in a chat of its own.
                var fresh = Gallery.Open(host, language, $"{scene.Name}-{index}");
                await IsAnsweredAsync(fresh, await scene.PlayAsync(fresh), titles[index]);
                await IsAnsweredWhenSubmittedAsync(chat, card, titles[index]);
            }
        }
    }

    [Fact]
    public async Task Every_command_on_a_card_is_one_that_somebody_answers()
    {
        await using var host = await BotHost.StartAsync();
        var answered = host.Services.GetServices<Intent>().Select(intent => intent.Command.Id).ToHashSet();
        var cards = await Gallery.CardsAsync();

        var named = cards.SelectMany(card => Tappable(card.Card).Select(title => card.Card.Action(title).GetProperty("data")))
            .Where(data => data.GetProperty("verb").GetString() == "command")
            .Select(data => data.GetProperty("command").GetString()!).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, command => !answered.Contains(command.Split(' ')[0]));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task The_journals_buttons_work_and_the_earlier_page_is_there(string locale)
    {
        var language = Languages.FromLocale(locale)!.Value;
        await using var host = await Gallery.StartAsync();
        var chat = Gallery.Open(host, language, "journal");
        var first = await Scene.All.Single(scene => scene.Name == "journal, a month of forty").PlayAsync(chat);

        var pages = new List<Card> { first };
        while (pages[^1].Buttons.FirstOrDefault(title => title is "Eerder" or "Earlier") is { } earlier)
            pages.Add(await chat.TapAsync(pages[^1], earlier));

        Assert.Equal(4, pages.Count);
        Assert.All(pages, page => Assert.Equal(10, page.Elements("Container").Count()));
        foreach (var title in Tappable(first)) await IsAnsweredWhenSubmittedAsync(chat, first, title);
    }

    [Fact]
    public async Task Every_choice_of_the_safety_cards_leads_to_its_card()
    {
        await using var host = await Gallery.StartAsync();
        var safety = TestPlaybook.Shipped.Safety;
        foreach (var card in safety.All.Where(card => card.Choices.Count > 0))
        {
            var chat = Gallery.Open(host, Language.English, card.Id);
            var shown = await chat.TapAsync(await chat.CardAsync("urgent"), CardVerbs.Safety, ("topic", card.Id));
            foreach (var choice in card.Choices)
            {
                var next = await chat.TapAsync(shown, CardVerbs.Safety, ("topic", choice.Id));
                Assert.Equal($"safety.{choice.LeadsTo}", KeyOf(next));
            }
        }
    }

    private static string? KeyOf(Card card) => card.Action(Tappable(card).First()).GetProperty("data").GetProperty("card").GetString();

    private static IEnumerable<string> Tappable(Card card) => card.Json.GetProperty("actions").EnumerateArray()
        .Where(action => action.GetProperty("type").GetString() == "Action.Execute").Select(action => action.GetProperty("title").GetString()!);

    // The same button of the same step does the same, whatever the card says above it.
    private static string Kind(Card card, string title)
    {
        var data = card.Action(title).GetProperty("data");
        var more = data.EnumerateObject().Where(member => member.Name is not "card").Select(member => $"{member.Name}={member.Value}");
        return $"{string.Join(' ', more)} {string.Join(' ', card.Inputs)}";
    }

    private static async Task IsAnsweredAsync(Chat chat, Card card, string title)
    {
        var answer = await chat.InvokeAsync(card, title);

        Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
        Assert.Contains(answer.GetProperty("type").GetString(), new[] { "application/vnd.microsoft.card.adaptive", "application/vnd.microsoft.activity.message" });
        Assert.NotEmpty(CardTexts.Of(answer).Append(answer.GetProperty("value").ValueKind == JsonValueKind.String ? answer.GetProperty("value").GetString()! : ""));
    }

    private static async Task IsAnsweredWhenSubmittedAsync(Chat chat, Card card, string title)
    {
        chat.News();

        var said = await chat.SubmitAsync(card, title);

        var last = said.Single();
        Assert.Equal((int)HttpStatusCode.OK, last.Status);
        Assert.True(last.Card.ValueKind == JsonValueKind.Object || last.Text is { Length: > 0 }, $"{title}: nothing came back");
        Assert.DoesNotContain(last.Text ?? "", new[] { "Deze kaart kan ik niet lezen. Typ nabespreken voor een nieuwe.", "I can't read this card. Type debrief for a new one." });
    }
}
