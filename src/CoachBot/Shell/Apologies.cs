using CoachBot.Cards;
using CoachBot.Organizers;
using CoachBot.Speech;
using CoachBot.Storage;

namespace CoachBot.Shell;

/// <summary>Says that something did not work, without touching anything stored.</summary>
internal sealed partial class Apologies(Voices voices, ILogger<Apologies> logger)
{
    /// <summary>Tells whoever it is what went wrong, and the log for who can mend it.</summary>
    public Task ExplainAsync(ITurnContext turnContext, Exception wrong, CancellationToken cancellationToken)
    {
        switch (wrong)
        {
            case UnreadableDocumentException unreadable:
                LogUnreadable(logger, wrong, unreadable.Key.Path);
                return SendAsync(turnContext, "sorry_unreadable", cancellationToken);
            case StoreUnavailableException:
                LogUnavailable(logger, wrong);
                return SendAsync(turnContext, "sorry_unavailable", cancellationToken);
            default:
                LogFailed(logger, wrong);
                return SendAsync(turnContext, "sorry_error", cancellationToken);
        }
    }

    /// <param name="textId">A text that says what happened and what to do.</param>
    private Task SendAsync(ITurnContext turnContext, string textId, CancellationToken cancellationToken)
    {
        var text = voices.Of(turnContext)[textId];
        return turnContext.Activity.Type switch
        {
            ActivityTypes.Message => turnContext.SendActivityAsync(MessageFactory.Text(text), cancellationToken),
            ActivityTypes.Invoke => turnContext.SendActivityAsync(
                new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 200, Body = CardAnswer.Error(500, "Unavailable", text) } },
                cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    [LoggerMessage(100, LogLevel.Error, "A document cannot be read and was left as it is ({Key})")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string key);

    [LoggerMessage(101, LogLevel.Warning, "The store did not answer; the turn was not done")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);

    [LoggerMessage(103, LogLevel.Error, "A turn failed; nothing of it was saved or sent")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
