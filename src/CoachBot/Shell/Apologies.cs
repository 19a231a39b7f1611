using CoachBot.Cards;
using CoachBot.Speech;

namespace CoachBot.Shell;

/// <summary>Says that something did not work, without touching anything stored.</summary>
internal sealed class Apologies(Voices voices)
{
    /// <param name="textId">A text that says what happened and what to do.</param>
    public Task SendAsync(ITurnContext turnContext, string textId, CancellationToken cancellationToken)
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
}
