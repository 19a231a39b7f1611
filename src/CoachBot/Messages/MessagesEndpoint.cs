using System.Net.Mime;
using CoachBot.Connector;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CoachBot.Messages;

/// <summary>The one door of the bot. What it refuses it refuses with a status and nothing else; what it lets through runs as a turn.</summary>
internal sealed partial class MessagesEndpoint(IBotFrameworkHttpAdapter adapter, IOptions<BotOptions> bot, ILogger<MessagesEndpoint> logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (await RefuseAsync(context.Request) is { } status)
            {
                LogRefused(status);
                context.Response.StatusCode = status;
                return;
            }

            // A sender that hangs up does not stop the turn half-way: what is saved is also said.
            var answering = context.RequestServices.GetRequiredService<IBot>();
            await adapter.ProcessAsync(context.Request, context.Response, answering, CancellationToken.None);
        }
        catch (ForbiddenRequestException refusal)
        {
            LogForbidden(refusal.Message);
            Answer(context, StatusCodes.Status403Forbidden);
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

    /// <returns>Why the request is not even shown to the adapter, as a status; null when it is.</returns>
    private async Task<int?> RefuseAsync(HttpRequest request)
    {
        if (bot.Value.HasAppId ? !SenderHeaders.MayCarryToken(request) : !SenderHeaders.IsLocal(request))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (!IsPlainJson(request))
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (await ActivityBody.ReadAsync(request.Body, request.HttpContext.RequestAborted) is not { } body)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (!ActivityBody.IsActivity(body))
        {
            return StatusCodes.Status400BadRequest;
        }

        request.Body = new MemoryStream(body, writable: false);
        return null;
    }

    // A compressed body could be any size.
    private static bool IsPlainJson(HttpRequest request) => request.Headers.ContentEncoding.Count == 0 &&
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) &&
        type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

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

    [LoggerMessage(11, LogLevel.Warning, "A request was refused with 403: {Reason}")]
    private partial void LogForbidden(string reason);

    [LoggerMessage(12, LogLevel.Error, "A turn failed; the sender got 500 and no reason.")]
    private partial void LogFailed(Exception exception);
}
