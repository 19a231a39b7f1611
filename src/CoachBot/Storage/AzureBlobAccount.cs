using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace CoachBot.Storage;

/// <summary>The way to the container: connection string or identity, and how long a trip may take.</summary>
internal static class AzureBlobAccount
{
    /// <summary>Three tries at most, each of 2 s at most: a turn must answer within 10 s, and the SDK's own default is minutes.</summary>
    public static BlobClientOptions Bounded() => new()
    {
        Retry =
        {
            Mode = RetryMode.Exponential,
            MaxRetries = 2,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(1),
            NetworkTimeout = TimeSpan.FromSeconds(2),
        },
    };

    public static BlobContainerClient Container(AzureBlobsOptions options, BlobClientOptions client)
    {
        var service = string.IsNullOrWhiteSpace(options.ConnectionString)
            ? new BlobServiceClient(new Uri(options.ServiceUri!), Credential(options), client)
            : new BlobServiceClient(options.ConnectionString, client);
        return service.GetBlobContainerClient(options.Container);
    }

    private static TokenCredential Credential(AzureBlobsOptions options) => string.IsNullOrWhiteSpace(options.ManagedIdentityClientId)
        ? new DefaultAzureCredential()
        : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentityClientId));
}
