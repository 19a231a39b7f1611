using CoachBot.Tests.Drivers;
using CoachBot.Queues;
using CoachBot.Storage;

namespace CoachBot.Tests.Queues;

/// <summary>What every queue promises. Each implementation runs all of it.</summary>
public abstract class QueueContract
{
    private protected static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Long enough that no test sees the end of it, however slow the machine.</summary>
    private protected static readonly TimeSpan Long = TimeSpan.FromDays(1);

    private protected static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    /// <summary>Another instance on the same file or account; the suite's own cleaning up is the implementation's.</summary>
    private protected abstract Task<ICheckInQueue> OpenAsync();

    /// <summary>A queue that cannot be written at the moment.</summary>
    private protected abstract Task<ICheckInQueue> OpenUnavailableAsync();

    /// <summary>Puts a text in the queue as if something else had written it.</summary>
    private protected abstract Task PlantAsync(string text);

    /// <summary>Lets a part of a second pass.</summary>
    private protected abstract Task PassAsync();

    [SkippableFact]
    public async Task A_queue_of_nothing_gives_nothing()
    {
        var queue = await OpenAsync();

        Assert.Empty(await queue.ReceiveAsync(32, Long, None));
        Assert.Equal((0, 0), await queue.CountAsync(None));
    }

    [SkippableFact]
    public async Task What_is_sent_without_delay_is_received_as_it_was()
    {
        var queue = await OpenAsync();
        var message = QueuedMessages.Of("tenant") with { Orderly = 3, Unsent = 2 };

        await queue.SendAsync(message, TimeSpan.Zero, None);

        var received = Assert.Single(await queue.ReceiveAsync(32, Long, None));
        Assert.Equal(message, received.Message);
        Assert.Equal(message.At.Offset, received.Message!.At.Offset);
        Assert.Equal(1, received.Deliveries);
    }

    [SkippableFact]
    public async Task What_is_sent_with_a_delay_becomes_visible_after_it_and_not_before()
    {
        var queue = await OpenAsync();
        await queue.SendAsync(QueuedMessages.Of("tenant", "later"), Long, None);
        await queue.SendAsync(QueuedMessages.Of("tenant", "soon"), Short, None);

        Assert.Equal("soon", (await ReceiveOneAsync(queue)).Message!.User);

        Assert.Empty(await queue.ReceiveAsync(32, Long, None));
        Assert.Equal((2, 0), await queue.CountAsync(None));
    }

    [SkippableFact]
    public async Task What_is_received_is_hidden_and_then_comes_back()
    {
        var queue = await OpenAsync();
        await queue.SendAsync(QueuedMessages.Of("tenant", "kept"), TimeSpan.Zero, None);
        var kept = await ReceiveOneAsync(queue, Long);
        await queue.SendAsync(QueuedMessages.Of("tenant", "back"), TimeSpan.Zero, None);

        var first = await ReceiveOneAsync(queue, Short);
        var second = await ReceiveOneAsync(queue);

        Assert.NotEqual(kept.Id, first.Id);
        Assert.Equal((first.Id, first.Message, 2), (second.Id, second.Message, second.Deliveries));
        Assert.NotEqual(first.Receipt, second.Receipt);
        Assert.Empty(await queue.ReceiveAsync(32, Long, None));
    }

    [SkippableFact]
    public async Task What_is_deleted_is_gone()
    {
        var queue = await OpenAsync();
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);
        var received = await ReceiveOneAsync(queue, Short);

        await queue.DeleteAsync(received, None);
        await queue.DeleteAsync(received, None);

        Assert.Equal((0, 0), await queue.CountAsync(None));
        Assert.Null(await queue.TryPostponeAsync(received, received.Message!, TimeSpan.Zero, None));
        await queue.PoisonAsync(received, None);
        Assert.Equal((0, 0), await queue.CountAsync(None));
    }

    [SkippableFact]
    public async Task A_stale_receipt_changes_nothing_of_the_next_receivers_message()
    {
        var queue = await OpenAsync();
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);
        var stale = await ReceiveOneAsync(queue, Short);
        var held = await ReceiveOneAsync(queue);

        await queue.DeleteAsync(stale, None);
        await queue.PoisonAsync(stale, None);
        Assert.Null(await queue.TryPostponeAsync(stale, stale.Message! with { Version = 7 }, TimeSpan.Zero, None));

        Assert.Equal((1, 0), await queue.CountAsync(None));
        Assert.Empty(await queue.ReceiveAsync(32, Long, None));
        Assert.NotNull(await queue.TryPostponeAsync(held, held.Message!, TimeSpan.Zero, None));
        Assert.Equal(1, (await ReceiveOneAsync(queue)).Message!.Version);
    }

    [SkippableFact]
    public async Task A_message_that_came_back_is_still_its_receivers_until_another_has_it()
    {
        var queue = await OpenAsync();
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);
        var received = await ReceiveOneAsync(queue, Short);
        for (var part = 0; part < 8; part++)
            await PassAsync();

        Assert.NotNull(await queue.TryPostponeAsync(received, received.Message!, Long, None));

        Assert.Empty(await queue.ReceiveAsync(32, Long, None));
    }

    [SkippableFact]
    public async Task What_is_postponed_comes_later_with_its_new_content()
    {
        var queue = await OpenAsync();
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);
        var received = await ReceiveOneAsync(queue, Long);
        var changed = received.Message! with { Version = 2, Mark = "other", At = QueuedMessages.Due.AddDays(1), Orderly = 1, Unsent = 1 };

        Assert.NotNull(await queue.TryPostponeAsync(received, changed, Short, None));
        Assert.Null(await queue.TryPostponeAsync(received, received.Message!, TimeSpan.Zero, None));

        var again = await ReceiveOneAsync(queue);
        Assert.Equal((received.Id, changed, 2), (again.Id, again.Message, again.Deliveries));
        Assert.NotNull(await queue.TryPostponeAsync(again, changed, Long, None));
        Assert.Empty(await queue.ReceiveAsync(32, Long, None));
    }

    [SkippableFact]
    public async Task A_hundred_messages_reach_eight_receivers_each_exactly_once()
    {
        ICheckInQueue[] queues = [await OpenAsync(), await OpenAsync()];
        foreach (var number in Enumerable.Range(0, 100))
            await queues[number % 2].SendAsync(QueuedMessages.Of($"tenant-{number % 7}", $"user-{number}"), TimeSpan.Zero, None);
        var left = 100;

        var received = await Task.WhenAll(Enumerable.Range(0, 8).Select(receiver => Task.Run(async () =>
        {
            List<ReceivedCheckIn> mine = [];
            var patience = new Patience();
            while (Volatile.Read(ref left) > 0)
            {
                patience.Check();
                var some = await queues[receiver % 2].ReceiveAsync(5, Long, None);
                Interlocked.Add(ref left, -some.Count);
                mine.AddRange(some);
            }

            return mine;
        })));

        var all = received.SelectMany(mine => mine).ToList();
        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"user-{number}").Order(), all.Select(one => one.Message!.User).Order());
        Assert.Equal(100, all.Select(one => one.Id).Distinct().Count());
        Assert.All(all, one => Assert.Equal(1, one.Deliveries));
        Assert.Empty(await queues[0].ReceiveAsync(32, Long, None));
    }

    [SkippableFact]
    public async Task No_more_come_at_once_than_were_asked_for()
    {
        var queue = await OpenAsync();
        foreach (var number in Enumerable.Range(0, 5))
            await queue.SendAsync(QueuedMessages.Of($"tenant-{number}"), TimeSpan.Zero, None);

        Assert.Equal(3, (await queue.ReceiveAsync(3, Long, None)).Count);
        Assert.Equal(2, (await queue.ReceiveAsync(3, Long, None)).Count);
    }

    [SkippableFact]
    public async Task Poison_is_counted_and_received_by_nobody()
    {
        var queue = await OpenAsync();
        await queue.SendAsync(QueuedMessages.Of("tenant", "bad"), TimeSpan.Zero, None);
        var bad = await ReceiveOneAsync(queue, Short);
        await queue.SendAsync(QueuedMessages.Of("tenant", "good"), TimeSpan.Zero, None);

        await queue.PoisonAsync(bad, None);
        await queue.PoisonAsync(bad, None);

        Assert.Equal((1, 1), await queue.CountAsync(None));
        Assert.Equal("good", (await ReceiveOneAsync(queue, Short)).Message!.User);
        Assert.Equal("good", (await ReceiveOneAsync(queue)).Message!.User);
        Assert.Null(await queue.TryPostponeAsync(bad, bad.Message!, TimeSpan.Zero, None));
        await queue.DeleteAsync(bad, None);
        Assert.Equal((1, 1), await queue.CountAsync(None));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("This is no JSON.")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{ "tenant": "tenant", "user": "user" }""")]
    [InlineData("""{ "tenant": null, "user": "user", "version": 1, "mark": "0c1d", "at": "2026-03-09T16:30:00+01:00" }""")]
    [InlineData("""{ "tenant": "tenant", "user": "\ud800", "version": 1, "mark": "0c1d", "at": "2026-03-09T16:30:00+01:00" }""")]
    [InlineData("""{ "tenant": "tenant", "user": "user", "version": 1, "mark": "0c1d", "at": "tomorrow" }""")]
    public async Task What_cannot_be_read_comes_without_a_message_and_can_be_poisoned(string text)
    {
        var queue = await OpenAsync();
        await PlantAsync(text);

        var received = await ReceiveOneAsync(queue);

        Assert.Null(received.Message);
        await queue.PoisonAsync(received, None);
        Assert.Equal((0, 1), await queue.CountAsync(None));
    }

    [SkippableFact]
    public async Task Ids_come_back_exactly_whatever_is_in_them()
    {
        var queue = await OpenAsync();
        string[] ids =
        [
            "", " ", "\"'`|<>&;{}[]\\/", "a\0b\r\n\t\u0001", "é\u0301ß", "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udcbb", "\ufffe\uffff",
            new('x', 2_000), string.Concat(Enumerable.Repeat("\ud83d\ude00", 1_000)),
        ];
        foreach (var id in ids)
            await queue.SendAsync(QueuedMessages.Of(id, id) with { Mark = id }, TimeSpan.Zero, None);

        var received = new List<QueuedCheckIn>();
        for (var number = 0; number < ids.Length; number++)
        {
            var one = await ReceiveOneAsync(queue);
            received.Add(one.Message!);
            Assert.NotNull(await queue.TryPostponeAsync(one, one.Message!, Long, None));
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), received.Select(message => message.User).Order(StringComparer.Ordinal));
        Assert.All(received, message => Assert.Equal((message.User, message.User), (message.Tenant, message.Mark)));
    }

    [SkippableFact]
    public async Task What_became_visible_first_comes_first()
    {
        var queue = await OpenAsync();
        await queue.SendAsync(QueuedMessages.Of("tenant", "one"), TimeSpan.Zero, None);
        await PassAsync();
        await queue.SendAsync(QueuedMessages.Of("tenant", "two"), TimeSpan.Zero, None);
        await PassAsync();
        var one = Assert.Single(await queue.ReceiveAsync(1, Long, None));
        Assert.Equal("one", one.Message!.User);
        Assert.NotNull(await queue.TryPostponeAsync(one, one.Message, TimeSpan.Zero, None));
        await PassAsync();

        Assert.Equal(["two", "one"], (await queue.ReceiveAsync(32, Long, None)).Select(received => received.Message!.User));
    }

    [SkippableFact]
    public async Task Delays_of_nothing_and_of_the_longest_hop_are_taken_and_no_others_beyond_them()
    {
        var queue = await OpenAsync();
        var message = QueuedMessages.Of("tenant");
        var more = ICheckInQueue.LongestHop + TimeSpan.FromTicks(1);
        var less = TimeSpan.FromTicks(-1);
        await queue.SendAsync(message, ICheckInQueue.LongestHop, None);
        await queue.SendAsync(message, TimeSpan.Zero, None);
        var received = Assert.Single(await queue.ReceiveAsync(32, ICheckInQueue.LongestHop, None));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.SendAsync(message, more, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.SendAsync(message, less, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.TryPostponeAsync(received, message, more, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.TryPostponeAsync(received, message, less, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.ReceiveAsync(1, more, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.ReceiveAsync(1, TimeSpan.Zero, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.ReceiveAsync(0, Long, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.ReceiveAsync(33, Long, None));

        Assert.Equal((2, 0), await queue.CountAsync(None));
        Assert.NotNull(await queue.TryPostponeAsync(received, message, ICheckInQueue.LongestHop, None));
        Assert.Empty(await queue.ReceiveAsync(32, Long, None));
    }

    [SkippableFact]
    public async Task Two_instances_share_their_messages()
    {
        var one = await OpenAsync();
        var two = await OpenAsync();
        await one.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);

        var received = await ReceiveOneAsync(two);

        Assert.Empty(await one.ReceiveAsync(32, Long, None));
        await one.DeleteAsync(received, None);
        Assert.Equal((0, 0), await two.CountAsync(None));
    }

    [SkippableFact]
    public async Task A_cancelled_call_does_nothing()
    {
        var queue = await OpenAsync();
        var cancelled = new CancellationToken(canceled: true);
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.ReceiveAsync(1, Long, cancelled));
        var received = await ReceiveOneAsync(queue);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.TryPostponeAsync(received, received.Message!, TimeSpan.Zero, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.DeleteAsync(received, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.PoisonAsync(received, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.CountAsync(cancelled));

        Assert.Equal((1, 0), await queue.CountAsync(None));
        Assert.Equal(1, received.Deliveries);
    }

    [SkippableFact]
    public async Task A_queue_that_cannot_be_used_says_so_without_a_word_of_the_content()
    {
        var queue = await OpenUnavailableAsync();

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => queue.SendAsync(QueuedMessages.Of("secret"), TimeSpan.Zero, None));

        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The next message, as soon as it is visible.</summary>
    private protected async Task<ReceivedCheckIn> ReceiveOneAsync(ICheckInQueue queue, TimeSpan? hidden = null)
    {
        var patience = new Patience();
        while (true)
        {
            if (await queue.ReceiveAsync(1, hidden ?? Long, None) is [var received])
                return received;

            patience.Check();
            await PassAsync();
        }
    }

    /// <summary>Ends a test that waits for what never comes.</summary>
    private protected sealed class Patience
    {
        private readonly long _started = TimeProvider.System.GetTimestamp();

        public void Check() => Assert.True(TimeProvider.System.GetElapsedTime(_started) < TimeSpan.FromMinutes(1), "What the test waits for did not come within a minute.");
    }
}
