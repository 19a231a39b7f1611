using CoachBot.Tests.Drivers;
using CoachBot.Queues;
using CoachBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Queues;

public sealed class SqliteCheckInQueueTests : QueueContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-").FullName;
    private readonly FakeTimeProvider _clock = new(QueuedMessages.Due);
    private readonly List<IDisposable> _open = [];

    private string FilePath => Path.Combine(_folder, "coachbot.db");

    [Fact]
    public async Task A_message_becomes_visible_at_its_very_moment_and_is_hidden_until_its_very_moment()
    {
        var queue = Open();
        await queue.SendAsync(QueuedMessages.Of("tenant"), ICheckInQueue.LongestHop, None);

        _clock.Advance(ICheckInQueue.LongestHop - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await queue.ReceiveAsync(32, Short, None));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Single(await queue.ReceiveAsync(32, Short, None));
        _clock.Advance(Short - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await queue.ReceiveAsync(32, Short, None));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Single(await queue.ReceiveAsync(32, Short, None));
    }

    [Fact]
    public async Task A_message_never_expires()
    {
        var queue = Open();
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);

        _clock.Advance(TimeSpan.FromDays(4_000));

        Assert.Single(await queue.ReceiveAsync(32, Short, None));
    }

    [Fact]
    public async Task Messages_outlive_the_process()
    {
        var queue = Open();
        await queue.SendAsync(QueuedMessages.Of("tenant", "waits"), Long, None);
        await queue.SendAsync(QueuedMessages.Of("tenant", "poison"), TimeSpan.Zero, None);
        await queue.PoisonAsync(await ReceiveOneAsync(queue), None);
        await queue.SendAsync(QueuedMessages.Of("tenant", "hidden"), TimeSpan.Zero, None);
        var received = await ReceiveOneAsync(queue);
        _open.ForEach(file => file.Dispose());

        var next = Open();

        Assert.Equal((2, 1), await next.CountAsync(None));
        await next.DeleteAsync(received, None);
        _clock.Advance(Long);
        Assert.Equal("waits", Assert.Single(await next.ReceiveAsync(32, Long, None)).Message!.User);
    }

    [Fact]
    public async Task Looking_for_messages_when_there_are_none_waits_for_no_writer()
    {
        var queue = Open();
        await queue.SendAsync(QueuedMessages.Of("tenant"), Long, None);
        using (Lock("BEGIN IMMEDIATE"))
        {
            Assert.Empty(await queue.ReceiveAsync(32, Long, None));
            Assert.Equal((1, 0), await queue.CountAsync(None));

            _clock.Advance(Long);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => queue.ReceiveAsync(32, Long, None));
        }

        Assert.Equal(1, Assert.Single(await queue.ReceiveAsync(32, Long, None)).Deliveries);
    }

    [Fact]
    public async Task A_tenant_with_one_message_does_not_wait_behind_anothers_backlog()
    {
        var queue = Open();
        for (var number = 0; number < 20; number++) await queue.SendAsync(QueuedMessages.Of("heap", $"user-{number}"), TimeSpan.Zero, None);
        _clock.Advance(Short);
        await queue.SendAsync(QueuedMessages.Of("beside"), TimeSpan.Zero, None);
        await queue.SendAsync(QueuedMessages.Of("small"), TimeSpan.Zero, None);

        var first = await queue.ReceiveAsync(2, Long, None);
        var second = await queue.ReceiveAsync(2, Long, None);

        Assert.Equal(["beside", "heap"], first.Select(one => one.Message!.Tenant));
        Assert.Equal(["small", "heap"], second.Select(one => one.Message!.Tenant));
        Assert.Equal(18, (await queue.ReceiveAsync(32, Long, None)).Count);
    }

    [Fact]
    public async Task No_message_is_in_a_batch_twice()
    {
        var queue = Open();
        foreach (var tenant in (string[])["b", "a", "c"]) await queue.SendAsync(QueuedMessages.Of(tenant), TimeSpan.Zero, None);
        for (var time = 0; time < 4; time++)
        {
            Assert.Equal(["a", "b", "c"], (await queue.ReceiveAsync(32, Short, None)).Select(one => one.Message!.Tenant).Order());
            _clock.Advance(Short);
            Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromMilliseconds(1), None));
            _clock.Advance(Short);
        }
    }

    [Fact]
    public async Task What_there_is_no_room_for_stays_as_it_is()
    {
        var queue = Open();
        for (var number = 0; number < 5; number++) await queue.SendAsync(QueuedMessages.Of("heap", $"user-{number}"), TimeSpan.Zero, None);
        await queue.SendAsync(QueuedMessages.Of("beside"), TimeSpan.Zero, None);

        var some = await queue.ReceiveAsync(32, Long, tenant => tenant == "heap" ? 2 : 0, None);

        Assert.Equal(["user-0", "user-1"], some.Select(one => one.Message!.User));
        Assert.Empty(await queue.ReceiveAsync(32, Long, _ => 0, None));
        Assert.All(await queue.ReceiveAsync(32, Long, None), one => Assert.Equal(1, one.Deliveries));
    }

    [Fact]
    public async Task The_store_and_the_queue_share_one_file()
    {
        var file = OpenFile();
        var (store, queue) = (new SqliteStore(file), new SqliteCheckInQueue(file, _clock));

        await Task.WhenAll(Enumerable.Range(0, 100).SelectMany(number => new Task[]
        {
            store.TryWriteAsync(DocumentKey.Organizer("tenant", $"user-{number}"), new byte[] { 1 }, etag: null, None),
            queue.SendAsync(QueuedMessages.Of("tenant", $"user-{number}"), TimeSpan.Zero, None),
        }));

        Assert.NotNull(await store.ReadAsync(DocumentKey.Organizer("tenant", "user-99"), None));
        Assert.Equal((100, 0), await queue.CountAsync(None));
    }

    [Fact]
    public async Task An_id_is_never_given_to_a_second_message()
    {
        var queue = Open();
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);
        var first = await ReceiveOneAsync(queue);
        await queue.DeleteAsync(first, None);
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);

        Assert.NotEqual(first.Id, (await ReceiveOneAsync(queue)).Id);
    }

    public void Dispose()
    {
        _open.ForEach(one => one.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    private protected override Task<ICheckInQueue> OpenAsync() => Task.FromResult<ICheckInQueue>(Open());

    private protected override async Task<ICheckInQueue> OpenUnavailableAsync()
    {
        var queue = Open();
        await queue.CountAsync(None);
        _open.Insert(0, Lock("BEGIN EXCLUSIVE"));
        return queue;
    }

    private protected override async Task PlantAsync(string text)
    {
        await Open().CountAsync(None);
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO check_ins (tenant, visible_at, content) VALUES ('tenant', 0, @text)";
        command.Parameters.AddWithValue("@text", text);
        await command.ExecuteNonQueryAsync();
    }

    private protected override Task PassAsync()
    {
        _clock.Advance(TimeSpan.FromMilliseconds(250));
        return Task.CompletedTask;
    }

    private SqliteCheckInQueue Open() => new(OpenFile(), _clock);

    private SqliteFile OpenFile()
    {
        var file = new SqliteFile(FilePath, TimeProvider.System, SqliteStore.Schema, SqliteCheckInQueue.Schema);
        _open.Add(file);
        return file;
    }

    private SqliteConnection Lock(string begin)
    {
        var connection = Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the statement is the test's own
        command.CommandText = begin;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return connection;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        return connection;
    }
}
