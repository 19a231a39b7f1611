namespace CoachBot.Playground;

internal static partial class PlaygroundLog
{
    [LoggerMessage(901, LogLevel.Information, "Chat with the bot in your browser: {Address}")]
    public static partial void Ready(ILogger logger, Uri address);

    [LoggerMessage(902, LogLevel.Information, "Chat with the bot in your browser: {Address} (a Playground was already running there; it talks to the bot it was started for)")]
    public static partial void Reused(ILogger logger, Uri address);

    [LoggerMessage(903, LogLevel.Information, "No chat window: Node.js is not on the PATH. Install Node.js 20 or newer and start again, or let any client post Bot Framework activities to {Endpoint}")]
    public static partial void NoNode(ILogger logger, string endpoint);

    [LoggerMessage(904, LogLevel.Warning, "No chat window: {Reason}. The bot runs on; let another client post Bot Framework activities to {Endpoint}, or set Playground:Enabled to false")]
    public static partial void Failed(ILogger logger, string reason, string endpoint);
}
