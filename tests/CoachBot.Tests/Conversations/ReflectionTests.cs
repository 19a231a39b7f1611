using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Conversations;

/// <summary>The question of the week, and the closing question: what is your biggest pitfall?</summary>
public sealed class ReflectionTests
{
    // A Monday.
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_weeks_question_takes_one_line_and_stays_all_week()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);

        var asked = await chat.CardAsync("question");
        Assert.Equal("This week's question", asked.Words[0]);
        Assert.Equal("Which moment with a client this week made you glad you do this work?", Label(asked, "words"));
        var kept = await chat.TapAsync(asked, "Keep it", ("words", "the empty kitchen table"));
        Assert.Equal("Kept", kept.Words[0]);
        Assert.Contains("the empty kitchen table", kept.Words);

        _clock.Advance(TimeSpan.FromDays(6));
        var again = await chat.CardAsync("question");
        Assert.Equal("the empty kitchen table", again.Input("words").GetProperty("value").GetString());
        await chat.TapAsync(again, "Keep it", ("words", "her laugh"));
        Assert.Equal("her laugh", (await chat.CardAsync("weekly question")).Input("words").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Next_week_there_is_another_and_after_twelve_weeks_the_first_comes_with_what_was_said_then()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await chat.TapAsync(await chat.CardAsync("question"), "Keep it", ("words", "the empty kitchen table"));

        var labels = new List<string>();
        for (var week = 0; week < 11; week++)
        {
            _clock.Advance(TimeSpan.FromDays(7));
            var card = await chat.CardAsync("question");
            labels.Add(Label(card, card.Inputs[0]));
            await chat.TapAsync(card, "Not this time");
        }

        Assert.Equal(11, labels.Distinct().Count());
        Assert.StartsWith("Looking back on these weeks", labels[^1], StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromDays(7));
        Assert.Contains("Last time, on 23 November 2026, you wrote: the empty kitchen table", (await chat.CardAsync("question")).Words);
    }

    [Fact]
    public async Task De_vraag_kan_ook_getypt_en_overgeslagen()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("typen");

        var asked = await chat.HearAsync("vraag");
        Assert.StartsWith("**De vraag van deze week**", asked, StringComparison.Ordinal);
        Assert.EndsWith("Typ je antwoord, of **sla over**.", asked, StringComparison.Ordinal);
        Assert.StartsWith("**Een andere keer**", await chat.HearAsync("sla over"), StringComparison.Ordinal);
        await chat.HearAsync("weekvraag");

        var kept = await chat.HearAsync("de lege keukentafel");

        Assert.StartsWith("**Bewaard**\n\nde lege keukentafel", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_keeps_nothing_and_an_old_card_has_no_effect()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        var asked = await chat.CardAsync("question");

        Assert.Contains("Stopped. You can still answer the question later.", (await chat.TapAsync(asked, "Cancel")).Words);
        Assert.Contains("This card is done", (await chat.TapAsync(asked, "Keep it", ("words", "too late"))).Words);

        Assert.False((await chat.CardAsync("question")).Input("words").TryGetProperty("value", out _));
    }

    [Fact]
    public async Task A_second_tap_shows_what_was_kept_the_first_time()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        var asked = await chat.CardAsync("pitfall");
        var kept = await chat.TapAsync(asked, "Keep it", ("pitfall", "overtime"));

        var again = await chat.TapAsync(asked, "Keep it", ("pitfall", "off_hours"));

        Assert.Equal(kept.Words, again.Words);
    }

    [Fact]
    public async Task The_biggest_pitfall_is_asked_with_the_organizers_own_evidence_beside_it()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await LightAsync(chat, "q_overtime.a1");
        _clock.Advance(TimeSpan.FromDays(100));
        await LightAsync(chat, "q_overtime.a1");
        _clock.Advance(TimeSpan.FromDays(1));
        await LightAsync(chat, "q_hours.a2");
        _clock.Advance(TimeSpan.FromDays(1));
        await LightAsync(chat, "q_hours.a2");

        var asked = await chat.CardAsync("pitfall");

        Assert.Contains("This is what you noted yourself since 5 December 2026. No verdict, just your own debriefs.", asked.Words);
        Assert.Contains(
            "- **Always on call**: in 2 of your 3 debriefs, last on 5 March 2027. At its heaviest: keep an eye on it.\n"
            + "- **Running over**: in 1 of your 3 debriefs, last on 3 March 2027. At its heaviest: keep an eye on it.",
            asked.Words);
        var kept = await chat.TapAsync(asked, "Keep it", ("pitfall", "off_hours"), ("words", "I answer at once"));
        Assert.Contains("Always on call: I answer at once", kept.Words);
        Assert.Single(kept.Words, words => words.StartsWith("**An idea for next time**: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Zonder_nabesprekingen_is_de_vraag_er_ook()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");

        var asked = await chat.CardAsync("valkuil");
        Assert.Contains("Er zijn nog geen nabesprekingen om ernaast te leggen. Dat geeft niet: jij kent je eigen werk het best.", asked.Words);
        var kept = await chat.TapAsync(asked, "Bewaren", ("pitfall", "overtime"));

        Assert.Contains("Over de tijd", kept.Words);
        Assert.Single(kept.Words, words => words.StartsWith("**Een idee voor de volgende keer**: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_typing_the_pitfall_is_a_number_and_the_line_may_be_skipped()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await chat.SayAsync("type");

        var asked = await chat.HearAsync("pitfall");
        Assert.Contains("1 of 2. Looking back on these weeks", asked, StringComparison.Ordinal);
        Assert.Contains("\n3. Running over\n", asked, StringComparison.Ordinal);
        await chat.HearAsync("running over");
        var kept = await chat.HearAsync("skip");

        Assert.StartsWith("**Kept**\n\nRunning over", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_reaches_back_into_the_journal_when_the_latest_debriefs_do_not()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        for (var number = 0; number < 63; number++)
        {
            await LightAsync(chat, "q_overtime.a1", $"K{number}");
            _clock.Advance(TimeSpan.FromHours(20));
        }

        var asked = await chat.CardAsync("pitfall");

        Assert.Contains(asked.Words, words => words.StartsWith("- **Running over**: in 63 of your 63 debriefs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_of_danger_in_an_answer_come_first()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        var asked = await chat.CardAsync("question");

        var safety = await chat.TapAsync(asked, "Keep it", ("words", "my client wants to kill herself"));

        Assert.Contains("Urgent or worried", safety.Words);
    }

    private Task<BotHost> StartAsync() => BotHost.StartAsync(options => options.Clock = _clock);

    private static async Task LightAsync(Chat chat, string answer, string client = "M7") => await EndAsync(chat, await chat.TapAsync(
        await chat.CardAsync("debrief"), "Done", ("client", client), (answer[..answer.IndexOf('.', StringComparison.Ordinal)], answer)));

    private static async Task EndAsync(Chat chat, Card card)
    {
        while (card.Inputs.Count > 0) card = await chat.TapAsync(card, card.Inputs.Contains("remedy") ? "No plan this time" : "Next");
    }

    private static string Label(Card card, string input) => card.Input(input).GetProperty("label").GetString()!;
}
