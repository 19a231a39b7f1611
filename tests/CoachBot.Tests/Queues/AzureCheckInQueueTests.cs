using System.Net;
using System.Net.Sockets;
using Azure.Storage.Queues;
using CoachBot.Queues;
using CoachBot.Storage;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Queues;

[Collection(AzuriteCollection.Name)]
public sealed class AzureCheckInQueueTests(SharedAzurite azurite) : QueueContract
{
    private readonly string _prefix = azurite.NextContainer();

    [SkippableFact]
    public async Task Opening_twice_makes_the_queues_once()
    {
        var queue = Connect((await azurite.GetAsync()).ConnectionString);

        await Task.WhenAll(queue.OpenAsync(None), queue.OpenAsync(None));
        await queue.OpenAsync(None);

        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);
        Assert.Equal((1, 0), await queue.CountAsync(None));
    }

    [SkippableFact]
    public async Task Missing_queues_do_not_look_like_empty_ones()
    {
        var queue = Connect((await azurite.GetAsync()).ConnectionString);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => queue.ReceiveAsync(1, Long, None));

        Assert.EndsWith("(status 404 QueueNotFound).", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => queue.CountAsync(None));
    }

    [SkippableFact]
    public async Task A_message_never_expires_wherever_it_goes()
    {
        var queue = await OpenAsync();
        var farAway = TimeProvider.System.GetUtcNow().AddYears(100);
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);

        Assert.True((await PeekAsync(Number("tenant"))).ExpiresOn > farAway);
        var received = await ReceiveOneAsync(queue);
        Assert.NotNull(await queue.TryPostponeAsync(received, received.Message!, TimeSpan.Zero, None));
        Assert.True((await PeekAsync(Number("tenant"))).ExpiresOn > farAway);
        await queue.PoisonAsync(await ReceiveOneAsync(queue), None);
        Assert.True((await PeekAsync("poison")).ExpiresOn > farAway);
    }

    [SkippableTheory]
    [InlineData("This is no JSON. | It has <bars> & brackets |")]
    [InlineData("""{"tenant":"tenant","user":"user","version":1,"mark":"0c1d","at":"2026-03-09T16:30:00+01:00","new":true}""")]
    public async Task The_poison_queue_gets_the_content_as_it_was(string text)
    {
        var queue = await OpenAsync();
        await PlantAsync(text);

        await queue.PoisonAsync(await ReceiveOneAsync(queue), None);

        Assert.Equal(text, (await PeekAsync("poison")).Body.ToString());
    }

    [Fact]
    public void Which_queue_a_tenant_has_is_the_same_everywhere_and_forever()
    {
        Assert.Equal(24, AzureQueues.NumberOf("0f1c8e1c-7b8a-4d5e-9a34-2f1f5f0b6c11", 32));
        Assert.Equal(0, AzureQueues.NumberOf("0f1c8e1c-7b8a-4d5e-9a34-2f1f5f0b6c11", 4));
        Assert.Equal(3, AzureQueues.NumberOf("tenant", 4));
        Assert.Equal(2, AzureQueues.NumberOf("", 4));
        Assert.Equal(0, AzureQueues.NumberOf("tenant", 1));
    }

    [Fact]
    public void Tenants_are_spread_over_all_queues()
    {
        var tenants = Enumerable.Range(0, 4_000).CountBy(number => AzureQueues.NumberOf($"{number:x8}-7b8a-4d5e-9a34-2f1f5f0b6c11", 4)).ToDictionary();

        Assert.Equal([0, 1, 2, 3], tenants.Keys.Order());
        Assert.All(tenants.Values, count => Assert.InRange(count, 850, 1_150));
    }

    [SkippableFact]
    public async Task A_tenant_does_not_wait_for_the_backlog_of_another()
    {
        var queue = await OpenAsync();
        var (busy, other) = ("busy", Enumerable.Range(0, 100).Select(number => $"other-{number}").First(tenant => Number(tenant) != Number("busy")));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => queue.SendAsync(QueuedMessages.Of(busy, $"user-{number}"), TimeSpan.Zero, None)));
        await queue.SendAsync(QueuedMessages.Of(other), TimeSpan.Zero, None);

        List<ReceivedCheckIn> received = [];
        for (var call = 0; call < 4; call++)
            received.AddRange(await queue.ReceiveAsync(5, Long, None));

        Assert.Equal(20, received.Count);
        Assert.Single(received, one => one.Message!.Tenant == other);
    }

    [SkippableFact]
    public async Task What_one_queue_gave_is_not_lost_when_the_next_one_fails()
    {
        var queue = await OpenAsync();
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);
        foreach (var number in Enumerable.Range(0, 4).Select(number => $"{number}").Where(number => number != Number("tenant")))
            await (await ClientAsync(number)).DeleteAsync();

        var tries = 0;
        ReceivedCheckIn? received = null;
        while (received is null && tries++ < 4)
        {
            try
            {
                received = Assert.Single(await queue.ReceiveAsync(32, Long, None));
            }
            catch (StoreUnavailableException)
            {
                // It began at a queue that is gone.
            }
        }

        Assert.Equal(1, received?.Deliveries);
    }

    [Fact]
    public async Task An_account_that_cannot_be_reached_is_said_to_be_unavailable_for_receiving_too()
    {
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => ConnectToNobody().ReceiveAsync(1, Long, None));

        Assert.StartsWith("Azure Queue Storage at 127.0.0.1:", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("(ConnectionRefused).", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_never_answers_is_given_up_and_what_the_caller_cancels_stays_cancelled()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var queue = Connect(Azurite.ConnectionStringAt(silent.LocalEndpoint));
        using var cancellation = new CancellationTokenSource();
        var cancelled = queue.ReceiveAsync(1, Long, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => queue.ReceiveAsync(1, Long, None));
    }

    private protected override async Task<ICheckInQueue> OpenAsync()
    {
        var queue = Connect((await azurite.GetAsync()).ConnectionString);
        await queue.OpenAsync(None);
        return queue;
    }

    private protected override Task<ICheckInQueue> OpenUnavailableAsync() => Task.FromResult<ICheckInQueue>(ConnectToNobody());

    private protected override async Task PlantAsync(string text) => await (await ClientAsync("0")).SendMessageAsync(text);

    private protected override Task PassAsync() => Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System);

    private async Task<Azure.Storage.Queues.Models.PeekedMessage> PeekAsync(string suffix) => (await (await ClientAsync(suffix)).PeekMessageAsync()).Value;

    private async Task<QueueClient> ClientAsync(string suffix) => new((await azurite.GetAsync()).ConnectionString, $"{_prefix}-{suffix}");

    private static string Number(string tenant) => $"{AzureQueues.NumberOf(tenant, 4)}";

    private AzureCheckInQueue ConnectToNobody() => Connect(Azurite.ConnectionStringAt(Nobody.Address()));

    private AzureCheckInQueue Connect(string account) =>
        new(AzureQueues.Of(new AzureBlobsOptions { ConnectionString = account, QueuePrefix = _prefix }, AzureQueues.Bounded()), TimeProvider.System);
}
