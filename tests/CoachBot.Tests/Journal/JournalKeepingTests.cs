using CoachBot.Organizers;
using CoachBot.Storage;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Journal;

/// <summary>Finished debriefs reach the journal of their month, each once, whatever happens on the way.</summary>
public sealed class JournalKeepingTests
{
    // Half past one at night in Amsterdam, where it is October already.
    private static readonly DateTimeOffset TurnOfTheMonth = new(2026, 9, 30, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-10-01T01:30:00+02:00", "2026-10")]
    [InlineData("2026-09-30T19:30:00-04:00", "2026-09")]
    [InlineData(null, "2026-09")]
    public async Task The_month_is_that_of_the_organizers_own_clock(string? localTimestamp, string month)
    {
        var (host, store) = await StoreInFront.StartScriptedAsync(options => options.Clock = new FakeTimeProvider(TurnOfTheMonth));
        await using var _ = host;
        var chat = new Chat(host);

        await FinishAsync(host, chat, localTimestamp);
        await store.WrittenAsync("journal", 1);

        Assert.Single(await host.MonthAsync(month));
        Assert.Contains((await chat.CardAsync($"journal {month}")).Words, words => words.StartsWith("M7, ", StringComparison.Ordinal));
        var other = month == "2026-10" ? "2026-09" : "2026-10";
        Assert.DoesNotContain((await chat.CardAsync($"journal {other}")).Words, words => words.StartsWith("M7, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_could_not_be_moved_waits_is_shown_and_is_moved_after_a_later_turn()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync(options => options.Clock = new FakeTimeProvider(TurnOfTheMonth));
        await using var _ = host;
        var chat = new Chat(host);
        var tried = new TaskCompletionSource();
        store.Writing = (key, write) =>
        {
            if (!IsJournal(key)) return write();
            tried.TrySetResult();
            throw ScriptedStore.Unavailable;
        };
        await FinishAsync(host, chat);
        await tried.Task;
        Assert.Contains((await chat.CardAsync("journal 2026-09")).Words, words => words.StartsWith("M7, ", StringComparison.Ordinal));

        store.Writing = (_, write) => write();
        await chat.SayAsync("hello");
        await store.WrittenAsync("journal", 1);

        Assert.Single(await host.MonthAsync("2026-09"));
    }

    [Fact]
    public async Task A_fault_in_one_organizers_move_does_not_end_the_moving_for_others()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync(options => options.Clock = new FakeTimeProvider(TurnOfTheMonth));
        await using var _ = host;
        var first = true;
        store.Writing = (key, write) =>
        {
            if (!first || !IsJournal(key)) return write();
            first = false;
            throw new InvalidOperationException("a fault of the program");
        };

        await FinishAsync(host, new Chat(host, "29:one"));
        await FinishAsync(host, new Chat(host, "29:two"));
        await store.WrittenAsync("journal", 1);

        Assert.Single(await host.MonthAsync("2026-09", "29:two"));
    }

    [Fact]
    public async Task A_move_that_was_cut_off_after_the_journal_is_repeated_without_a_double()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync(options => options.Clock = new FakeTimeProvider(TurnOfTheMonth));
        await using var _ = host;
        var wasCut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var chat = new Chat(host);
        store.Writing = async (key, write) =>
        {
            var etag = await write();
            if (IsJournal(key)) store.Writing = Cut;
            return etag;
        };
        await FinishAsync(host, chat);
        // Only when the cut has been felt may the store work again.
        await wasCut.Task.WaitAsync(TimeSpan.FromMinutes(1));
        store.Writing = (_, write) => write();
        Assert.Single((await host.DocumentAsync()).Unjournaled);

        await chat.SayAsync("hello");
        await store.WrittenAsync("journal", 2);

        Assert.Single(await host.MonthAsync("2026-09"));

        Task<string?> Cut(DocumentKey key, Func<Task<string?>> write)
        {
            wasCut.TrySetResult();
            throw ScriptedStore.Unavailable;
        }
    }

    [Fact]
    public async Task Seventy_debriefs_leave_the_document_bounded_and_all_are_in_their_months()
    {
        var clock = new FakeTimeProvider(new(2026, 7, 1, 15, 0, 0, TimeSpan.Zero));
        var (host, store) = await StoreInFront.StartScriptedAsync(options => options.Clock = clock);
        await using var _ = host;
        var chat = new Chat(host);
        for (var session = 1; session <= 70; session++)
        {
            await FinishAsync(host, chat);
            // Two turns and a move write the document; a day that passes in the middle of a move would time it out.
            await store.WrittenAsync("organizers", 3 * session);
            clock.Advance(TimeSpan.FromDays(1));
        }

        var document = await host.DocumentAsync();
        Assert.Equal(OrganizerDocument.MostRecent, document.Debriefs.Count);
        Assert.Empty(document.Unjournaled);
        var months = new[] { await host.MonthAsync("2026-07"), await host.MonthAsync("2026-08"), await host.MonthAsync("2026-09") };
        Assert.Equal([31, 31, 8], months.Select(month => month.Count));
        Assert.Equal(70, months.SelectMany(month => month).Select(debrief => debrief.Id).Distinct().Count());
    }

    private static bool IsJournal(DocumentKey key) => key.Path.StartsWith("journal/", StringComparison.Ordinal);

    private static async Task FinishAsync(BotHost host, Chat chat, string? localTimestamp = null)
    {
        using var asked = await host.PostAsync(At(chat.Message("debrief")));
        var facts = Card.Of(Assert.Single(chat.News()));
        using var done = await host.PostAsync(At(chat.Invoke(facts, "Done", Facts.InBalance)));
        Assert.Equal(200, (await Chat.BodyOf(done)).GetProperty("statusCode").GetInt32());

        Dictionary<string, object?> At(Dictionary<string, object?> activity)
        {
            if (localTimestamp is not null) activity["localTimestamp"] = localTimestamp;
            return activity;
        }
    }
}
