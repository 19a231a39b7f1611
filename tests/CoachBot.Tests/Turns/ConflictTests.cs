using System.Text.Json;
using CoachBot.Organizers;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Turns;

/// <summary>When somebody else saves first, the turn runs again on what is there now.</summary>
public sealed class ConflictTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_turn_that_lost_runs_again_on_the_fresh_document_and_answers_once(int times)
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);
        await chat.SayAsync("hello");
        var (left, elsewhere) = (times, false);
        store.Writing = async (_, write) =>
        {
            if (elsewhere || left-- <= 0) return await write();
            // On another replica, meanwhile: Dutch from now on, and by typing.
            elsewhere = true;
            var document = await host.DocumentAsync();
            (document.Language, document.PrefersTyping) = (CoachBot.Coaching.Language.Dutch, true);
            await host.PlantAsync(Kept.Of().Document, JsonSerializer.SerializeToUtf8Bytes(document, OrganizerJson.Default.OrganizerDocument));
            elsewhere = false;
            return await write();
        };

        Assert.Contains("1 van 11. ", await chat.HearAsync("debrief"), StringComparison.Ordinal);
        Assert.NotNull((await host.DocumentAsync()).OpenDebrief);
    }

    [Fact]
    public async Task A_save_whose_answer_is_lost_has_one_effect_and_one_answer()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        store.Writing = async (_, write) =>
        {
            store.Writing = (_, others) => others();
            await write();
            return null;
        };

        var summary = await chat.TapAsync(facts, "Done", Facts.InBalance);

        Assert.Contains("Done for today", summary.Words);
        await store.WrittenAsync("journal", 1);
        Assert.Single((await host.DocumentAsync()).Debriefs);
    }

    [Fact]
    public async Task A_message_whose_save_was_reported_lost_is_answered_once()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);
        store.Writing = async (_, write) =>
        {
            store.Writing = (_, others) => others();
            await write();
            return null;
        };

        Assert.Contains("client", Card.Of(Assert.Single(await chat.SayAsync("debrief"))).Inputs);
        Assert.Empty((await host.DocumentAsync()).Debriefs);
    }

    [Fact]
    public async Task A_turn_that_always_loses_says_sorry_and_nothing_else()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        store.Writing = (_, _) => Task.FromResult<string?>(null);

        var error = await chat.InvokeAsync(facts, "Done", Facts.LongTalk);

        Assert.Equal((500, "application/vnd.microsoft.error"), (error.GetProperty("statusCode").GetInt32(), error.GetProperty("type").GetString()));
        Assert.Equal("I can't reach my memory right now. Nothing is lost. Please try again in a minute.", await chat.HearAsync("cancel"));
        store.Writing = (_, write) => write();
        Assert.Contains("What stands out", (await chat.TapAsync(facts, "Done", Facts.LongTalk)).Words);
    }
}
