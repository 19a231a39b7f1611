using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace CoachBot.Storage;

/// <summary>The way to the container: connection string or identity, and how long a trip may take.</summary>
internal static class AzureBlobAccount
{
    public static BlobClientOptions Bounded() => AzureTrip.Bounded(new BlobClientOptions());

    public static BlobContainerClient Container(AzureBlobsOptions options, BlobClientOptions client)
    {
        var service = string.IsNullOrWhiteSpace(options.ConnectionString)
            ? new BlobServiceClient(new Uri(options.ServiceUri!), Credential(options), client)
            : new BlobServiceClient(options.ConnectionString, client);
        return service.GetBlobContainerClient(options.Container);
    }

    /// <summary>The identity that opens the account where no connection string does.</summary>
    public static TokenCredential Credential(AzureBlobsOptions options) => string.IsNullOrWhiteSpace(options.ManagedIdentityClientId)
        ? new DefaultAzureCredential()
        : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentityClientId));
}
