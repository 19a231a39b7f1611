using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoachBot.Storage;

internal static class StorageRegistration
{
    /// <summary>Adds the <see cref="ICoachStore"/> that <c>Storage:Provider</c> names, checked and opened when the host starts.</summary>
    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<BlobClientOptions>(_ => AzureBlobAccount.Bounded());
        services.AddSingleton(SqliteStore.Schema);
        services.AddSingleton(provider => new SqliteFile(
            Options(provider).Sqlite.Path, provider.GetRequiredService<TimeProvider>(), provider.GetServices<SqliteSchema>()));
        services.AddSingleton<SqliteStore>();
        services.AddSingleton(provider => new AzureBlobStore(
            AzureBlobAccount.Container(Options(provider).AzureBlobs, provider.GetRequiredService<BlobClientOptions>()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ICoachStore>(provider => Options(provider).UsesSqlite
            ? provider.GetRequiredService<SqliteStore>()
            : provider.GetRequiredService<AzureBlobStore>());
        services.AddSingleton<DocumentSaver>();
        services.AddHostedService<StorageStart>();
        return builder;
    }

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
