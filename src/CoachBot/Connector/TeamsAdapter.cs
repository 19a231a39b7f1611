namespace CoachBot.Connector;

/// <summary>The SDK's adapter behind a door that has read the request already.</summary>
internal sealed class TeamsAdapter(BotFrameworkAuthentication authentication, ILogger<CloudAdapter> logger) : CloudAdapter(authentication, logger)
{
    /// <summary>Runs the bot for an activity as it came in.</summary>
    /// <param name="authorization">The request's header; empty when it had none.</param>
    /// <returns>What the request is answered with; null when there is nothing to say but 200.</returns>
    /// <exception cref="UnauthorizedAccessException">The sender is not the Bot Connector.</exception>
    /// <exception cref="RequestRefusedException">The bot does not serve what it brings.</exception>
    public Task<InvokeResponse?> ProcessAsync(Activity activity, string authorization, IBot bot, CancellationToken cancellationToken) =>
        ProcessActivityAsync(authorization, activity, bot.OnTurnAsync, cancellationToken)!;
}
