using CoachBot.Tests.Cards;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Conversations;

/// <summary>Clients by code: adding, finding, changing, closing.</summary>
public sealed class ClientsTests
{
    private static Task<BotHost> StartAsync() =>
        BotHost.StartAsync(options => options.Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task A_client_is_added_by_card_in_English_and_stands_in_the_list()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);

        var unknown = await chat.CardAsync("client M7");
        Assert.Contains("I don't know this code yet", unknown.Words);
        var form = await chat.TapAsync(unknown, "Add a client");
        Assert.Equal("M7", form.Input("code").GetProperty("value").GetString());
        var card = await chat.TapAsync(form, "Done", ("code", "M7"), ("goal", "room to eat at the table"), ("ends_on", "2027-03-12"), ("payer", "payer_family"));

        Assert.Equal("M7", card.Words[0]);
        Assert.Contains("Noted.", card.Words);
        Assert.Contains("Goal: room to eat at the table", card.Words);
        Assert.Contains("End date: 12 March 2027", card.Words);
        Assert.Contains("Paid by: Family or somebody close", card.Words);
        Assert.Contains("Whoever pays: what you see and hear at your client's stays theirs.", card.Words);
        Assert.Equal(["Change", "Agreement", "Letting go", "Debrief", "Close", "Urgent or worried"], card.Buttons);
        Assert.Contains("**M7** · room to eat at the table · until 12 March 2027", (await chat.CardAsync("clients")).Words);
        var client = Assert.Single((await host.DocumentAsync()).Clients);
        Assert.Equal(("M7", "payer_family", new DateOnly(2027, 3, 12)), (client.Code, client.Payer, client.EndsOn!.Value));
    }

    [Fact]
    public async Task A_client_is_added_by_typing_in_Dutch()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("typen");

        Assert.Contains("klant toevoegen M7", await chat.HearAsync("klant M7"), StringComparison.Ordinal);
        Assert.Contains("1 van 4. Onder welke code", await chat.HearAsync("klant toevoegen M7"), StringComparison.Ordinal);
        Assert.Contains("2 van 4. Wat is het doel", await chat.HearAsync("ja"), StringComparison.Ordinal);
        Assert.Contains("3 van 4. Welke einddatum", await chat.HearAsync("aan tafel kunnen eten"), StringComparison.Ordinal);
        Assert.Contains("4 van 4. Wie betaalt?", await chat.HearAsync("12 maart 2027"), StringComparison.Ordinal);
        var card = await chat.HearAsync("de klant zelf");

        Assert.Contains("**M7**", card, StringComparison.Ordinal);
        Assert.Contains("Doel: aan tafel kunnen eten", card, StringComparison.Ordinal);
        Assert.Contains("Einddatum: 12 maart 2027", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Wie ook betaalt", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("debrief")]
    [InlineData("refer")]
    [InlineData("agreement")]
    public async Task A_code_of_several_words_can_be_typed_between_quotes(string command)
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);

        var card = await chat.CardAsync($"{command} \"blue door\"");

        Assert.Equal("blue door", card.Input("client").GetProperty("value").GetString());
        Assert.Contains("Before your session with blue door", (await chat.CardAsync("prepare \"blue door\"")).Words);
        Assert.Contains("In a row: blue door", (await chat.CardAsync("ledger \"blue door\"")).Words);
    }

    [Fact]
    public async Task A_code_that_looks_like_a_name_is_asked_about_once_and_may_stay()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);

        var form = await chat.CardAsync("add client");
        var again = await chat.TapAsync(form, "Done", ("code", "Rosa"), ("goal", "a clear hall"));
        Assert.Contains(again.Words, words => words.StartsWith("Rosa looks like a name", StringComparison.Ordinal));
        Assert.Equal(["code"], again.Inputs);
        // The first card once more: no second yes.
        Assert.Equal(["code"], (await chat.TapAsync(form, "Done", ("code", "Rosa"), ("goal", "a clear hall"))).Inputs);
        Assert.Empty((await host.DocumentAsync()).Clients);
        var card = await chat.TapAsync(again, "Done", ("code", "Rosa"));

        Assert.Contains("Goal: a clear hall", card.Words);
        Assert.Equal("Rosa", Assert.Single((await host.DocumentAsync()).Clients).Code);
    }

    [Fact]
    public async Task A_name_on_the_debrief_card_is_asked_about_once_with_everything_kept()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        var facts = await chat.CardAsync("nabespreken");

        var again = await chat.TapAsync(facts, "Klaar", [.. Facts.InBalance.Where(fact => fact.Id != "client"), ("client", "Anneke de Vries")]);
        Assert.Contains(again.Words, words => words.StartsWith("Anneke de Vries lijkt op een naam", StringComparison.Ordinal));
        Assert.Equal(["client"], again.Inputs);
        var summary = await chat.TapAsync(again, "Verder", ("client", "blauwe deur"));

        Assert.Contains("Klaar voor vandaag", summary.Words);
        var debrief = Assert.Single((await host.DocumentAsync()).Debriefs);
        Assert.Equal(("blauwe deur", "we kept the mood light", 8), (debrief.Client, debrief.Proud, debrief.Answers.Count));
        // Known from now on, and found by a code of two words.
        Assert.Contains("blauwe deur", (await chat.CardAsync("klant \"blauwe deur\"")).Words);
    }

    [Fact]
    public async Task A_name_typed_in_a_debrief_is_asked_about_at_the_end_and_can_be_left_out()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await chat.SayAsync("type");
        await chat.SayAsync("debrief");
        await chat.SayAsync("Mrs Smith");
        await chat.SayAsync("the mood");
        foreach (var answer in new[] { "1", "1", "1", "1", "1", "1", "1", "1" }) await chat.SayAsync(answer);

        Assert.Contains("Mrs Smith looks like a name", await chat.HearAsync("skip"), StringComparison.Ordinal);
        await chat.SayAsync("skip");

        var debrief = Assert.Single((await host.DocumentAsync()).Debriefs);
        Assert.Equal((null, "the mood", 8), (debrief.Client, debrief.Proud, debrief.Answers.Count));
    }

    [Fact]
    public async Task A_tap_on_safety_goes_before_the_question_about_a_name()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);

        var card = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("client", "Rosa"), ("q_craft", "q_craft.a4"));

        Assert.Contains("topic", card.Inputs);
        Assert.Empty((await host.DocumentAsync()).Clients);
    }

    [Fact]
    public async Task A_nickname_that_is_known_is_not_asked_about_again()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await chat.TapAsync(await chat.TapAsync(await chat.CardAsync("add client Rosa"), "Done", ("code", "Rosa")), "Done", ("code", "Rosa"));

        var summary = await chat.TapAsync(await chat.CardAsync("debrief rosa"), "Done", [.. Facts.InBalance.Where(fact => fact.Id != "client"), ("client", "rosa")]);

        Assert.Contains("Done for today", summary.Words);
        Assert.Single((await host.DocumentAsync()).Clients);
    }

    [Fact]
    public async Task A_text_that_holds_a_phone_number_gets_a_soft_word_on_the_summary()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);

        var summary = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", [.. Facts.InBalance.Where(fact => fact.Id != "f_open"), ("f_open", "call her on 06-12345678")]);

        Assert.Contains(summary.Words, words => words.StartsWith("What you wrote seems to hold a phone number.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_of_a_debrief_is_known_and_can_be_changed_and_emptied()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.InBalance);
        Assert.Contains("**M7** · last session 20 November 2026", (await chat.CardAsync("clients")).Words);

        var form = await chat.TapAsync(await chat.TapAsync(await chat.CardAsync("clients"), "M7"), "Change");
        await chat.TapAsync(form, "Done", ("goal", "a clear hall"), ("payer", "payer_self"));
        var second = await chat.TapAsync(await chat.CardAsync("client m7"), "Change");
        Assert.Equal("a clear hall", second.Input("goal").GetProperty("value").GetString());
        var card = await chat.TapAsync(second, "Done", ("goal", ""), ("payer", "payer_self"));

        Assert.Contains("No goal written down yet.", card.Words);
        Assert.Contains("Paid by: The client", card.Words);
        Assert.Contains("20 November 2026: In balance", card.Words);
        // An old card has no effect.
        await chat.TapAsync(form, "Done", ("goal", "something else"));
        Assert.Null(Assert.Single((await host.DocumentAsync()).Clients).Goal);
    }

    [Fact]
    public async Task A_form_about_one_client_gives_way_to_a_form_about_another()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);

        await chat.CardAsync("add client M7");
        var other = await chat.CardAsync("add client K2");
        Assert.Equal("K2", other.Input("code").GetProperty("value").GetString());
        await chat.TapAsync(other, "Done", ("code", "K2"));

        Assert.Equal("K2", Assert.Single((await host.DocumentAsync()).Clients).Code);
        Assert.Null((await host.DocumentAsync()).Dialog?.DialogStack.FirstOrDefault());
    }

    [Fact]
    public async Task The_agreement_with_a_client_is_one_tap_away()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        var card = await chat.TapAsync(await chat.CardAsync("add client M7"), "Done", ("code", "M7"));

        Assert.Equal("M7", (await chat.TapAsync(card, "Agreement")).Input("client").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Cancelling_keeps_nothing()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");

        var stopped = await chat.TapAsync(await chat.CardAsync("klant toevoegen M7"), "Stoppen");

        Assert.Contains("Gestopt", stopped.Words);
        Assert.Empty((await host.DocumentAsync()).Clients);
    }

    [Fact]
    public async Task The_archive_keeps_everything_and_gives_a_client_back()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.InBalance);

        var close = await chat.TapAsync(await chat.CardAsync("client M7"), "Close");
        var archived = await chat.TapAsync(close, "Archive");
        Assert.Contains("In the archive since 20 November 2026.", archived.Words);
        // Twice is as good as once.
        Assert.Contains("In the archive since 20 November 2026.", (await chat.TapAsync(close, "Archive")).Words);
        Assert.DoesNotContain((await chat.CardAsync("clients")).Words, words => words.StartsWith("**M7**", StringComparison.Ordinal));
        Assert.Contains((await chat.CardAsync("clients archived")).Words, words => words.StartsWith("**M7**", StringComparison.Ordinal));
        Assert.Single((await host.DocumentAsync()).Debriefs);
        await chat.TapAsync(archived, "Bring back");

        Assert.Contains((await chat.CardAsync("clients")).Words, words => words.StartsWith("**M7**", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_archive_works_by_typing_in_Dutch()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.TapAsync(await chat.CardAsync("nabespreken"), "Klaar", Facts.InBalance);
        await chat.SayAsync("typen");

        Assert.Contains("In het archief sinds 20 november 2026.", await chat.HearAsync("archiveer M7"), StringComparison.Ordinal);
        Assert.Contains("**M7**", await chat.HearAsync("klanten archief"), StringComparison.Ordinal);
        Assert.Contains("Staat weer op je lijst.", await chat.HearAsync("klant terughalen M7"), StringComparison.Ordinal);
        Assert.Contains("**M7**", await chat.HearAsync("klanten"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("klant belde weer")]
    [InlineData("klant was moe en wilde niet verder")]
    [InlineData("loslaten is zo lastig bij haar")]
    public async Task A_story_that_begins_with_a_commands_word_is_a_story(string story)
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("hoi");

        var answers = await chat.SayAsync(story);

        Assert.All(answers, answer => Assert.DoesNotContain("Deze code ken ik nog niet", answer.Card.ToString(), StringComparison.Ordinal));
        Assert.Empty((await host.DocumentAsync()).Clients);
    }

    [Fact]
    public async Task Inside_a_flow_a_client_is_an_answer()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("typen");
        await chat.SayAsync("nabespreken");

        Assert.Contains("2 van 11.", await chat.HearAsync("klant M7"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        for (var number = 1; number <= 14; number++)
            await chat.TapAsync(await chat.CardAsync($"add client K{number}"), CardVerbs.Submit, ("code", $"K{number}"));

        var first = await chat.CardAsync("clients");
        Assert.Equal(12, first.Words.Count(words => words.StartsWith("**K", StringComparison.Ordinal)));
        var second = await chat.TapAsync(first, "More");

        Assert.Equal(2, second.Words.Count(words => words.StartsWith("**K", StringComparison.Ordinal)));
        Assert.DoesNotContain("More", second.Buttons);
    }
}
