using Microsoft.Extensions.Options;

namespace CoachBot.Storage;

/// <summary>Opens the store before the first request; a store that cannot be opened stops the start with a sentence that names its setting.</summary>
internal sealed partial class StorageStart(IServiceProvider services, IOptions<StorageOptions> options, ILogger<StorageStart> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => options.Value.UsesSqlite
        ? OpenFileAsync(Path.GetFullPath(options.Value.Sqlite.Path), cancellationToken)
        : OpenContainerAsync(options.Value.AzureBlobs, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task OpenFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<SqliteStore>().OpenAsync(cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            throw Stop($"Storage:Sqlite:Path leads to {path}, which cannot be opened and written: {FirstLine(exception.InnerException!)}");
        }

        LogFile(path);
    }

    private async Task OpenContainerAsync(AzureBlobsOptions azure, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<AzureBlobStore>().OpenAsync(cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            throw Stop($"{azure.AccountSetting} does not lead to a usable container '{azure.Container}': {exception.Message}");
        }

        LogContainer(azure.Container, azure.AccountSetting);
    }

    private static OptionsValidationException Stop(string sentence) => new(StorageOptions.Section, typeof(StorageOptions), [sentence]);

    private static string FirstLine(Exception exception) => exception.Message.ReplaceLineEndings("\n").Split('\n')[0];

    [LoggerMessage(201, LogLevel.Information, "Documents are kept in the SQLite file {Path}")]
    private partial void LogFile(string path);

    [LoggerMessage(202, LogLevel.Information, "Documents are kept in the blob container {Container} of the account in {Setting}")]
    private partial void LogContainer(string container, string setting);
}
