using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Cards;

/// <summary>
/// Shows things where they belong: a tap changes its card in place, a message gets a new card, and who types
/// gets words.
/// </summary>
internal sealed class Screen(CardTemplates templates, Voices voices)
{
    public Voice VoiceOf(ITurnContext turnContext) => voices.Of(turnContext);

    /// <summary>Whether questions go out as text in this turn.</summary>
    public static bool AsksByTyping(ITurnContext turnContext) =>
        turnContext.Document().PrefersTyping && turnContext.TurnState.Get<CardSubmission>() is null;

    public static async Task SayAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type == ActivityTypes.Invoke) turnContext.TurnState.Set(CardAnswer.Text(text));
        else await turnContext.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
    }

    public async Task ShowAsync(ITurnContext turnContext, View view, CancellationToken cancellationToken)
    {
        if (AsksByTyping(turnContext))
        {
            await SayAsync(turnContext, view.Words, cancellationToken);
            return;
        }

        var voice = VoiceOf(turnContext);
        var card = CardOf(voice, view);
        if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            turnContext.TurnState.Set(CardAnswer.Card(card));
            return;
        }

        var message = MessageOf(card);
        message.Summary = view.Beside ?? view.Data.GetValueOrDefault("title") as string ?? voice["debrief_title"];
        if (turnContext.TurnState.Get<CardSubmission>() is not null && turnContext.Activity.ReplyToId is { Length: > 0 } shown)
        {
            message.Id = shown;
            await turnContext.UpdateActivityAsync(message, cancellationToken);
            return;
        }

        message.Text = view.Beside;
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>A message that shows a card.</summary>
    public static Activity MessageOf(Dictionary<string, object?> card) =>
        (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = card });

    /// <summary>The card itself, ready to be an attachment's content.</summary>
    public Dictionary<string, object?> CardOf(Voice voice, View view) => templates.Render(view.Card, voice.Language, new Dictionary<string, object?>(view.Data, StringComparer.Ordinal)
    {
        // Two letters: the card parser refuses a region.
        ["lang"] = voice.Tag[..2],
        ["actions"] = view.Buttons.Select(button => button.ToData()).ToList(),
    });

    /// <summary>Answers a submission that no card of ours makes.</summary>
    public async Task RefuseAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var text = VoiceOf(turnContext)["card_wrong"];
        if (turnContext.Activity.Type == ActivityTypes.Invoke) turnContext.TurnState.Set(CardAnswer.Error(400, "BadRequest", text));
        else await SayAsync(turnContext, text, cancellationToken);
    }

    /// <summary>The urgent button, which no card goes without.</summary>
    public static CardButton Urgent(Voice voice, string key) => new(voice.Of(voice.Playbook.Debrief.Sos), CardSubmission.Urgent, key);
}
