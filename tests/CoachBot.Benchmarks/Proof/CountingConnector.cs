using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks.Proof;

/// <summary>A Connector that says yes after a moment and counts what arrives, by conversation and by second.</summary>
internal sealed class CountingConnector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<DateTimeOffset>> _arrivals = new(StringComparer.Ordinal);
    private WebApplication? _app;
    private int _total;

    public string Address => _app!.Urls.Single();

    public int Total => Volatile.Read(ref _total);

    public static async Task<CountingConnector> StartAsync(int shortest = 5, int longest = 50)
    {
        var connector = new CountingConnector();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        connector._app = builder.Build();
        connector._app.Run(async context =>
        {
            // It has arrived when all of it has: a process may be killed in the middle of it.
            await context.Request.Body.CopyToAsync(Stream.Null);
            connector.Count(context.Request.Path.Value ?? "");
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(shortest, longest + 1)), TimeProvider.System);
            await context.Response.WriteAsync("""{"id":"1"}""");
        });
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>When something arrived in a conversation, in order.</summary>
    public IReadOnlyList<DateTimeOffset> In(string conversation) => _arrivals.TryGetValue(conversation, out var times) ? [.. times] : [];

    /// <summary>How many conversations something arrived in.</summary>
    public int Conversations => _arrivals.Count;

    public int TotalIn(Func<string, bool> conversations) => _arrivals.Where(pair => conversations(pair.Key)).Sum(pair => pair.Value.Count);

    /// <summary>The most that arrived within any one second.</summary>
    public int MostInASecond(Func<string, bool> conversations)
    {
        var times = _arrivals.Where(pair => conversations(pair.Key)).SelectMany(pair => pair.Value).Order().ToArray();
        var (most, first) = (0, 0);
        for (var last = 0; last < times.Length; last++)
        {
            while (times[last] - times[first] >= TimeSpan.FromSeconds(1)) first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    private void Count(string path)
    {
        // /v3/conversations/{id}/activities
        if (path.Split('/') is not [_, "v3", "conversations", var conversation, "activities", ..]) return;
        _arrivals.GetOrAdd(conversation, _ => new()).Enqueue(TimeProvider.System.GetUtcNow());
        Interlocked.Increment(ref _total);
    }
}
