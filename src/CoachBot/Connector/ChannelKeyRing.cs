using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CoachBot.Connector;

/// <summary>
/// The Connector's keys: kept while the metadata endpoint is away, looked at again for a key id that is new, and never fetched faster
/// than the intervals below, whatever the requests say.
/// </summary>
internal sealed partial class ChannelKeyRing(Uri metadata, IHttpClientFactory http, TimeProvider clock, ILogger logger)
{
    // A rotated key counts within a minute; a flood of invented ids costs two fetches a minute.
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromSeconds(30);
    // After a failure, soon enough to be back within five seconds of the endpoint's return.
    private static readonly TimeSpan s_betweenTries = TimeSpan.FromSeconds(4);
    // A withdrawn key stops counting after this, without any request naming a new one.
    private static readonly TimeSpan s_freshFor = TimeSpan.FromHours(1);
    // Shorter than the pause, which counts from the start of a try: a hanging endpoint delays nothing.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);
    private const int MaxDocument = 1024 * 1024;

    private readonly Lock _gate = new();
    private ChannelKeySet? _keys;
    private Task _fetch = Task.CompletedTask;
    private DateTimeOffset _nextFetch = DateTimeOffset.MinValue;
    private DateTimeOffset _staleFrom = DateTimeOffset.MinValue;

    /// <summary>The current keys, after one more look when they lack <paramref name="kid"/>; null when none were ever fetched.</summary>
    public async Task<ChannelKeySet?> KnowingAsync(string kid, CancellationToken cancellationToken)
    {
        var keys = Volatile.Read(ref _keys);
        if (keys is not null && keys.ByKid.ContainsKey(kid))
        {
            // The request does not wait: its key is good until the fetch says otherwise.
            RefreshWhenStale();

            return keys;
        }

        await FetchWhenAllowed().WaitAsync(cancellationToken);
        return Volatile.Read(ref _keys);
    }

    private void RefreshWhenStale()
    {
        lock (_gate)
        {
            if (clock.GetUtcNow() >= _staleFrom)
            {
                _ = FetchWhenAllowed();
            }
        }
    }

    // Everyone who needs a fetch shares the one that is under way.
    private Task FetchWhenAllowed()
    {
        lock (_gate)
        {
            if (_fetch.IsCompleted && clock.GetUtcNow() >= _nextFetch)
            {
                _fetch = FetchAsync();
            }

            return _fetch;
        }
    }

    private async Task FetchAsync()
    {
        var started = clock.GetUtcNow();
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            using var patience = new CancellationTokenSource(s_patience, clock);
            using var client = http.CreateClient(nameof(ChannelKeyRing));
            client.MaxResponseContentBufferSize = MaxDocument;
            var document = OpenIdConnectConfiguration.Create(await client.GetStringAsync(Trusted(metadata), patience.Token));
            var jwks = await client.GetStringAsync(Trusted(new Uri(document.JwksUri)), patience.Token);
            Volatile.Write(ref _keys, ChannelKeySet.Parse(jwks, document.IdTokenSigningAlgValuesSupported));
            Schedule(started + s_betweenLooks, stale: started + s_freshFor);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or JsonException or ArgumentException
            or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            LogFetchFailed(e, metadata);
            Schedule(started + s_betweenTries, stale: started + s_betweenTries);
        }
    }

    private void Schedule(DateTimeOffset next, DateTimeOffset stale)
    {
        lock (_gate)
        {
            (_nextFetch, _staleFrom) = (next, stale);
        }
    }

    // Keys that came in the clear could be anybody's; a key server on this very machine is a test's.
    private static Uri Trusted(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
        ? address
        : throw new InvalidOperationException($"Keys are fetched over https only, not from {address}.");

    [LoggerMessage(1, LogLevel.Warning, "The Connector's keys could not be fetched from {Metadata}; the last good ones stay.")]
    private partial void LogFetchFailed(Exception exception, Uri metadata);
}
