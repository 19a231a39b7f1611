using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Turns;

/// <summary>What fails leaves nothing behind, says so, and works the next time.</summary>
public sealed class FailureTests
{
    private const string Away = "I can't reach my memory right now. Nothing is lost. Please try again in a minute.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_the_store_is_away_a_message_hears_sorry_and_a_tap_gets_a_card_error(bool reading)
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        if (reading) store.Reading = (_, _) => throw ScriptedStore.Unavailable;
        else store.Writing = (_, _) => throw ScriptedStore.Unavailable;

        Assert.Equal(Away, await chat.HearAsync("cancel"));
        var error = await chat.InvokeAsync(facts, "Done", Facts.LongTalk);

        Assert.Equal((500, "application/vnd.microsoft.error"), (error.GetProperty("statusCode").GetInt32(), error.GetProperty("type").GetString()));
        Assert.Equal(Away, error.GetProperty("value").GetProperty("message").GetString());
        (store.Reading, store.Writing) = ((_, read) => read(), (_, write) => write());
        Assert.Contains("What stands out", (await chat.TapAsync(facts, "Done", Facts.LongTalk)).Words);
    }

    [Fact]
    public async Task A_save_that_was_done_and_reported_as_failed_is_found_by_the_next_try()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        store.Writing = async (_, write) =>
        {
            await write();
            throw ScriptedStore.Unavailable;
        };
        var error = await chat.InvokeAsync(facts, "Done", Facts.InBalance);
        Assert.Equal(500, error.GetProperty("statusCode").GetInt32());

        store.Writing = (_, write) => write();
        var summary = await chat.TapAsync(facts, "Done", Facts.InBalance);

        Assert.Contains("Done for today", summary.Words);
        Assert.Single((await host.DocumentAsync()).Debriefs);
    }

    [Fact]
    public async Task An_error_in_the_coach_is_said_in_a_sentence_and_stores_nothing()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        var before = await host.BytesAsync(Kept.Of().Document);
        // The journal is read in the middle of a turn, so what it throws comes out of the coach.
        store.Reading = (key, read) =>
            key.Path.StartsWith("journal/", StringComparison.Ordinal) ? throw new InvalidOperationException("a fault of the program") : read();

        Assert.Equal(
            "Something went wrong on my side. What you entered was not saved. Please try again; if it keeps happening, tell the keeper of this bot.",
            await chat.HearAsync("journal 2026-09"));

        Assert.Equal(before!.ETag, (await host.BytesAsync(Kept.Of().Document))!.ETag);
        Assert.Contains("What stands out", (await chat.TapAsync(facts, "Done", Facts.LongTalk)).Words);
    }

    [Fact]
    public async Task Sorry_is_said_in_the_language_the_organizer_chose()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host, locale: "en-US");
        await chat.SayAsync("language nl");
        store.Writing = (_, _) => throw ScriptedStore.Unavailable;

        Assert.StartsWith("Ik kan nu even niet bij mijn geheugen", await chat.HearAsync("help"), StringComparison.Ordinal);
    }
}
