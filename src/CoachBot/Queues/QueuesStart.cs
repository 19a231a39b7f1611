using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.Queues;

/// <summary>
/// Opens the queues before the first request; queues that cannot be opened stop the start with a sentence that names their setting.
/// The SQLite file needs no opening here: the store has opened it.
/// </summary>
internal sealed partial class QueuesStart(IServiceProvider services, IOptions<StorageOptions> options, ILogger<QueuesStart> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.UsesSqlite)
            return;

        var azure = options.Value.AzureBlobs;
        try
        {
            await services.GetRequiredService<AzureCheckInQueue>().OpenAsync(cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            throw new OptionsValidationException(
                StorageOptions.Section,
                typeof(StorageOptions),
                [$"{azure.QueueAccountSetting} does not lead to usable queues '{azure.QueuePrefix}-…': {exception.Message}"]);
        }

        LogQueues(azure.Queues, azure.QueuePrefix, azure.QueueAccountSetting);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(203, LogLevel.Information, "Due check-ins wait in {Queues} queues {Prefix}-… of the account in {Setting}")]
    private partial void LogQueues(int queues, string prefix, string setting);
}
