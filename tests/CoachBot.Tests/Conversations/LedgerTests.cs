using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Conversations;

/// <summary>Debriefs beside what was agreed, and the row of what went past it.</summary>
public sealed class LedgerTests
{
    private static readonly (string, string) Late = ("q_overtime", "q_overtime.a1");
    private static readonly (string, string) Favour = ("q_tasks", "q_tasks.a1");
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 16, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_questions_and_what_stood_out_say_what_was_agreed()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await chat.AgreeAsync("M7", "en", [.. LetterCards.Required, "cl_14"]);

        var facts = await chat.CardAsync("debrief M7");

        Assert.EndsWith("Agreed: until 16:00.", Label(facts, "q_overtime"), StringComparison.Ordinal);
        Assert.EndsWith("Agreed: available on Monday, Tuesday and Thursday from 9:00 to 17:00.", Label(facts, "q_hours"), StringComparison.Ordinal);
        Assert.EndsWith("Agreed about disposal: one bag at most.", Label(facts, "q_tasks"), StringComparison.Ordinal);
        Assert.Contains("Agreed: A card or something with coffee is welcome.", Label(facts, "q_role"), StringComparison.Ordinal);
        Assert.DoesNotContain("Agreed", Label(facts, "q_talk"), StringComparison.Ordinal);
        var standOut = await chat.TapAsync(facts, "Done", [.. Facts.InBalance, ("q_overtime", "q_overtime.a3")]);
        Assert.Contains("Agreed: until 16:00.", standOut.Words);
        var summary = await chat.FinishAsync(standOut);
        Assert.Contains("Agreed: until 16:00.", summary.Words);
    }

    [Fact]
    public async Task Zonder_afspraken_staat_er_niets_naast_en_zonder_code_ook_niet()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.AgreeAsync("M7", "nl");

        Assert.DoesNotContain("Afgesproken", Label(await chat.CardAsync("nabespreken B2"), "q_overtime"), StringComparison.Ordinal);
        await chat.SayAsync("stop");
        Assert.DoesNotContain("Afgesproken", Label(await chat.CardAsync("nabespreken"), "q_overtime"), StringComparison.Ordinal);
        await chat.SayAsync("stop");
        Assert.EndsWith("Afgesproken: tot 16:00.", Label(await chat.CardAsync("nabespreken M7"), "q_overtime"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_third_the_row_is_shown_with_the_clause_that_would_settle_it()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        Assert.DoesNotContain("Three in a row: Running over", (await HeldAsync(chat, Late)).Words);
        Assert.DoesNotContain("Three in a row: Running over", (await HeldAsync(chat, ("q_overtime", "q_overtime.a2"))).Words);

        var third = await HeldAsync(chat, Late);

        Assert.Contains("Three in a row: Running over", third.Words);
        Assert.Contains("- 2 March 2026: Up to 10 minutes later\n- 3 March 2026: 11 to 30 minutes later\n- 4 March 2026: Up to 10 minutes later", third.Words);
        Assert.Contains(
            "This agreement would settle it: \"A session lasts …, from … to …. The last half hour is for clearing up and agreeing what's next.\"", third.Words);
        Assert.Equal(["Put it in writing", "Journal", "Urgent or worried"], third.Buttons);
        var whom = await chat.TapAsync(third, "Put it in writing");
        Assert.Equal("M7", whom.Input("client").GetProperty("value").GetString());
        await chat.TapAsync(whom, "Cancel");
        Assert.DoesNotContain("Three in a row: Running over", (await HeldAsync(chat, Late)).Words);
        Assert.DoesNotContain("Three in a row: Running over", (await HeldAsync(chat, Late)).Words);
        Assert.Contains("Three in a row: Running over", (await HeldAsync(chat, Late)).Words);
    }

    [Fact]
    public async Task Een_clausule_die_nog_ontbreekt_staat_klaar_en_wat_al_is_afgesproken_wordt_nog_eens_gelezen()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.AgreeAsync("M7", "nl");
        await HeldAsync(chat, Favour);
        await HeldAsync(chat, Favour);

        var third = await HeldAsync(chat, Favour);

        Assert.Contains("Drie op een rij: Extra taken", third.Words);
        Assert.Contains("Deze afspraak geeft houvast: \"Schoonmaken, zwaar tillen, boodschappen, vervoer en telefoontjes namens jou horen niet bij mijn werk.\"", third.Words);
        var clauses = await chat.TapAsync(await chat.TapAsync(third, "Leg het vast"), "Verder");
        Assert.Contains("cl_09", clauses.Input("clauses").GetProperty("value").GetString(), StringComparison.Ordinal);
        await chat.SubmitFormAsync(await chat.SubmitFormAsync(clauses), LetterCards.Hours);

        await HeldAsync(chat, Favour);
        await HeldAsync(chat, Favour);
        var sixth = await HeldAsync(chat, Favour);

        Assert.Contains(sixth.Words, text => text.StartsWith("Dit staat al in jullie afspraken; je kunt het samen nog eens doornemen: \"Het afvoeren van spullen regel jij.", StringComparison.Ordinal));
        Assert.Equal("De afspraken met M7", (await chat.TapAsync(sixth, "Bekijk de afspraken")).Words[0]);
    }

    [Fact]
    public async Task The_row_comes_by_typing_too_and_an_old_tap_shows_it_again()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await HeldAsync(chat, Favour);
        await HeldAsync(chat, Favour);
        var facts = await chat.CardAsync("debrief");
        var third = await chat.FinishAsync(await chat.SubmitFormAsync(facts, [.. Facts.InBalance, Favour]));

        Assert.Equal(third.Words, (await chat.TapAsync(facts, "Done", Facts.InBalance)).Words);
        await chat.SayAsync("type");
        var ledger = await chat.HearAsync("ledger M7");
        Assert.Contains("**Extra tasks: 3**", ledger, StringComparison.Ordinal);
        Assert.Contains("- 2 March 2026: Something small, during the session", ledger, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_shows_rows_beside_what_was_agreed_by_client()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        Assert.Contains("Nothing went past the agreements in the last 60 days.", (await chat.CardAsync("ledger")).Words);
        await chat.AgreeAsync();
        await HeldAsync(chat, Late, Favour);
        await HeldAsync(chat, Late, ("q_hours", "q_hours.a1"));
        await HeldAsync(chat, Late, ("client", "B2"));

        var all = await chat.CardAsync("ledger");
        Assert.Equal(["In a row", "The last 60 days, by client. A row, not a verdict.", "**B2**: Running over: 1", "**M7**: Running over: 2, Extra tasks: 1"], all.Words);
        var one = await chat.TapAsync(all, "M7");

        Assert.Equal(
            [
                "In a row: M7",
                "The last 60 days with M7, beside what you agreed. A row, not a verdict.",
                "**Running over: 2**", "Agreed: until 16:00.", "- 2 March 2026: Up to 10 minutes later\n- 3 March 2026: Up to 10 minutes later",
                "**Extra tasks: 1**", "Agreed about disposal: one bag at most.", "- 2 March 2026: Something small, during the session",
            ],
            one.Words);
        _clock.Advance(TimeSpan.FromDays(90));
        Assert.Contains("With M7, nothing went past the agreement in the last 60 days.", (await chat.CardAsync("ledger m7")).Words);
    }

    private static string Label(Card card, string id) => card.Input(id).GetProperty("label").GetString()!;

    private Task<BotHost> StartAsync() => BotHost.StartAsync(options => options.Clock = _clock);

    // One session a day.
    private async Task<Card> HeldAsync(Chat chat, params (string, string)[] answers)
    {
        var summary = await chat.HeldAsync(answers);
        _clock.Advance(TimeSpan.FromDays(1));
        return summary;
    }
}
