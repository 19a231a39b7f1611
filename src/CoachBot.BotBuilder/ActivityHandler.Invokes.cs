using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json;

namespace CoachBot.BotBuilder;

public partial class ActivityHandler
{
    /// <summary>Answers adaptiveCard/action; any other invoke, and one that nothing overrides, with 501.</summary>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            return turnContext.Activity.Name == "adaptiveCard/action"
                ? CreateInvokeResponse(await AnswerCardAsync(turnContext, cancellationToken))
                : throw new InvokeResponseException(HttpStatusCode.NotImplemented);
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(new DelegatingTurnContext<IInvokeActivity>(turnContext), cancellationToken);

        // The bot may have sent its answer already.
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken);
        }
    }

    // A card that cannot be read is answered with HTTP 200 and a card error inside: Teams shows that, and shows nothing of a 400 outside.
    private Task<AdaptiveCardInvokeResponse> AnswerCardAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Value is null)
        {
            return Refuse("BadRequest", "Missing value property for adaptiveCard/action");
        }

        AdaptiveCardInvokeValue? value;
        try
        {
            value = WireJson.Convert<AdaptiveCardInvokeValue>(turnContext.Activity.Value);
        }
        catch (JsonException)
        {
            return Refuse("BadRequest", "Value property is not properly formed for adaptiveCard/action");
        }

        return value?.Action switch
        {
            null => Refuse("BadRequest", "Missing action property for adaptiveCard/action"),
            { Type: "Action.Execute" } => OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken),
            _ => Refuse("NotSupported", "The type of the action is not supported."),
        };

        static Task<AdaptiveCardInvokeResponse> Refuse(string code, string message) => Task.FromResult(new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });
    }

    /// <summary>Answers the turn's invoke with a status that is not 200.</summary>
    [SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "For bots to throw and this class to catch, as in the SDK.")]
    protected class InvokeResponseException(HttpStatusCode statusCode, object? body = null) : Exception
    {
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
