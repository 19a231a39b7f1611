using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace CoachBot.Storage;

/// <summary>Each document is a block blob in one container; any number of replicas may share it.</summary>
internal sealed class AzureBlobStore(BlobContainerClient container, TimeProvider time) : ICoachStore
{
    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json" };
    private readonly AzureTrip _trip = new("Azure Blob Storage", container.Uri, time);

    /// <summary>Makes the container if it is missing. Throws <see cref="StoreUnavailableException"/>.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) => _trip.GoAsync(AzureTrip.OpenPatience, async trip =>
    {
        // Looks first: an identity may be allowed to use the container and not to make one.
        if (!await container.ExistsAsync(trip))
            await container.CreateIfNotExistsAsync(cancellationToken: trip);
    }, cancellationToken);

    public Task<StoredDocument?> ReadAsync(DocumentKey key, CancellationToken cancellationToken) => _trip.GoAsync(AzureTrip.Patience, async trip =>
    {
        try
        {
            var download = (await container.GetBlobClient(key.Path).DownloadContentAsync(trip)).Value;
            return new StoredDocument(download.Content.ToMemory(), download.Details.ETag.ToString());
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            // Only the blob: a container that is gone must not look like an organizer who is new.
            return null;
        }
    }, cancellationToken);

    public Task<string?> TryWriteAsync(DocumentKey key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken)
    {
        var conditions = etag is null
            ? new BlobRequestConditions { IfNoneMatch = ETag.All }
            : new BlobRequestConditions { IfMatch = new ETag(etag) };
        return _trip.GoAsync(AzureTrip.Patience, async trip =>
        {
            try
            {
                var upload = await container.GetBlobClient(key.Path).UploadAsync(
                    BinaryData.FromBytes(content), new BlobUploadOptions { Conditions = conditions, HttpHeaders = Json }, trip);
                return upload.Value.ETag.ToString();
            }
            catch (RequestFailedException exception) when (IsConflict(exception))
            {
                return null;
            }
        }, cancellationToken);
    }

    // Other 409s and 412s (a container being deleted, a lease) are no matter of who wrote first.
    private static bool IsConflict(RequestFailedException exception) =>
        exception.ErrorCode == BlobErrorCode.BlobAlreadyExists || exception.ErrorCode == BlobErrorCode.ConditionNotMet;
}
