using Azure.Storage.Queues;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoachBot.Queues;

internal static class QueuesRegistration
{
    /// <summary>Adds the <see cref="ICheckInQueue"/>, kept where <c>Storage:Provider</c> keeps the documents; after <see cref="StorageRegistration.AddStorage"/>.</summary>
    public static IHostApplicationBuilder AddQueues(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<QueueClientOptions>(_ => AzureQueues.Bounded());
        services.AddSingleton(SqliteCheckInQueue.Schema);
        services.AddSingleton<SqliteCheckInQueue>();
        services.AddSingleton(provider => AzureQueues.Of(Options(provider).AzureBlobs, provider.GetRequiredService<QueueClientOptions>()));
        services.AddSingleton<AzureCheckInQueue>();
        services.AddSingleton<ICheckInQueue>(provider => Options(provider).UsesSqlite
            ? provider.GetRequiredService<SqliteCheckInQueue>()
            : provider.GetRequiredService<AzureCheckInQueue>());
        services.AddHostedService<QueuesStart>();
        return builder;
    }

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
