using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Turns;

/// <summary>Two trips to the store a turn, counted.</summary>
public sealed class StorageTripTests
{
    private static readonly string[] OneReadOneWrite = ["read organizers", "write organizers"];

    [Fact]
    public async Task A_turn_reads_once_and_writes_once()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);
        var before = 0;

        var facts = await chat.CardAsync("debrief");
        Assert.Equal(OneReadOneWrite, Since());
        await chat.SayAsync("help");
        Assert.Equal(OneReadOneWrite, Since());
        await chat.SayAsync("what a day");
        Assert.Equal(OneReadOneWrite, Since());
        await chat.TapAsync(facts, "Done", Facts.LongTalk);
        Assert.Equal(OneReadOneWrite, Since());
        await chat.TapAsync(facts, "Done", Facts.LongTalk);
        Assert.Equal(OneReadOneWrite, Since());
        await chat.CardAsync("journal");
        Assert.Equal(OneReadOneWrite, Since());

        IEnumerable<string> Since()
        {
            var trips = store.Trips.Skip(before).ToList();
            before += trips.Count;
            return trips;
        }
    }

    [Fact]
    public async Task A_finished_debrief_is_moved_to_the_journal_after_the_answer_in_four_trips_of_its_own()
    {
        var moving = new TaskCompletionSource();
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        var before = store.Trips.Count;
        // The answer must not wait for the journal, so the journal waits for the answer.
        store.Reading = async (key, read) =>
        {
            if (key.Path.StartsWith("journal/", StringComparison.Ordinal)) await moving.Task;
            return await read();
        };

        Assert.Contains("Done for today", (await chat.TapAsync(facts, "Done", Facts.InBalance)).Words);
        moving.SetResult();
        await store.WrittenAsync("organizers", 3);

        Assert.Equal(
            [.. OneReadOneWrite, "read organizers", "read journal", "write journal", "write organizers"],
            store.Trips.Skip(before));
    }

    [Fact]
    public async Task A_month_of_the_journal_costs_one_trip_more()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;

        await new Chat(host).CardAsync("journal 2026-09");

        Assert.Equal(["read organizers", "read journal", "write organizers"], store.Trips);
    }

    [Fact]
    public async Task What_has_no_effect_makes_no_trip()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);

        using var unknown = await host.PostAsync(chat.Activity("invoke", new() { ["name"] = "config/fetch" }));
        using var typing = await host.PostAsync(chat.Activity("typing", []));

        Assert.Equal((501, 200), ((int)unknown.StatusCode, (int)typing.StatusCode));
        Assert.Empty(store.Trips);
        Assert.Empty(host.Connector.Calls);
    }
}
