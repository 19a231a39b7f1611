using System.Net.Sockets;
using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace CoachBot.Storage;

/// <summary>Each document is a block blob in one container; any number of replicas may share it.</summary>
internal sealed class AzureBlobStore(BlobContainerClient container, TimeProvider time) : ICoachStore
{
    /// <summary>How long one trip may take, retries included: two of them fit in a turn of 10 s.</summary>
    public static readonly TimeSpan TripPatience = TimeSpan.FromSeconds(4);

    /// <summary>The first trip may have to look for an identity.</summary>
    public static readonly TimeSpan OpenPatience = TimeSpan.FromSeconds(15);

    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json" };

    /// <summary>Makes the container if it is missing. Throws <see cref="StoreUnavailableException"/>.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) => GoAsync<object?>(OpenPatience, async trip =>
    {
        // Looks first: an identity may be allowed to use the container and not to make one.
        if (!await container.ExistsAsync(trip))
            await container.CreateIfNotExistsAsync(cancellationToken: trip);
        return null;
    }, cancellationToken);

    public Task<StoredDocument?> ReadAsync(DocumentKey key, CancellationToken cancellationToken) => GoAsync(TripPatience, async trip =>
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
        return GoAsync(TripPatience, async trip =>
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

    private async Task<T> GoAsync<T>(TimeSpan patience, Func<CancellationToken, Task<T>> trip, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await trip(either.Token);
        }
        catch (Exception exception) when (IsPassing(exception) && !cancellationToken.IsCancellationRequested)
        {
            throw new StoreUnavailableException($"Azure Blob Storage at {container.Uri.Authority} cannot be used now ({Reason(exception)}).", exception);
        }
    }

    // AggregateException is how the SDK reports that all its tries failed.
    private static bool IsPassing(Exception exception) => exception is
        RequestFailedException or AuthenticationFailedException or OperationCanceledException or AggregateException or IOException or HttpRequestException;

    private static string Reason(Exception exception) => exception switch
    {
        RequestFailedException { Status: > 0 } failed => $"status {failed.Status} {failed.ErrorCode}".TrimEnd(),
        AggregateException { InnerExceptions: [.., var last] } => Reason(last),
        OperationCanceledException => "no answer in time",
        AuthenticationFailedException => "no token was given for it",
        SocketException socket => socket.SocketErrorCode.ToString(),
        { InnerException: { } inner } => Reason(inner),
        _ => exception.GetType().Name,
    };
}
