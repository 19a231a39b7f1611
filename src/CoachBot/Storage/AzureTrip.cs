using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Identity;

namespace CoachBot.Storage;

/// <summary>Trips to a service of the Azure account: how long they may take, and what is reported of one that failed.</summary>
/// <param name="service">The service's name, for whoever reads the report.</param>
/// <param name="address">Where it is; only host and port are reported.</param>
/// <param name="time">The clock of the patience.</param>
internal sealed class AzureTrip(string service, Uri address, TimeProvider time)
{
    /// <summary>How long one trip may take, retries included: two of them fit in a turn of 10 s.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>The first trip may have to look for an identity.</summary>
    public static readonly TimeSpan OpenPatience = TimeSpan.FromSeconds(15);

    /// <summary>Three tries at most, each of 2 s at most: a turn must answer within 10 s, and the SDK's own default is minutes.</summary>
    public static T Bounded<T>(T client) where T : ClientOptions
    {
        client.Retry.Mode = RetryMode.Exponential;
        client.Retry.MaxRetries = 2;
        client.Retry.Delay = TimeSpan.FromMilliseconds(100);
        client.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        client.Retry.NetworkTimeout = TimeSpan.FromSeconds(2);
        return client;
    }

    /// <summary>Makes a trip. Throws <see cref="StoreUnavailableException"/> for what may pass; what the caller cancels stays cancelled.</summary>
    public async Task<T> GoAsync<T>(TimeSpan patience, Func<CancellationToken, Task<T>> trip, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await trip(either.Token);
        }
        catch (Exception exception) when (IsPassing(exception) && !cancellationToken.IsCancellationRequested)
        {
            throw new StoreUnavailableException($"{service} at {address.Authority} cannot be used now ({Reason(exception)}).", exception);
        }
    }

    /// <summary>The same for a trip that brings nothing back.</summary>
    public Task GoAsync(TimeSpan patience, Func<CancellationToken, Task> trip, CancellationToken cancellationToken) => GoAsync<object?>(
        patience,
        async either =>
        {
            await trip(either);
            return null;
        },
        cancellationToken);

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
