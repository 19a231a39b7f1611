using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CoachBot.Tests.Drivers;

/// <summary>
/// Plays the Bot Connector: keeps what the bot sends, in order, answers with ids, and can be told to refuse, stall or redirect.
/// A bot sends inside the request that it answers, so after a post has been answered nothing is left to wait for.
/// </summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<ConnectorCall> _calls = [];
    private readonly List<string> _unexpected = [];
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _mishaps = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private WebApplication? _app;
    private int _lastId;

    /// <summary>The serviceUrl to put in an activity.</summary>
    public Uri Address => _app!.Address();

    /// <summary>Every call to a known route, answered well or not.</summary>
    public IReadOnlyList<ConnectorCall> Calls => Snapshot(_calls);

    /// <summary>Requests to routes that the Connector does not have.</summary>
    public IReadOnlyList<string> Unexpected => Snapshot(_unexpected);

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        connector._app = await Loopback.StartAsync(connector.AnswerAsync);
        return connector;
    }

    /// <summary>What a conversation got and the Connector accepted, in order.</summary>
    public IReadOnlyList<ConnectorCall> In(string conversationId) =>
        [.. Calls.Where(call => call.ConversationId == conversationId && call.Status < 300)];

    /// <summary>The texts of the messages a conversation got, in order.</summary>
    public IReadOnlyList<string> TextsIn(string conversationId) =>
        [.. In(conversationId).Where(call => call is { Type: "message", Text: not null }).Select(call => call.Text!)];

    /// <summary>The next <paramref name="times"/> calls are refused with this status, and an error body when a code is given.</summary>
    public void RefuseNext(int status, int times = 1, string? code = null, string? retryAfter = null) => MishapNext(times, async context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        if (code is not null)
        {
            await context.Response.WriteAsJsonAsync(new { error = new { code, message = $"refused: {code}" } });
        }
    });

    /// <summary>The next calls go well, before whatever mishap comes after them.</summary>
    public void PassNext(int times = 1) => MishapNext(times, context => context.Response.WriteAsJsonAsync(new { id = "passed" }));

    /// <summary>The next calls are answered with this status and body.</summary>
    public void AnswerNext(int status, string body) => MishapNext(1, context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    });

    /// <summary>The next calls are sent elsewhere.</summary>
    public void RedirectNext(Uri location) => MishapNext(1, context =>
    {
        context.Response.Redirect(location.ToString());
        return Task.CompletedTask;
    });

    /// <summary>The next calls get no answer until the caller gives up.</summary>
    public void StallNext(int times = 1) => MishapNext(times, async context =>
        await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing));

    /// <summary>The connection of the next calls is cut after the request was read.</summary>
    public void CutNext(int times = 1) => MishapNext(times, context =>
    {
        // Nobody reads it; in the record it is no success.
        context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Returns once one more call has arrived than were awaited before.</summary>
    public Task ArrivalAsync() => _arrivals.WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        _arrivals.Dispose();
    }

    private void MishapNext(int times, Func<HttpContext, Task> mishap)
    {
        for (var i = 0; i < times; i++)
        {
            _mishaps.Enqueue(mishap);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (ActivityPath(request) is not var (conversationId, activityId))
        {
            lock (_gate)
            {
                _unexpected.Add($"{request.Method} {request.Path}");
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var body = HttpMethods.IsDelete(request.Method) ? default : await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        var id = Interlocked.Increment(ref _lastId).ToString("'sent-'0", CultureInfo.InvariantCulture);
        var mishap = _mishaps.TryDequeue(out var next) ? next : null;
        _arrivals.Release();
        if (mishap is null)
        {
            Record(StatusCodes.Status200OK);
            await context.Response.WriteAsJsonAsync(new { id });
            return;
        }

        await mishap(context);
        Record(context.RequestAborted.IsCancellationRequested ? StatusCodes.Status499ClientClosedRequest : context.Response.StatusCode);

        void Record(int status)
        {
            lock (_gate)
            {
                _calls.Add(new(request.Method, conversationId, activityId, body, request.Headers.Authorization.ToString(), status));
            }
        }
    }

    // {anything}/v3/conversations/{id}/activities[/{activityId}]
    private static (string ConversationId, string? ActivityId)? ActivityPath(HttpRequest request)
    {
        var raw = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var parts = raw.Split('?')[0].Trim('/').Split('/');
        var at = Array.IndexOf(parts, "v3");
        if (at < 0 || parts.Length < at + 4 || parts[at + 1] != "conversations" || parts[at + 3] != "activities")
        {
            return null;
        }

        var activityId = parts.Length == at + 5 ? Uri.UnescapeDataString(parts[at + 4]) : null;
        var known = (request.Method, activityId) switch
        {
            ("POST", _) => true,
            ("PUT" or "DELETE", not null) => true,
            _ => false,
        };
        return known ? (Uri.UnescapeDataString(parts[at + 2]), activityId) : null;
    }

    private List<T> Snapshot<T>(List<T> list)
    {
        lock (_gate)
        {
            return [.. list];
        }
    }
}
