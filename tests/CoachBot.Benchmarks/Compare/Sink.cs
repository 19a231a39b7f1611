using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks.Compare;

/// <summary>A Connector that says yes at once and keeps what arrived until it is looked at.</summary>
internal sealed class Sink : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<byte[]>> _arrived = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private int _total;

    private Sink(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public int Total => Volatile.Read(ref _total);

    public static async Task<Sink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new Sink(builder.Build());
        sink._app.Run(sink.TakeInAsync);
        await sink._app.StartAsync();
        return sink;
    }

    /// <summary>What was sent to a conversation since the last time this was asked.</summary>
    public IReadOnlyList<byte[]> Take(string conversation)
    {
        List<byte[]> taken = [];
        while (_arrived.TryGetValue(conversation, out var queue) && queue.TryDequeue(out var body)) taken.Add(body);
        return taken;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeInAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Interlocked.Increment(ref _total);
        if (context.Request.Method == "POST"
            && context.Request.Path.Value?.Split('/') is [_, "v3", "conversations", var id, "activities", ..])
            _arrived.GetOrAdd(id, _ => new()).Enqueue(body.ToArray());
        await context.Response.WriteAsync("""{"id":"1"}""");
    }
}
