using System.Text.Json;
using CoachBot.Coaching.Boundaries;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>What is told in free text comes back as a proposal; only what the organizer confirms counts.</summary>
public sealed class StoryTests
{
    private const string Dutch = "weer een uur uitgelopen bij M, ze belde ook zondag";
    private const string English = "ran an hour over at K3 again, and she phoned on Sunday";
    private const string EmptyJournal = "Your journal is still empty. Your first debrief will appear here.";

    [Fact]
    public async Task A_story_in_the_chat_becomes_a_filled_in_card()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "nl-NL");

        var card = await chat.CardAsync(Dutch);

        Assert.Equal(["client", "q_hours", "q_overtime"], Filled(card).Keys.Order());
        Assert.Equal(("M", "q_hours.a2", "q_overtime.a1"), (Filled(card)["client"], Filled(card)["q_hours"], Filled(card)["q_overtime"]));
        Assert.Contains(card.Words, words => words.StartsWith("Ik hoorde: over de tijd, ", StringComparison.Ordinal));
        var standOutOrSummary = await chat.TapAsync(card, "Klaar", Sent(card));
        Assert.DoesNotContain(standOutOrSummary.Inputs, id => id == "q_overtime");
        var debrief = Assert.Single((await host.DocumentAsync()).Debriefs);
        Assert.Equal(("M", null, 1, 1), (debrief.Client, debrief.Open, debrief.Levels[Pitfall.Overtime], debrief.Levels[Pitfall.OffHours]));
        Assert.Null(debrief.Heard);
    }

    [Fact]
    public async Task The_organizer_corrects_what_was_heard()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var card = await chat.CardAsync(English);
        Assert.Equal("K3", Filled(card)["client"]);

        await chat.TapAsync(card, "Done", Sent(card, ("q_overtime", "q_overtime.a0"), ("q_hours", "skip"), ("client", "L2"), ("f_open", "")));

        var debrief = Assert.Single((await host.DocumentAsync()).Debriefs);
        Assert.Equal(("L2", null), (debrief.Client, debrief.Open));
        Assert.Equal([KeyValuePair.Create(Pitfall.Overtime, 0)], debrief.Levels);
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_story_that_is_cancelled()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var card = await chat.CardAsync(English);
        Assert.Empty((await host.DocumentAsync()).Debriefs);

        await chat.TapAsync(card, "Cancel");

        var document = await host.DocumentAsync();
        Assert.Null(document.OpenDebrief);
        Assert.DoesNotContain("phoned", JsonSerializer.Serialize(document.Dialog), StringComparison.Ordinal);
        Assert.Contains(EmptyJournal, (await chat.CardAsync("journal")).Words);
    }

    [Fact]
    public async Task A_story_may_be_told_by_who_types()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        await chat.SayAsync("type");

        var first = await chat.HearAsync(English);

        Assert.Contains("I heard: running over, ", first, StringComparison.Ordinal);
        Assert.Contains("1 of 11.", first, StringComparison.Ordinal);
        Assert.EndsWith("I thought: K3. Reply with **yes**, another number or a few words.", first, StringComparison.Ordinal);
        await chat.HearAsync("yes");
        Assert.Contains("3 of 11.", await chat.HearAsync("skip"), StringComparison.Ordinal);
        await chat.HearAsync("yes");
        await chat.HearAsync("1");
        await chat.HearAsync("1");
        Assert.Contains("7 of 11.", await chat.HearAsync("skip"), StringComparison.Ordinal);
        await chat.HearAsync("skip the rest");
        var debrief = Assert.Single((await host.DocumentAsync()).Debriefs);
        Assert.Equal((1, false), (debrief.Levels[Pitfall.Overtime], debrief.Levels.ContainsKey(Pitfall.OffHours)));
    }

    [Fact]
    public async Task What_is_written_with_the_answers_is_asked_back_once()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");

        var again = await chat.TapAsync(facts, "Done", ("client", "M7"), ("f_proud", "we laughed"), ("q_overtime", "q_overtime.a0"), ("q_talk", "q_talk.a0"), ("f_open", English));

        Assert.Empty((await host.DocumentAsync()).Debriefs);
        Assert.Equal(
            ["M7", English, "we laughed", "q_hours.a2", "q_overtime.a0", "q_talk.a0"],
            Filled(again).OrderBy(input => input.Key, StringComparer.Ordinal).Select(input => input.Value));
        Assert.Contains(again.Words, words => words.StartsWith("I heard: ", StringComparison.Ordinal));
        Assert.Equal(again.Words, (await chat.TapAsync(facts, "Done", ("client", "other"))).Words);

        var after = await chat.TapAsync(again, "Done", Sent(again));

        Assert.DoesNotContain("q_hours", after.Inputs);
        var debrief = Assert.Single((await host.DocumentAsync()).Debriefs);
        Assert.Equal((0, 0, 1), (debrief.Levels[Pitfall.Overtime], debrief.Levels[Pitfall.HelperChair], debrief.Levels[Pitfall.OffHours]));
        Assert.Equal("we laughed", debrief.Proud);
    }

    [Fact]
    public async Task Who_types_is_asked_back_only_what_was_heard()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("typen");
        await chat.SayAsync("nabespreken");
        await chat.HearAsync("M7");
        await chat.HearAsync("we hebben gelachen");
        await chat.HearAsync("1");
        foreach (var _ in Enumerable.Range(0, 7)) await chat.HearAsync("sla over");

        var again = await chat.HearAsync(Dutch);

        Assert.Contains("Ik hoorde: ", again, StringComparison.Ordinal);
        Assert.DoesNotContain("1 van 11", again, StringComparison.Ordinal);
        Assert.DoesNotContain("over de tijd", again, StringComparison.Ordinal);
        await chat.HearAsync("ja");
        var debrief = Assert.Single((await host.DocumentAsync()).Debriefs);
        Assert.Equal(("M7", "we hebben gelachen", Dutch), (debrief.Client, debrief.Proud, debrief.Open));
        Assert.Equal((0, 1), (debrief.Levels[Pitfall.Overtime], debrief.Levels[Pitfall.OffHours]));
    }

    [Fact]
    public async Task A_question_outside_the_craft_is_proposed_as_not_knowing_what_to_do()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var card = await chat.CardAsync("she has trauma and I'm not trained for that");

        Assert.Equal("q_craft.a2", Filled(card)["q_craft"]);
    }

    [Fact]
    public async Task A_story_beside_the_open_card_is_taken_into_it()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        await chat.CardAsync("debrief M7");

        var card = await chat.CardAsync(English);

        Assert.Equal(("M7", "q_overtime.a1"), (Filled(card)["client"], Filled(card)["q_overtime"]));
        Assert.Empty((await host.DocumentAsync()).Debriefs);
        Assert.StartsWith("A card is still open", await chat.HearAsync("the sun was shining"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the sun was shining on the boxes")]
    [InlineData("an extra hour, as agreed beforehand, and paid")]
    [InlineData("lekker gewerkt vandaag")]
    public async Task What_touches_nothing_gets_an_ordinary_answer(string text)
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        await chat.SayAsync("hi");

        Assert.StartsWith("Sorry, I didn't get that", await chat.HearAsync(text), StringComparison.Ordinal);
        Assert.Null((await host.DocumentAsync()).OpenDebrief);
    }

    [Fact]
    public async Task Danger_comes_first()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var card = await chat.CardAsync("ran an hour over again, she phoned on Sunday that she wants to kill herself");

        Assert.DoesNotContain("q_overtime", card.Inputs);
        Assert.Null((await host.DocumentAsync()).OpenDebrief);
    }

    [Fact]
    public async Task A_very_long_story_is_heard_and_not_kept()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var card = await chat.CardAsync(string.Concat(Enumerable.Repeat($"{English}. ", 28_000 / English.Length)));

        Assert.Equal("q_overtime.a1", Filled(card)["q_overtime"]);
        Assert.DoesNotContain("f_open", Filled(card).Keys);
    }

    [Fact]
    public async Task Worry_about_safety_stops_at_once_whatever_was_written()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var menu = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("q_craft", "q_craft.a4"), ("f_open", English));

        Assert.Contains("Urgent or worried", menu.Words);
        Assert.Null((await host.DocumentAsync()).OpenDebrief);
    }

    private static Dictionary<string, string> Filled(Card card) => card.Inputs
        .Where(id => card.Input(id).TryGetProperty("value", out var value) && value.GetString() is { Length: > 0 })
        .ToDictionary(id => id, id => card.Input(id).GetProperty("value").GetString()!, StringComparer.Ordinal);

    // What a client sends: all that stands on the card, and what was changed.
    private static (string, string)[] Sent(Card card, params (string Id, string Value)[] changed)
    {
        var inputs = Filled(card);
        foreach (var (id, value) in changed) inputs[id] = value;
        return [.. inputs.Select(input => (input.Key, input.Value))];
    }
}
