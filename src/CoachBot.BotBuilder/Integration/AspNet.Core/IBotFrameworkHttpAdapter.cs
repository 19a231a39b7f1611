using Microsoft.AspNetCore.Http;

namespace CoachBot.BotBuilder.Integration.AspNet.Core;

public interface IBotFrameworkHttpAdapter
{
    /// <summary>Runs the bot for the activity in the request's body and writes the answer.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
