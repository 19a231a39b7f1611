using System.Net;
using System.Net.Sockets;
using CoachBot.Storage;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzureBlobStoreTests(SharedAzurite azurite) : StoreContract
{
    private readonly string _container = azurite.NextContainer();

    // Azurite is one thread of JavaScript, beside all other tests; the time a trip may take is the product's.
    private protected override int Crowd => 100;

    [SkippableFact]
    public async Task Opening_twice_makes_the_container_once()
    {
        var store = Connect((await azurite.GetAsync()).ConnectionString);

        await Task.WhenAll(store.OpenAsync(None), store.OpenAsync(None));
        await store.OpenAsync(None);

        Assert.NotNull(await store.TryWriteAsync(Key, Bytes("one"), etag: null, None));
    }

    [SkippableFact]
    public async Task A_missing_container_does_not_look_like_a_new_organizer()
    {
        var store = Connect((await azurite.GetAsync()).ConnectionString);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ReadAsync(Key, None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.TryWriteAsync(Key, Bytes("one"), etag: null, None));
    }

    [SkippableFact]
    public async Task A_document_made_anew_never_takes_an_old_etag()
    {
        var account = (await azurite.GetAsync()).ConnectionString;
        var store = await OpenAsync();
        var old = await store.TryWriteAsync(Key, Bytes("one"), etag: null, None);
        await Container(account).DeleteBlobAsync(Key.Path);
        await store.TryWriteAsync(Key, Bytes("one"), etag: null, None);

        Assert.Null(await store.TryWriteAsync(Key, Bytes("late"), old, None));
    }

    [Fact]
    public async Task An_account_that_cannot_be_reached_is_said_to_be_unavailable_for_reading_too()
    {
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => ConnectToNobody().ReadAsync(Key, None));

        Assert.Contains("127.0.0.1", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("(ConnectionRefused).", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_never_answers_is_given_up_in_time_for_the_turn()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var store = Connect(Azurite.ConnectionStringAt(silent.LocalEndpoint));
        var started = TimeProvider.System.GetTimestamp();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ReadAsync(Key, None));

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, AzureTrip.Patience + TimeSpan.FromSeconds(1));
    }

    private protected override async Task<ICoachStore> OpenAsync()
    {
        var store = Connect((await azurite.GetAsync()).ConnectionString);
        await store.OpenAsync(None);
        return store;
    }

    private protected override Task<ICoachStore> OpenUnavailableAsync() => Task.FromResult<ICoachStore>(ConnectToNobody());

    private AzureBlobStore ConnectToNobody() => Connect(Azurite.ConnectionStringAt(Nobody.Address()));

    private AzureBlobStore Connect(string account) => new(Container(account), TimeProvider.System);

    private Azure.Storage.Blobs.BlobContainerClient Container(string account) =>
        AzureBlobAccount.Container(new AzureBlobsOptions { ConnectionString = account, Container = _container }, AzureBlobAccount.Bounded());
}
