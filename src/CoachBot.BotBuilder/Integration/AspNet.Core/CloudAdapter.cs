using System.Text.Json;
using CoachBot.BotBuilder.Connector.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.BotBuilder.Integration.AspNet.Core;

/// <summary>Turns HTTP requests of the Bot Connector into turns of the bot.</summary>
public partial class CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    : CloudAdapterBase(botFrameworkAuthentication, logger), IBotFrameworkHttpAdapter
{
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (await ReadAsync(httpRequest, cancellationToken) is not { Type.Length: > 0 } activity)
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            var authHeader = httpRequest.Headers.Authorization.ToString();
            var answer = await ProcessActivityAsync(authHeader, activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, answer, cancellationToken);
        }
        catch (UnauthorizedAccessException refusal)
        {
            LogRefused(Logger, StatusCodes.Status401Unauthorized, refusal.Message);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (RequestRefusedException refusal)
        {
            LogRefused(Logger, refusal.Status, refusal.Message);
            httpResponse.StatusCode = refusal.Status;
        }
    }

    private static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, BotBuilderJson.Default.Activity, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task WriteAsync(HttpResponse response, InvokeResponse? answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        return answer?.Body is null
            ? Task.CompletedTask
            : response.WriteAsJsonAsync(answer.Body, BotBuilderJson.Default.Object, cancellationToken: cancellationToken);
    }

    [LoggerMessage(2, LogLevel.Warning, "A request was refused with {Status}: {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, string reason);
}
