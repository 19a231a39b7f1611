using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

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
    private readonly ConcurrentQueue<Func<HttpContext, Task>?> _mishaps = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private WebApplication? _app;
    private int _lastId;

    /// <summary>The serviceUrl to put in an activity.</summary>
    public Uri Address => _app!.Address();

    /// <summary>Every call to a known route, answered well or not.</summary>
    public IReadOnlyList<ConnectorCall> Calls => Snapshot(_calls);

    /// <summary>Requests to routes that the Connector does not have.</summary>
    public IReadOnlyList<string> Unexpected => Snapshot(_unexpected);

    /// <summary>Who is found when the bot asks about a member of a conversation (of a team, by the team's id). Nobody, until a test says who.</summary>
    public ConcurrentDictionary<(string ConversationId, string UserId), RosterMember> Members { get; } = new();

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        connector._app = await Loopback.StartAsync(connector.AnswerAsync);
        return connector;
    }

    /// <summary>What a conversation got and the Connector accepted, in order.</summary>
    public IReadOnlyList<ConnectorCall> In(string conversationId) =>
        [.. Calls.Where(call => call.ConversationId == conversationId && call.IsSeen)];

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
            await context.Response.WriteAsJsonAsync(Error(code));
        }
    });

    /// <summary>The next calls go well, before whatever mishap comes after them.</summary>
    public void PassNext(int times = 1) => MishapNext(times, null);

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

    private void MishapNext(int times, Func<HttpContext, Task>? mishap)
    {
        for (var i = 0; i < times; i++)
        {
            _mishaps.Enqueue(mishap);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (ConnectorRoute.Of(request) is not { } route)
        {
            lock (_gate)
            {
                _unexpected.Add($"{request.Method} {request.Path}");
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var body = route.HasBody ? await JsonSerializer.DeserializeAsync<JsonElement>(request.Body) : default;
        var id = Interlocked.Increment(ref _lastId).ToString("'sent-'0", CultureInfo.InvariantCulture);
        var mishap = _mishaps.TryDequeue(out var next) ? next : null;
        _arrivals.Release();
        if (mishap is null)
        {
            var (status, answer) = AnswerTo(route, body, id);
            Record(status);
            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(answer);
            return;
        }

        await mishap(context);
        Record(context.RequestAborted.IsCancellationRequested ? StatusCodes.Status499ClientClosedRequest : context.Response.StatusCode);

        void Record(int status)
        {
            var conversationId = route.ConversationId ?? new NewConversation(body).IdFor(id) ?? "";
            lock (_gate)
            {
                _calls.Add(new(route.Method, conversationId, route.ActivityId, route.MemberId, body, request.Headers.Authorization.ToString(), status) { Id = id });
            }
        }
    }

    private (int Status, object Answer) AnswerTo(ConnectorRoute route, JsonElement body, string id)
    {
        if (route is { MemberId: { } user, ConversationId: { } conversation })
            return Members.TryGetValue((conversation, user), out var member) ? (200, member) : (404, Error("MemberNotFoundInConversation"));
        if (route.Method != ConnectorRoute.Create) return (200, new { id });

        var created = new NewConversation(body);
        return created.IdFor(id) is { } begun
            ? (200, new { id = begun, activityId = created.Activity.ValueKind == JsonValueKind.Object ? id : null })
            : (400, Error("BadSyntax"));
    }

    private static object Error(string code) => new { error = new { code, message = $"refused: {code}" } };

    private List<T> Snapshot<T>(List<T> list)
    {
        lock (_gate)
        {
            return [.. list];
        }
    }
}
