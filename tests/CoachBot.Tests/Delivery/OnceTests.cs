using CoachBot.CheckIns;
using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Sessions;
using CoachBot.Delivery;
using CoachBot.Queues;
using CoachBot.Storage;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Delivery;

/// <summary>Once, and not never: whatever breaks between the queue, the store and Teams.</summary>
public sealed class OnceTests
{
    private static readonly TimeSpan Lease = new CheckInOptions().Lease;

    [Fact]
    public async Task A_process_that_dies_between_the_record_and_the_send_loses_nothing()
    {
        await using var talk = await DeliveryTests.WrapUpAsync();
        using var counted = new Counted(talk.Host);
        await DieAfterTheRecordAsync(talk);
        Assert.Empty(await talk.UntilAsync("15:30"));

        Assert.Single(await talk.UntilAsync("15:35"));

        Assert.Equal(1, counted["repeated"]);
        Assert.Empty(await talk.UntilAsync("20:00"));
    }

    [Fact]
    public async Task A_process_that_dies_between_the_send_and_the_deletion_sends_once_more_and_records_it()
    {
        ScriptedQueue queue = null!;
        await using var talk = await DeliveryTests.WrapUpAsync(options => ScriptedQueue.PutInFront(options, front => queue = front));
        queue.Deleting = _ => throw new InvalidOperationException("the process is gone");
        Assert.Single(await talk.UntilAsync("15:30"));
        queue.Deleting = delete => delete();

        Assert.Single(await talk.UntilAsync("15:40"));

        Assert.Equal(1, (await talk.Host.DocumentAsync()).CheckIns.Sends[^1].Repeats);
    }

    [Fact]
    public async Task Whoever_was_held_up_past_its_time_does_not_send_what_another_has_sent()
    {
        await using var talk = await DeliveryTests.WrapUpAsync();
        var (lease, _) = await DieAfterTheRecordAsync(talk);
        Assert.Single(await talk.UntilAsync("15:35"));

        Assert.False(await lease.HoldAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_message_of_an_earlier_schedule_does_nothing()
    {
        await using var talk = await DeliveryTests.WrapUpAsync();
        await talk.Chat.SayAsync("move 1");
        var form = await talk.Chat.CardAsync("card");
        var times = await talk.Chat.TapAsync(form, "Next", ("which", form.Choices("which")[0]), ("what", "move"));
        await talk.Chat.TapAsync(times, "Move it", ("date", "2026-11-26"), ("start", "14:00"), ("end", "17:00"));

        Assert.Empty(await talk.UntilAsync("16:25"));
        Assert.Single(await talk.UntilAsync("16:30"));
        Assert.Empty(await talk.UntilAsync("20:00"));
    }

    [Fact]
    public async Task Two_messages_of_the_same_schedule_send_once()
    {
        await using var talk = await DeliveryTests.WrapUpAsync();
        var alarm = (await talk.Host.DocumentAsync()).CheckIns.Alarm!;
        var queue = talk.Host.Services.GetRequiredService<ICheckInQueue>();
        await queue.SendAsync(Alarms.MessageOf(Kept.Of(), alarm), AlarmQueue.DelayOf(alarm, talk.Clock.GetUtcNow()), CancellationToken.None);

        Assert.Single(await talk.UntilAsync("16:00"));
    }

    [Fact]
    public async Task While_the_queue_is_away_planning_goes_on_and_the_alarm_is_set_at_the_next_turn()
    {
        ScriptedQueue queue = null!;
        await using var talk = await CheckInTalk.StartAsync(change: options => ScriptedQueue.PutInFront(options, front => queue = front));
        await talk.OnlyAsync(CheckInKind.WrapUp);
        queue.Sending = _ => throw new StoreUnavailableException("The queue is away.", new TimeoutException());
        await talk.PlanAsync();
        Assert.True((await talk.Host.DocumentAsync()).CheckIns.LacksAlarm);
        queue.Sending = send => send();

        await talk.Chat.SayAsync("help");

        Assert.False((await talk.Host.DocumentAsync()).CheckIns.LacksAlarm);
        Assert.Single(await talk.UntilAsync("15:30"));
    }

    [Fact]
    public async Task A_message_that_was_lost_is_missed_at_the_next_turn()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.Debrief);
        await talk.PlanAsync();
        var queue = talk.Host.Services.GetRequiredService<ICheckInQueue>();
        talk.Clock.Advance(TimeSpan.FromHours(5));
        foreach (var lost in await queue.ReceiveAsync(32, Lease, CancellationToken.None)) await queue.DeleteAsync(lost, CancellationToken.None);

        await talk.Chat.SayAsync("help");

        Assert.Single(await talk.UntilAsync("17:30"));
    }

    [Fact]
    public async Task While_the_store_is_away_a_check_in_waits()
    {
        ScriptedStore store = null!;
        await using var talk = await DeliveryTests.WrapUpAsync(options => options.PutInFront(own => store = new ScriptedStore(own)));
        await talk.UntilAsync("15:25");
        store.Reading = (_, _) => throw ScriptedStore.Unavailable;
        Assert.Empty(await talk.UntilAsync("15:45"));
        store.Reading = (_, read) => read();

        Assert.Single(await talk.UntilAsync("15:50"));
        Assert.Equal(0, (await CountAsync(talk)).Poisoned);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_sends_its_message_to_the_poison_queue_and_says_so()
    {
        var log = new LogCapture();
        await using var talk = await DeliveryTests.WrapUpAsync(options => options.Services += log.Register);
        using var counted = new Counted(talk.Host);
        await talk.Host.PlantAsync(Kept.Of().Document, "no document"u8.ToArray());

        Assert.Empty(await talk.UntilAsync("16:00"));

        Assert.Equal(1, (await CountAsync(talk)).Poisoned);
        Assert.Equal(1, counted["poisoned"]);
        Assert.Contains(log.Lines, line => line.Contains("is in the poison queue now", StringComparison.Ordinal));
        using var health = await talk.Host.Client.GetAsync(new Uri("/health", UriKind.Relative));
        Assert.Equal("Degraded", await health.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_message_of_somebody_who_is_not_there_is_let_go_in_the_end()
    {
        await using var talk = await CheckInTalk.StartAsync();
        var queue = talk.Host.Services.GetRequiredService<ICheckInQueue>();
        await queue.SendAsync(new QueuedCheckIn { Tenant = "t", User = "nobody", Version = 1, Mark = "m", At = talk.Clock.GetUtcNow() }, TimeSpan.Zero, CancellationToken.None);
        await talk.OnlyAsync();
        await talk.Chat.SayAsync("help");

        await talk.UntilAsync("18:00");

        Assert.Equal((0, 0), await CountAsync(talk));
    }

    [Fact]
    public async Task Months_ahead_is_reached_in_hops_and_on_time()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.WrapUp);
        await talk.PlanAsync("3 March 13:00-16:00 with M7");
        talk.Chat.News();

        await talk.Host.PassAsync(talk.Clock, new DateTimeOffset(2027, 3, 3, 15, 25, 0, TimeSpan.FromHours(1)), TimeSpan.FromHours(7));
        Assert.Empty(talk.Chat.News());
        await talk.Host.PassAsync(talk.Clock, new DateTimeOffset(2027, 3, 3, 15, 30, 0, TimeSpan.FromHours(1)));

        Assert.Single(talk.Chat.News());
        Assert.Equal((0, 0), await CountAsync(talk));
    }

    [Fact]
    public async Task A_turn_that_changes_nothing_ahead_costs_no_trip_to_the_queue_and_a_due_moment_two_to_the_store()
    {
        ScriptedStore store = null!;
        ScriptedQueue queue = null!;
        await using var talk = await DeliveryTests.WrapUpAsync(options =>
        {
            options.PutInFront(own => store = new ScriptedStore(own));
            ScriptedQueue.PutInFront(options, front => queue = front);
        });
        var (sends, trips) = (queue.Sends, store.Trips.Count);

        await talk.Chat.SayAsync("help");
        await talk.Chat.SayAsync("agenda");
        Assert.Equal((sends, trips + 4), (queue.Sends, store.Trips.Count));
        await talk.UntilAsync("15:30");

        Assert.Equal((sends, trips + 6), (queue.Sends, store.Trips.Count));
    }

    [Fact]
    public async Task A_user_who_writes_at_the_same_moment_loses_nothing_either()
    {
        ScriptedStore store = null!;
        await using var talk = await DeliveryTests.WrapUpAsync(options => options.PutInFront(own => store = new ScriptedStore(own)));
        await talk.UntilAsync("15:25");
        var between = false;
        // Another replica saves a turn of the same organizer just before the record is saved.
        store.Writing = async (key, write) =>
        {
            store.Writing = (_, next) => next();
            await talk.Host.ChangeAsync(document => document.Language = CoachBot.Coaching.Language.Dutch);
            between = true;
            return await write();
        };

        Assert.StartsWith("Nog 30 minuten", (await talk.CardUntilAsync("15:30")).Words[0], StringComparison.Ordinal);
        Assert.True(between);
        Assert.Empty(await talk.UntilAsync("16:00"));
    }

    // As a process does that is killed after its save.
    private static async Task<(QueueLease Lease, DueSend Send)> DieAfterTheRecordAsync(CheckInTalk talk)
    {
        await talk.UntilAsync("15:29");
        talk.Clock.Advance(TimeSpan.FromMinutes(1));
        var queue = talk.Host.Services.GetRequiredService<ICheckInQueue>();
        var received = Assert.Single(await queue.ReceiveAsync(1, Lease, CancellationToken.None));
        var lease = new QueueLease(queue, received, Lease, talk.Clock.GetTimestamp(), talk.Clock);
        return (lease, (await talk.Host.Services.GetRequiredService<DueTurn>().RunAsync(lease, CancellationToken.None))!);
    }

    private static Task<(long Waiting, long Poisoned)> CountAsync(CheckInTalk talk) =>
        talk.Host.Services.GetRequiredService<ICheckInQueue>().CountAsync(CancellationToken.None);
}
