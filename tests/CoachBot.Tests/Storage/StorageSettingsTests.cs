using CoachBot.Queues;
using CoachBot.Storage;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Storage;

public sealed class StorageSettingsTests : IDisposable
{
    private const string Key = "c2VjcmV0";
    private static readonly (string, string) Azure = ("Storage:Provider", "AzureBlobs");
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-").FullName;

    [Theory]
    [InlineData("Postgres")]
    [InlineData("")]
    [InlineData("1")]
    public async Task An_unknown_provider_stops_the_start(string provider) =>
        Assert.Equal($"Storage:Provider is '{provider}', but must be Sqlite or AzureBlobs.", await FailToStartAsync(("Storage:Provider", provider)));

    [Fact]
    public async Task A_wrong_setting_stops_the_whole_product()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => BotHost.StartAsync(host => host.Settings["Storage:Provider"] = "Postgres"));

        Assert.StartsWith("Storage:Provider is 'Postgres'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_path_stops_the_start() =>
        Assert.StartsWith("Storage:Sqlite:Path is empty", await FailToStartAsync(("Storage:Sqlite:Path", " ")), StringComparison.Ordinal);

    [Fact]
    public async Task A_path_that_cannot_be_written_stops_the_start()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");
        var path = Path.Combine(file, "coachbot.db");

        Assert.StartsWith($"Storage:Sqlite:Path leads to {path}, which cannot be opened", await FailToStartAsync(("Storage:Sqlite:Path", path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_to_a_folder_stops_the_start() =>
        Assert.StartsWith($"Storage:Sqlite:Path leads to {_folder}, which", await FailToStartAsync(("Storage:Sqlite:Path", _folder)), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_is_something_else_stops_the_start()
    {
        var path = Path.Combine(_folder, "notes.txt");
        await File.WriteAllTextAsync(path, new string('x', 5_000));

        Assert.StartsWith($"Storage:Sqlite:Path leads to {path}, which", await FailToStartAsync(("Storage:Sqlite:Path", path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azure_without_an_account_stops_the_start() =>
        Assert.StartsWith("Storage:AzureBlobs:ConnectionString or Storage:AzureBlobs:ServiceUri must be set", await FailToStartAsync(Azure), StringComparison.Ordinal);

    [Fact]
    public async Task Azure_with_two_accounts_stops_the_start() =>
        Assert.StartsWith(
            "Storage:AzureBlobs:ConnectionString and Storage:AzureBlobs:ServiceUri are both set",
            await FailToStartAsync(Azure, ("Storage:AzureBlobs:ConnectionString", "UseDevelopmentStorage=true"), ("Storage:AzureBlobs:ServiceUri", "https://a.blob.core.windows.net")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("garbage")]
    [InlineData("AccountName=a")]
    [InlineData("AccountName=a;AccountKey=" + Key + ";BlobEndpoint=nowhere")]
    [InlineData("DefaultEndpointsProtocol=https;AccountKey=" + Key)]
    [InlineData("AccountName=a;AccountKey=?" + Key + ";EndpointSuffix=core.windows.net")]
    public async Task A_malformed_connection_string_stops_the_start_and_stays_secret(string text)
    {
        var sentence = await FailToStartAsync(Azure, ("Storage:AzureBlobs:ConnectionString", text));

        Assert.StartsWith("Storage:AzureBlobs:ConnectionString is no connection string", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://account.blob.core.windows.net")]
    [InlineData("account.blob.core.windows.net")]
    [InlineData("/account")]
    [InlineData("https://user@account.blob.core.windows.net")]
    [InlineData("https://account.blob.core.windows.net?sv=1&sig=" + Key)]
    public async Task A_service_address_that_is_not_plain_https_stops_the_start(string address)
    {
        var sentence = await FailToStartAsync(Azure, ("Storage:AzureBlobs:ServiceUri", address));

        Assert.StartsWith("Storage:AzureBlobs:ServiceUri must be an https address", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("Coachbot")]
    [InlineData("coach--bot")]
    [InlineData("-coachbot")]
    [InlineData("coach/bot")]
    public async Task An_impossible_container_name_stops_the_start(string name) =>
        Assert.StartsWith(
            $"Storage:AzureBlobs:Container is '{name}'",
            await FailToStartAsync(Azure, ("Storage:AzureBlobs:ConnectionString", "UseDevelopmentStorage=true"), ("Storage:AzureBlobs:Container", name)),
            StringComparison.Ordinal);

    [Fact]
    public async Task An_account_that_does_not_answer_stops_the_start_with_setting_and_host()
    {
        var address = Nobody.Address();

        var sentence = await FailToStartAsync(Azure, ("Storage:AzureBlobs:ConnectionString", Azurite.ConnectionStringAt(address)));

        Assert.StartsWith("Storage:AzureBlobs:ConnectionString does not lead to a usable container 'coachbot'", sentence, StringComparison.Ordinal);
        Assert.Contains($"{address}", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_the_provider_that_is_not_chosen_do_not_matter()
    {
        using var host = Build(static _ => { }, ("Storage:Sqlite:Path", Path.Combine(_folder, "a", "b", "coachbot.db")), ("Storage:AzureBlobs:ServiceUri", "nonsense"));

        await host.StartAsync();

        Assert.IsType<SqliteStore>(host.Services.GetRequiredService<ICoachStore>());
        Assert.True(File.Exists(Path.Combine(_folder, "a", "b", "coachbot.db")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static IHost Build(Action<IServiceCollection> replace, params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        replace(builder.Services);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, string? (setting) => setting.Value));
        builder.AddStorage();
        builder.AddQueues();
        return builder.Build();
    }

    internal static async Task<string> FailToStartAsync(params (string Name, string Value)[] settings)
    {
        using var host = Build(static _ => { }, settings);
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.DoesNotContain('\n', failure.Message);
        return failure.Message;
    }
}
