using CoachBot.Queues;
using CoachBot.Tests.Drivers;
using CoachBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Queues;

[Collection(AzuriteCollection.Name)]
public sealed class QueueSettingsTests(SharedAzurite azurite) : IDisposable
{
    private const string Key = "c2VjcmV0";
    private static readonly (string, string) Azure = ("Storage:Provider", "AzureBlobs");
    private static readonly (string, string) Emulator = ("Storage:AzureBlobs:ConnectionString", "UseDevelopmentStorage=true");
    private static readonly (string, string) Blobs = ("Storage:AzureBlobs:ServiceUri", "https://account.blob.core.windows.net");
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-").FullName;

    [Fact]
    public async Task An_address_of_blobs_without_one_of_queues_stops_the_start() =>
        Assert.Equal(
            "Storage:AzureBlobs:QueueServiceUri must be set beside Storage:AzureBlobs:ServiceUri, as https://account.queue.core.windows.net.",
            await StorageSettingsTests.FailToStartAsync(Azure, Blobs));

    [Fact]
    public async Task An_address_of_queues_without_one_of_blobs_stops_the_start() =>
        Assert.StartsWith(
            "Storage:AzureBlobs:ConnectionString or Storage:AzureBlobs:ServiceUri must be set",
            await StorageSettingsTests.FailToStartAsync(Azure, ("Storage:AzureBlobs:QueueServiceUri", "https://account.queue.core.windows.net")),
            StringComparison.Ordinal);

    [Fact]
    public async Task An_address_of_queues_beside_a_connection_string_stops_the_start() =>
        Assert.StartsWith(
            "Storage:AzureBlobs:ConnectionString and Storage:AzureBlobs:QueueServiceUri are both set",
            await StorageSettingsTests.FailToStartAsync(Azure, Emulator, ("Storage:AzureBlobs:QueueServiceUri", "https://account.queue.core.windows.net")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("http://account.queue.core.windows.net")]
    [InlineData("account.queue.core.windows.net")]
    [InlineData("https://user@account.queue.core.windows.net")]
    [InlineData("https://account.queue.core.windows.net?sv=1&sig=" + Key)]
    public async Task An_address_of_queues_that_is_not_plain_https_stops_the_start(string address)
    {
        var sentence = await StorageSettingsTests.FailToStartAsync(Azure, Blobs, ("Storage:AzureBlobs:QueueServiceUri", address));

        Assert.StartsWith("Storage:AzureBlobs:QueueServiceUri must be an https address", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_that_leads_to_blobs_only_stops_the_start_and_stays_secret()
    {
        var sentence = await StorageSettingsTests.FailToStartAsync(
            Azure, ("Storage:AzureBlobs:ConnectionString", $"BlobEndpoint=https://account.blob.core.windows.net;SharedAccessSignature=sv=2024-01-01&sig={Key}"));

        Assert.StartsWith("Storage:AzureBlobs:ConnectionString names no QueueEndpoint", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Coachbot")]
    [InlineData("coach--bot")]
    [InlineData("-coachbot")]
    [InlineData("coachbot-")]
    [InlineData("coach_bot")]
    [InlineData("a23456789-123456789-123456789-123456789-123456789-1234567")]
    public async Task An_impossible_name_of_queues_stops_the_start(string prefix) =>
        Assert.StartsWith(
            $"Storage:AzureBlobs:QueuePrefix is '{prefix}', but must be 1 to 56",
            await StorageSettingsTests.FailToStartAsync(Azure, Emulator, ("Storage:AzureBlobs:QueuePrefix", prefix)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("33")]
    public async Task An_impossible_number_of_queues_stops_the_start(string number) =>
        Assert.Equal(
            $"Storage:AzureBlobs:Queues is {number}, but must be 1 to 32.",
            await StorageSettingsTests.FailToStartAsync(Azure, Emulator, ("Storage:AzureBlobs:Queues", number)));

    [SkippableFact]
    public async Task Queues_that_cannot_be_opened_stop_the_start_with_setting_and_host()
    {
        var account = await azurite.GetAsync();
        var address = Nobody.Address();

        var sentence = await StorageSettingsTests.FailToStartAsync(
            Azure,
            ("Storage:AzureBlobs:ConnectionString", account.ConnectionString.Replace(account.QueueEndpoint, $"http://{address}/devstoreaccount1", StringComparison.Ordinal)),
            ("Storage:AzureBlobs:Container", azurite.NextContainer()));

        Assert.StartsWith("Storage:AzureBlobs:ConnectionString does not lead to usable queues 'coachbot-checkins-…'", sentence, StringComparison.Ordinal);
        Assert.Contains($"{address}", sentence, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("-456789-123456789-123456789-123456789-123456789")]
    public async Task Queues_are_made_at_the_start(string more)
    {
        var prefix = azurite.NextContainer();
        using var host = StorageSettingsTests.Build(
            static _ => { },
            Azure,
            ("Storage:AzureBlobs:ConnectionString", (await azurite.GetAsync()).ConnectionString),
            ("Storage:AzureBlobs:Container", prefix),
            ("Storage:AzureBlobs:QueuePrefix", prefix + more),
            ("Storage:AzureBlobs:Queues", "32"));

        await host.StartAsync();

        var queue = Assert.IsType<AzureCheckInQueue>(host.Services.GetRequiredService<ICheckInQueue>());
        Assert.Equal((0, 0), await queue.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_SQLite_file_holds_the_queue_too()
    {
        using var host = StorageSettingsTests.Build(static _ => { }, ("Storage:Sqlite:Path", Path.Combine(_folder, "coachbot.db")));
        await host.StartAsync();

        var queue = Assert.IsType<SqliteCheckInQueue>(host.Services.GetRequiredService<ICheckInQueue>());
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, CancellationToken.None);

        Assert.Equal((1, 0), await queue.CountAsync(CancellationToken.None));
        Assert.Equal(["coachbot.db", "coachbot.db-shm", "coachbot.db-wal"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
