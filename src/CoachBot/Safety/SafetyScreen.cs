using CoachBot.Cards;
using CoachBot.Coaching.Safety;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Safety;

/// <summary>
/// The short factual cards for possible danger. They keep no state: each card's buttons name the card they lead
/// to, so that an old card works as well as a new one and nothing is stored.
/// </summary>
internal sealed class SafetyScreen(Screen screen)
{
    public const string ColleagueCard = "colleague";
    private const string Flow = "safety";
    private const string Choice = "topic";

    public Task ShowAsync(ITurnContext turnContext, string cardId, bool debriefStopped, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        var card = voice.Playbook.Safety.Find(cardId) ?? voice.Playbook.Safety.Menu;
        // Who types picks from it with a number.
        turnContext.Document().AskedAboutSafety = card.Choices.Count > 0;
        return screen.ShowAsync(turnContext, Of(voice, card, debriefStopped), cancellationToken);
    }

    /// <summary>Stops what is under way and asks what it is about.</summary>
    public async Task InterruptAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var stopped = dc.ActiveDialog is not null;
        await dc.CancelAllDialogsAsync(cancellationToken);
        await ShowAsync(dc.Context, SafetyCards.MenuId, stopped, cancellationToken);
    }

    /// <summary>Follows a tap on a safety card; what leads nowhere leads to the menu, never to an error.</summary>
    public Task FollowAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        var target = tap.Inputs.GetValueOrDefault("target") ?? tap.Inputs.GetValueOrDefault(Choice);
        if (target == ColleagueCard) return screen.ShowAsync(turnContext, Colleague(voice), cancellationToken);
        var safety = voice.Playbook.Safety;
        var shown = tap.Key.StartsWith($"{Flow}.", StringComparison.Ordinal) ? tap.Key[(Flow.Length + 1)..] : null;
        var next = safety.Find(target) ?? safety.Follow(shown, target) ?? safety.Menu;
        return screen.ShowAsync(turnContext, Of(voice, next, false), cancellationToken);
    }

    /// <summary>Who types picks from the menu by number or words.</summary>
    /// <returns>The card that the text picks from the menu, or null.</returns>
    public static string? Picked(Voice voice, string text)
    {
        var choices = voice.Playbook.Safety.Menu.Choices;
        var picked = ChoiceReader.Read(text, [.. choices.Select(choice => new FormChoice(choice.LeadsTo, voice.Of(choice.Text)))]);
        return picked;
    }

    private static View Of(Voice voice, SafetyCard card, bool debriefStopped)
    {
        var key = $"{Flow}.{card.Id}";
        var title = voice.Of(voice.Playbook.Debrief.Sos);
        var text = voice.Of(card.Text);
        if (debriefStopped) text = $"{text}\n\n{voice["safety_stopped"]}";
        var choices = card.Choices.Select(choice => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = voice.Of(choice.Text),
            // Not the card it leads to: two choices may lead to the same.
            ["value"] = choice.Id,
        }).ToList();
        var buttons = new List<CardButton>();
        if (choices.Count > 0)
            buttons.Add(new(voice["button_show"], CardSubmission.SafetyCard, key) { TakesInputs = true, IsPrimary = true });
        buttons.AddRange(card.Buttons.SelectMany(button => Button(voice, card, button, key)));
        // Every other card says that the menu is still there.
        if (choices.Count == 0) buttons.Add(Screen.Urgent(voice, key));
        var numbered = card.Choices.Select((choice, index) => $"{index + 1}. {voice.Of(choice.Text)}");
        var words = choices.Count == 0
            ? $"**{title}**\n\n{text}\n\n{voice["safety_again"]}"
            : $"**{title}**\n\n{text}\n\n{string.Join('\n', numbered)}\n\n{voice.Say("safety_type", ("count", $"{choices.Count}"))}";
        return new View(
            CardNames.Safety,
            new(StringComparer.Ordinal) { ["title"] = title, ["text"] = text, ["choices"] = choices },
            words,
            buttons,
            title);
    }

    private static IEnumerable<CardButton> Button(Voice voice, SafetyCard card, SafetyButton button, string key)
    {
        var title = voice.Of(button.Text);
        switch (button.Action)
        {
            case SafetyAction.Call:
                if (card.Calls(voice.Country).FirstOrDefault() is { TelUri: { } address, Tel: var number })
                    yield return new($"{title} {number}", "", key) { Opens = new Uri(address) };
                break;
            case SafetyAction.Card:
                yield return new(title, CardSubmission.SafetyCard, key) { Extra = ("target", button.LeadsTo!) };
                break;
            case SafetyAction.Colleague:
                yield return new(title, CardSubmission.SafetyCard, key) { Extra = ("target", ColleagueCard) };
                break;
            case SafetyAction.GoOn:
                yield return new(voice["button_debrief"], CardSubmission.Command, key) { Extra = ("command", Notice.Debrief) };
                break;
        }
    }

    private static View Colleague(Voice voice)
    {
        List<string> paragraphs = [voice["colleague_intro"], voice.Of(voice.Playbook.Safety.ColleagueMessage)];
        return Notice.Of(voice, voice["colleague_title"], paragraphs, [Screen.Urgent(voice, $"{Flow}.{ColleagueCard}")]);
    }
}
