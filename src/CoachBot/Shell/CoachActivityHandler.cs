using CoachBot.Cards;
using CoachBot.Organizers;
using CoachBot.Sessions;
using CoachBot.Speech;

namespace CoachBot.Shell;

/// <summary>Sorts what comes in: a greeting of Teams, a text, or a tap on a card.</summary>
internal sealed class CoachActivityHandler(Conversation conversation, CalendarFiles files, Welcome welcome, Screen screen) : CardActivityHandler
{
    /// <summary>Whether an activity has any effect; the others are received and left alone.</summary>
    public static bool Handles(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.InstallationUpdate => true,
        ActivityTypes.Invoke => activity.Name == "adaptiveCard/action",
        ActivityTypes.ConversationUpdate => activity.MembersAdded is { Count: > 0 },
        _ => false,
    };

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (IsElsewhere(turnContext)) return Screen.SayAsync(turnContext, screen.VoiceOf(turnContext)["personal_only"], cancellationToken);
        if (CalendarFiles.AddressIn(turnContext.Activity) is { } address) return OnCalendarAsync(turnContext, address, cancellationToken);
        if (turnContext.Activity.Value is not { } value)
            return conversation.OnTextAsync(turnContext, Utterance.Of((Activity)turnContext.Activity), cancellationToken);

        // Action.Submit: the same tap, from a client that knows no Action.Execute.
        return CardSubmission.Read(null, value.ToString()) is { } tap
            ? conversation.OnTapAsync(turnContext, tap, cancellationToken)
            : screen.RefuseAsync(turnContext, cancellationToken);
    }

    private async Task OnCalendarAsync(ITurnContext turnContext, string address, CancellationToken cancellationToken)
    {
        if (await files.ReadAsync(address, cancellationToken) is { } text && Utterance.IsCalendar(text)) await conversation.OnTextAsync(turnContext, text, cancellationToken);
        else await Screen.SayAsync(turnContext, screen.VoiceOf(turnContext)["calendar_unreadable"], cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var action = invokeValue.Action;
        if (IsElsewhere(turnContext) || CardSubmission.Read(action?.Verb, action?.Data?.ToString()) is not { } tap)
            await screen.RefuseAsync(turnContext, cancellationToken);
        else
            await conversation.OnTapAsync(turnContext, tap, cancellationToken);
        return turnContext.TurnState.Get<AdaptiveCardInvokeResponse>() ?? CardAnswer.Text(screen.VoiceOf(turnContext)["card_ok"]);
    }

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        IsElsewhere(turnContext) ? Task.CompletedTask : welcome.OnceAsync(turnContext, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        IsElsewhere(turnContext) ? Task.CompletedTask : welcome.OnceAsync(turnContext, cancellationToken);

    // A turn outside the personal chat has no organizer's document.
    private static bool IsElsewhere(ITurnContext turnContext) => turnContext.TurnState.Get<OrganizerDocument>() is null;
}
