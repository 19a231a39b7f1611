using System.Text;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Referrals;
using CoachBot.Journal;
using CoachBot.Organizers;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Conversations;

/// <summary>Erasing a client is asked once, and complete: the document, the journal of every month, what is open.</summary>
public sealed class ErasingAClientTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);

    private static readonly (string, string)[] AboutSomebodyElse = [.. Facts.InBalance.Where(fact => fact.Id != "client"), ("client", "K2")];

    [Fact]
    public async Task Nothing_of_the_client_stays_and_all_of_the_others_does()
    {
        var clock = new FakeTimeProvider(Now.AddMonths(-2));
        var (host, store) = await StoreInFront.StartScriptedAsync(options => options.Clock = clock);
        await using var _ = host;
        var chat = new Chat(host);
        await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.InBalance);
        await store.WrittenAsync("journal", 1);
        clock.SetUtcNow(Now);
        await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.InBalance);
        await store.WrittenAsync("journal", 2);
        await chat.TapAsync(await chat.CardAsync("debrief"), "Done", AboutSomebodyElse);
        await store.WrittenAsync("journal", 3);
        await PlantAsync(host, "2026-03", "m7");

        var sure = await chat.TapAsync(await chat.TapAsync(await chat.CardAsync("client M7"), "Close"), "Erase everything");
        Assert.Contains(sure.Words, words => words.Contains("also from your journal", StringComparison.Ordinal));
        Assert.Contains(sure.Words, words => words.Contains("which Teams keeps", StringComparison.Ordinal));
        var done = await chat.TapAsync(sure, "Next", ("sure", "yes"));
        Assert.Contains("Everything about this client is gone, also from your journal.", done.Words);
        await EmptiedAsync(host, chat);

        foreach (var month in new[] { "2026-03", "2026-09" }) Assert.Empty(await host.MonthAsync(month));
        Assert.Equal("K2", Assert.Single(await host.MonthAsync("2026-11")).Client);
        Assert.Equal("K2", Assert.Single((await host.DocumentAsync()).Debriefs).Client);
        // The tap's own data is in the answer that is kept for a redelivery, until the next turn.
        await chat.SayAsync("hello");
        Assert.DoesNotContain("M7", Encoding.UTF8.GetString((await host.BytesAsync(Kept.Of().Document))!.Content.Span), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_journal_does_not_show_the_client_even_before_it_is_emptied()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync(options => options.Clock = new FakeTimeProvider(Now));
        await using var _ = host;
        var chat = new Chat(host);
        await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.InBalance);
        await store.WrittenAsync("journal", 1);
        store.Writing = (key, write) => key.Path.StartsWith("journal/", StringComparison.Ordinal) ? throw ScriptedStore.Unavailable : write();
        await EraseAsync(chat, "M7");

        Assert.DoesNotContain((await chat.CardAsync("journal 2026-11")).Words, words => words.StartsWith("M7", StringComparison.Ordinal));
        Assert.Single(await host.MonthAsync("2026-11"));

        // What could not be emptied is emptied after a later turn.
        store.Writing = (_, write) => write();
        await chat.SayAsync("hello");
        await EmptiedAsync(host, chat);
        Assert.Empty(await host.MonthAsync("2026-11"));
    }

    [Fact]
    public async Task A_new_client_with_the_same_code_is_another_one()
    {
        var clock = new FakeTimeProvider(Now);
        var (host, store) = await StoreInFront.StartScriptedAsync(options => options.Clock = clock);
        await using var _ = host;
        var chat = new Chat(host);
        await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.InBalance);
        await store.WrittenAsync("journal", 1);
        store.Writing = (key, write) => key.Path.StartsWith("journal/", StringComparison.Ordinal) ? throw ScriptedStore.Unavailable : write();
        await EraseAsync(chat, "M7");
        clock.Advance(TimeSpan.FromMinutes(5));
        store.Writing = (_, write) => write();
        await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.InBalance);
        await EmptiedAsync(host, chat);

        Assert.Equal(Now.AddMinutes(5), Assert.Single(await host.MonthAsync("2026-11")).CompletedAt);
    }

    [Fact]
    public async Task What_another_process_erased_while_it_was_moved_does_not_come_back()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync(options => options.Clock = new FakeTimeProvider(Now));
        await using var _ = host;
        store.Writing = async (key, write) =>
        {
            var etag = await write();
            if (!key.Path.StartsWith("journal/", StringComparison.Ordinal)) return etag;
            store.Writing = (_, later) => later();
            await EraseElsewhereAsync(host);
            return etag;
        };
        await DebriefAsync(new Chat(host));

        // Appended, and taken back.
        await store.WrittenAsync("journal", 2);
        Assert.Empty(await host.MonthAsync("2026-11"));
    }

    [Fact]
    public async Task A_month_that_cannot_be_read_does_not_keep_the_others_from_being_emptied()
    {
        await using var host = await BotHost.StartAsync(options => options.Clock = new FakeTimeProvider(Now));
        await host.PlantAsync(Kept.Of().Journal("2026-01"), "{"u8.ToArray());
        var chat = new Chat(host);
        await DebriefAsync(chat);
        await UntilAsync(chat, async () => (await host.MonthAsync("2026-11")).Count == 1);
        await EraseAsync(chat, "M7");
        await UntilAsync(chat, async () => (await host.MonthAsync("2026-11")).Count == 0);

        Assert.Single((await host.DocumentAsync()).Forgotten);
    }

    [Fact]
    public async Task No_keeps_everything_and_a_second_tap_does_nothing()
    {
        await using var host = await BotHost.StartAsync(options => options.Clock = new FakeTimeProvider(Now));
        var chat = new Chat(host, locale: "nl-NL");
        await chat.TapAsync(await chat.CardAsync("nabespreken"), "Klaar", Facts.InBalance);

        var sure = await chat.CardAsync("wis klant M7");
        Assert.Contains("M7 wissen?", sure.Words);
        Assert.Contains("Kies ja of nee.", (await chat.TapAsync(sure, "Verder")).Words);
        Assert.Contains("Er is niets gewist.", (await chat.TapAsync(sure, "Verder", ("sure", "no"))).Words);
        Assert.DoesNotContain("Gewist", (await chat.TapAsync(sure, "Verder", ("sure", "yes"))).Words);
        Assert.Contains("Er is niets gewist.", (await chat.TapAsync(await chat.CardAsync("verwijder klant M7"), "Stoppen")).Words);

        Assert.Single((await host.DocumentAsync()).Clients);
        Assert.Single((await host.DocumentAsync()).Debriefs);
    }

    [Fact]
    public async Task By_typing_in_Dutch()
    {
        await using var host = await BotHost.StartAsync(options => options.Clock = new FakeTimeProvider(Now));
        var chat = new Chat(host, locale: "nl-NL");
        await chat.TapAsync(await chat.CardAsync("nabespreken"), "Klaar", Facts.InBalance);
        await chat.SayAsync("typen");

        Assert.Contains("1. Ja, wis alles", await chat.HearAsync("wis klant m7"), StringComparison.Ordinal);
        Assert.Contains("Alles over deze klant is weg", await chat.HearAsync("ja"), StringComparison.Ordinal);

        Assert.Empty((await host.DocumentAsync()).Debriefs);
        Assert.Contains("Bij M7 vind ik nog niemand", await chat.HearAsync("wis klant M7"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_whom_only_a_referral_names_can_be_erased_too()
    {
        await using var host = await BotHost.StartAsync(options => options.Clock = new FakeTimeProvider(Now));
        var documents = host.Services.GetRequiredService<OrganizerDocuments>();
        var planted = new OrganizerDocument();
        planted.Keep(Referral.Open("one", "M7", "money", "the letters", Now));
        planted.Keep(Referral.Open("other", "K2", "money", null, Now));
        Assert.True(await documents.TryWriteAsync(Kept.Of(), planted, null, CancellationToken.None));
        var chat = new Chat(host);

        Assert.Contains("**M7**", (await chat.CardAsync("clients")).Words);
        await EraseAsync(chat, "M7");

        Assert.Equal("other", Assert.Single((await host.DocumentAsync()).Referrals).Id);
    }

    [Fact]
    public async Task What_is_open_about_the_client_ends_and_what_is_open_about_another_goes_on()
    {
        await using var host = await BotHost.StartAsync(options => options.Clock = new FakeTimeProvider(Now));
        var chat = new Chat(host);
        await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.InBalance);

        await chat.CardAsync("debrief M7");
        await EraseAsync(chat, "M7");
        Assert.Null((await host.DocumentAsync()).OpenDebrief);
        Assert.Empty((await host.DocumentAsync()).Dialog?.DialogStack ?? []);

        await chat.TapAsync(await chat.CardAsync("add client M7"), "Done", ("code", "M7"));
        var open = await chat.CardAsync("debrief K2");
        await EraseAsync(chat, "M7");
        Assert.Contains("Done for today", (await chat.TapAsync(open, "Done", AboutSomebodyElse)).Words);
    }

    private static async Task DebriefAsync(Chat chat) => await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.InBalance);

    private static async Task EraseElsewhereAsync(BotHost host)
    {
        var documents = host.Services.GetRequiredService<OrganizerDocuments>();
        var (document, etag) = await documents.ReadAsync(Kept.Of(), CancellationToken.None);
        document.Forget(document.ClientOf("M7")!, Now);
        document.Forgotten.Clear();
        Assert.True(await documents.TryWriteAsync(Kept.Of(), document, etag, CancellationToken.None));
    }

    private static async Task EraseAsync(Chat chat, string code) =>
        Assert.Contains("Erased", (await chat.TapAsync(await chat.CardAsync($"erase client {code}"), "Next", ("sure", "yes"))).Words);

    // The moving is done after the turn, and a turn waits for it: some turns later it is done.
    private static Task EmptiedAsync(BotHost host, Chat chat) =>
        UntilAsync(chat, async () => await host.DocumentAsync() is { Forgotten.Count: 0, Unjournaled.Count: 0 });

    private static async Task UntilAsync(Chat chat, Func<Task<bool>> isDone)
    {
        for (var turns = 0; !await isDone(); turns++)
        {
            Assert.InRange(turns, 0, 500);
            await chat.SayAsync("hello");
        }
    }

    private static Task PlantAsync(BotHost host, string month, string client) => host.Services.GetRequiredService<JournalMonths>().AppendAsync(
        Kept.Of(), month, [new Debrief { Id = "planted", StartedAt = Now.AddMonths(-8), CompletedAt = Now.AddMonths(-8), Step = DebriefStep.Done, Client = client }], CancellationToken.None);
}
