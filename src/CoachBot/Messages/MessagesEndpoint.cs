using System.Net.Mime;
using CoachBot.Connector;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CoachBot.Messages;

/// <summary>The one door of the bot. What it refuses it refuses with a status and nothing else; what it lets through runs as a turn.</summary>
internal sealed partial class MessagesEndpoint(TeamsAdapter adapter, IOptions<BotOptions> bot, ILogger<MessagesEndpoint> logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var (activity, status) = await ReadAsync(context.Request);
            if (activity is null)
            {
                LogRefused(status);
                context.Response.StatusCode = status;
                return;
            }

            // A sender that hangs up does not stop the turn half-way: what is saved is also said.
            var answering = context.RequestServices.GetRequiredService<IBot>();
            var authorization = context.Request.Headers.Authorization.ToString();
            await AnswerAsync(context.Response, await adapter.ProcessAsync(activity, authorization, answering, CancellationToken.None));
        }
        catch (UnauthorizedAccessException refusal)
        {
            LogNotAdmitted(StatusCodes.Status401Unauthorized, refusal.Message);
            Answer(context, StatusCodes.Status401Unauthorized);
        }
        catch (RequestRefusedException refusal)
        {
            LogNotAdmitted(refusal.Status, refusal.Message);
            Answer(context, refusal.Status);
        }
        catch (BadHttpRequestException refusal)
        {
            LogRefused(refusal.StatusCode);
            Answer(context, refusal.StatusCode);
        }
        catch (Exception e) when (e is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            LogFailed(e);
            Answer(context, StatusCodes.Status500InternalServerError);
        }
    }

    /// <returns>The activity, or why the request is not even shown to the adapter, as a status.</returns>
    private async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request)
    {
        if (bot.Value.HasAppId ? !SenderHeaders.MayCarryToken(request) : !SenderHeaders.IsLocal(request))
        {
            return (null, StatusCodes.Status401Unauthorized);
        }

        if (!IsPlainJson(request))
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        if (await ActivityBody.ReadAsync(request.Body, request.HttpContext.RequestAborted) is not { } body)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        return ActivityBody.IsActivity(body) && ActivityJson.Read(body) is { } activity
            ? (activity, StatusCodes.Status200OK)
            : (null, StatusCodes.Status400BadRequest);
    }

    // A compressed body could be any size.
    private static bool IsPlainJson(HttpRequest request) => request.Headers.ContentEncoding.Count == 0 &&
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) &&
        type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    private static async Task AnswerAsync(HttpResponse response, InvokeResponse? answer)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is not { } body) return;
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(ActivityJson.Write(body));
    }

    private static void Answer(HttpContext context, int status)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = status;
        }
    }

    [LoggerMessage(10, LogLevel.Warning, "A request was refused with {Status} before its activity was read.")]
    private partial void LogRefused(int status);

    [LoggerMessage(11, LogLevel.Warning, "A request was refused with {Status}: {Reason}")]
    private partial void LogNotAdmitted(int status, string reason);

    [LoggerMessage(12, LogLevel.Error, "A turn failed; the sender got 500 and no reason.")]
    private partial void LogFailed(Exception exception);
}
