using CoachBot.Coaching;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>Working agreements: a letter in three cards, or question by question.</summary>
public sealed class AgreementTests
{
    [Fact]
    public async Task Three_cards_make_a_letter_that_can_be_copied_and_downloaded()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var first = await chat.CardAsync("agreement");
        Assert.Equal(["client", "goal", "language"], first.Inputs);
        Assert.Equal("en", first.Input("language").GetProperty("value").GetString());
        var clauses = await chat.TapAsync(first, "Next", ("client", "M7"), ("goal", "the table free to eat at"), ("language", "en"));
        Assert.Equal(21, clauses.Choices("clauses").Count);
        // The required ones, and the goal because there is one.
        Assert.Equal(string.Join(',', [.. LetterCards.Required.Prepend("cl_01")]), clauses.Input("clauses").GetProperty("value").GetString());
        var values = await chat.TapAsync(clauses, "Next", ("clauses", string.Join(',', [.. LetterCards.Required, "cl_01", "cl_04"])));
        Assert.Equal(
            ["start", "end", "days", "from", "to", "phone", "response_days", "disposal_rule", "review_sessions", "rate", "organizer"], values.Inputs);
        var letter = await chat.TapAsync(values, "Make the letter", [.. LetterCards.Hours, ("rate", "€ 75")]);

        Assert.Equal("The agreements with M7", letter.Words[0]);
        Assert.Contains("**Our working agreements**", letter.Words);
        Assert.Contains("**Goal**: Our goal: the table free to eat at. We're done when you can keep it up yourself.", letter.Words);
        Assert.Contains("**Time**: A session lasts 3 hours, from 13:00 to 16:00. The last half hour is for clearing up and agreeing what's next.", letter.Words);
        Assert.Contains("**Longer only if agreed**: We only work longer if we both agree in advance. Extra time costs € 75 an hour.", letter.Words);
        Assert.Contains("**Reachability**: You can reach me on Monday, Tuesday and Thursday from 9:00 to 17:00, on the work phone or by email. Outside those hours I don't read or answer messages.", letter.Words);
        Assert.Contains("Kind regards, Tidy & Co", letter.Words);
        Assert.Equal(["Download", "Voicemail texts", "Change", "Urgent or worried"], letter.Buttons);
        var client = Assert.Single((await host.DocumentAsync()).Clients);
        Assert.Equal(("M7", "the table free to eat at"), (client.Code, client.Goal));
        Assert.Equal(new TimeOnly(16, 0), client.Agreement!.EndsAt);
        Assert.Equal("one bag at most", client.Agreement.DisposalRule);
        Assert.Equal([.. "cl_01 cl_03 cl_04 cl_05 cl_08 cl_11 cl_12 cl_13 cl_20".Split(' ')], client.Agreement.ClauseIds);
    }

    [Fact]
    public async Task Een_brief_in_het_Nederlands_en_een_in_de_taal_van_de_klant()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "nl-NL");

        var dutch = await chat.AgreeAsync("M7", "nl");
        Assert.Equal("De afspraken met M7", dutch.Words[0]);
        Assert.Contains("**Tijd**: Een sessie duurt 3 uur, van 13:00 tot 16:00. Het laatste half uur is om op te ruimen en afspraken te maken.", dutch.Words);
        Assert.Equal(["Downloaden", "Voicemailteksten", "Aanpassen", "Spoed of zorgen"], dutch.Buttons);

        var english = await chat.AgreeAsync("B2", "en");
        Assert.Equal("De afspraken met B2", english.Words[0]);
        Assert.Contains("**Our working agreements**", english.Words);
        Assert.Equal(Language.English, (await host.DocumentAsync()).ClientOf("B2")!.Agreement!.Language);
    }

    [Fact]
    public async Task Clauses_that_always_belong_in_are_put_back_with_a_remark()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var clauses = await chat.TapAsync(await chat.CardAsync("agreement"), "Next", ("client", "M7"), ("language", "en"));

        var values = await chat.TapAsync(clauses, "Next", ("clauses", "cl_03,cl_05,cl_08,cl_11,cl_20,cl_21"));

        Assert.Contains("This always belongs in, so I ticked it again: other help, confidentiality.", values.Words);
        await chat.TapAsync(values, "Make the letter", LetterCards.Hours);
        Assert.Equal([.. LetterCards.Required, "cl_21"], (await host.DocumentAsync()).ClientOf("M7")!.Agreement!.ClauseIds);
    }

    [Fact]
    public async Task An_end_before_the_start_is_asked_again_with_everything_filled_in()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var clauses = await chat.TapAsync(await chat.CardAsync("agreement"), "Next", ("client", "M7"), ("language", "en"));
        var values = await chat.TapAsync(clauses, "Next");

        var again = await chat.TapAsync(values, "Make the letter", [.. LetterCards.Hours, ("end", "12:00")]);

        Assert.Contains("The end is still before the start. Will you have a look at the times?", again.Words);
        Assert.Equal("the work phone", again.Input("phone").GetProperty("value").GetString());
        Assert.Equal("1,2,4", again.Input("days").GetProperty("value").GetString());
        Assert.Empty((await host.DocumentAsync()).Clients);
        var letter = await chat.TapAsync(again, "Make the letter", [.. LetterCards.Hours]);
        Assert.Equal("The agreements with M7", letter.Words[0]);
    }

    [Fact]
    public async Task The_next_letter_comes_with_what_was_filled_in_before()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        await chat.AgreeAsync("M7", "en", [.. LetterCards.Required, "cl_21"]);

        var other = await chat.TapAsync(await chat.CardAsync("agreement B2"), "Next");
        Assert.Equal(string.Join(',', LetterCards.Required), other.Input("clauses").GetProperty("value").GetString());
        var values = await chat.TapAsync(other, "Next");
        Assert.Equal("the work phone", values.Input("phone").GetProperty("value").GetString());
        Assert.Equal("16:00", values.Input("end").GetProperty("value").GetString());
        await chat.TapAsync(values, "Cancel");

        var change = await chat.CardAsync("agreement m7");
        Assert.Equal("M7", change.Input("client").GetProperty("value").GetString());
        Assert.Equal("the table free", change.Input("goal").GetProperty("value").GetString());
        var clauses = await chat.TapAsync(change, "Next");
        Assert.EndsWith("cl_21", clauses.Input("clauses").GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_settings_say_is_filled_in_and_sets_the_end()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var hours = await chat.TapAsync(await chat.CardAsync("settings"), "Skip");
        var sessions = await chat.SubmitFormAsync(hours, ("days", "mon,fri"), ("from", "08:30"), ("to", "16:30"));
        await chat.SubmitFormAsync(sessions, ("session", "150"), ("gifts", "gift_none"));
        var clauses = await chat.TapAsync(await chat.CardAsync("agreement M7"), "Next");

        var values = await chat.TapAsync(clauses, "Next", ("clauses", "cl_14"));

        Assert.Equal("1,5", values.Input("days").GetProperty("value").GetString());
        Assert.Equal("08:30", values.Input("from").GetProperty("value").GetString());
        Assert.Equal("gift_none", values.Input("gift_rule").GetProperty("value").GetString());
        Assert.Contains("2.5 hours", values.Input("end").GetProperty("label").GetString(), StringComparison.Ordinal);
        var letter = await chat.TapAsync(values, "Make the letter", ("start", "09:30"));
        Assert.Contains(letter.Words, text => text.Contains("A session lasts 2.5 hours, from 9:30 to 12:00.", StringComparison.Ordinal));
        Assert.Contains(letter.Words, text => text.Contains("A thank-you in words is welcome.", StringComparison.Ordinal));
        Assert.Contains(letter.Words, text => text.Contains("on Monday and Friday from 8:30 to 16:30", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_of_it_can_be_typed()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("typen");

        Assert.Contains("Over welke klant gaat het?", await chat.HearAsync("afspraken"), StringComparison.Ordinal);
        Assert.Contains("Wat is het doel", await chat.HearAsync("M7"), StringComparison.Ordinal);
        Assert.Contains("In welke taal", await chat.HearAsync("de tafel vrij"), StringComparison.Ordinal);
        var clauses = await chat.HearAsync("sla over");
        Assert.Contains("3. Tijd", clauses, StringComparison.Ordinal);
        Assert.Contains("Hoe laat begint een sessie?", await chat.HearAsync("1, 3"), StringComparison.Ordinal);
        Assert.Contains("Hoe laat is een sessie afgelopen?", await chat.HearAsync("half tien"), StringComparison.Ordinal);
        Assert.Contains("Op welke dagen", await chat.HearAsync("12:00"), StringComparison.Ordinal);
        Assert.Contains("Vanaf hoe laat", await chat.HearAsync("1 2 3"), StringComparison.Ordinal);
        await chat.SayAsync("9 uur");
        await chat.SayAsync("17:00");
        await chat.SayAsync("06 00 00 00 00");
        await chat.SayAsync("3");
        await chat.SayAsync("ja");
        await chat.SayAsync("4");
        var letter = await chat.HearAsync("Opgeruimd");

        Assert.Contains("**Tijd**: Een sessie duurt 2,5 uur, van 9:30 tot 12:00.", letter, StringComparison.Ordinal);
        Assert.Contains("Ons doel: de tafel vrij.", letter, StringComparison.Ordinal);
        Assert.Contains("maandag tot en met woensdag van 9:00 tot 17:00, via 06 00 00 00 00", letter, StringComparison.Ordinal);
        Assert.Contains("dan spreken we dat vooraf af: hooguit één tas naar de kringloop, in werktijd.", letter, StringComparison.Ordinal);
        Assert.Contains("Na 4 sessies", letter, StringComparison.Ordinal);
        Assert.Contains("/letters/", letter, StringComparison.Ordinal);
        Assert.Equal(letter.Split("/letters/")[0], (await chat.HearAsync("toon brief M7")).Split("/letters/")[0]);
    }

    [Fact]
    public async Task A_second_tap_or_an_old_card_has_no_effect()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var first = await chat.CardAsync("agreement");
        var clauses = await chat.TapAsync(first, "Next", ("client", "M7"), ("language", "en"));

        var again = await chat.TapAsync(first, "Next", ("client", "X9"), ("language", "nl"));
        Assert.Equal(clauses.Words, again.Words);
        var values = await chat.TapAsync(clauses, "Next");
        var letter = await chat.TapAsync(values, "Make the letter", LetterCards.Hours);
        var twice = await chat.TapAsync(values, "Make the letter", [.. LetterCards.Hours, ("end", "22:00")]);

        Assert.Equal(letter.Words, twice.Words);
        var client = Assert.Single((await host.DocumentAsync()).Clients);
        Assert.Equal(("M7", new TimeOnly(16, 0)), (client.Code, client.Agreement!.EndsAt!.Value));
        await chat.AgreeAsync("M7");
        var stale = await chat.TapAsync(values, "Make the letter", LetterCards.Hours);
        Assert.Equal("This card is done", stale.Words[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Cancelling_leaves_nothing_behind(int steps)
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var card = await chat.CardAsync("agreement");
        if (steps > 0) card = await chat.TapAsync(card, "Next", ("client", "M7"), ("goal", "the table"), ("language", "en"));
        if (steps > 1) card = await chat.TapAsync(card, "Next");

        await chat.TapAsync(card, "Cancel");

        var document = await host.DocumentAsync();
        Assert.Empty(document.Clients);
        Assert.Empty(document.LetterWords);
        Assert.Empty(document.Dialog?.DialogStack ?? []);
    }

    [Fact]
    public async Task An_agreement_with_another_client_is_not_held_up_by_the_one_that_is_open()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        await chat.TapAsync(await chat.CardAsync("agreement M7"), "Next", ("goal", "the table"), ("language", "en"));

        var other = await chat.CardAsync("agreement B2");

        Assert.Equal("B2", other.Input("client").GetProperty("value").GetString());
        Assert.Single((await host.DocumentAsync()).Dialog!.DialogStack);
    }

    [Fact]
    public async Task The_letter_comes_back_with_its_name()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        Assert.Equal("You have no agreements with that client yet. Type **agreement** to make them.", await chat.HearAsync("show letter"));
        var letter = await chat.AgreeAsync();

        Assert.Equal(letter.Words, (await chat.CardAsync("show letter m7")).Words);
        Assert.Equal(letter.Words, (await chat.CardAsync("show letter")).Words);
        Assert.Equal("You have no agreements with that client yet. Type **agreement** to make them.", await chat.HearAsync("show letter B2"));
        Assert.Equal(["client", "goal", "language"], (await chat.TapAsync(letter, "Change")).Inputs);
    }

    [Fact]
    public async Task A_sentence_that_begins_with_the_word_is_an_answer_in_a_debrief()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        var standOut = await chat.TapAsync(await chat.CardAsync("nabespreken"), "Klaar", Facts.LongTalk);
        Assert.Equal(["answer"], standOut.Inputs);

        await chat.SayAsync("afspraken gemaakt");

        Assert.Equal("afspraken gemaakt", (await host.DocumentAsync()).OpenDebrief!.FollowUpAnswer);
    }
}
