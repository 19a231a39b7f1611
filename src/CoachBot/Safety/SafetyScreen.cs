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
        var isOpen = turnContext.Document().Dialog is { DialogStack.Count: > 0 };
        return screen.ShowAsync(turnContext, Of(voice, card, debriefStopped, isOpen ? Commands.GoOn : Commands.Debrief), cancellationToken);
    }

    /// <summary>Stops what is under way and asks what it is about.</summary>
    public async Task InterruptAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var stopped = dc.ActiveDialog is not null;
        await dc.CancelAllDialogsAsync(cancellationToken);
        await ShowAsync(dc.Context, SafetyCards.MenuId, stopped, cancellationToken);
    }

    /// <summary>Looks for plain words of danger in what somebody wrote, before anything is done with it.</summary>
    /// <param name="isOpen">Whether a flow is open, in which a doubt that was answered with no is not raised again.</param>
    /// <returns>The card to show, and then the text is not to be taken in; null when there is none.</returns>
    public string? DangerIn(ITurnContext turnContext, string written, bool isOpen) =>
        screen.VoiceOf(turnContext).Playbook.DangerSigns.CardFor(written) is { } card
        && !(IsQuestion(card) && isOpen && turnContext.Document().SaidNoDanger)
            ? card
            : null;

    /// <summary>Shows a card about danger. A doubt leaves what is open as it is; plain words stop it.</summary>
    public async Task InterruptAsync(DialogContext dc, string card, CancellationToken cancellationToken)
    {
        var stopped = !IsQuestion(card) && dc.ActiveDialog is not null;
        if (stopped) await dc.CancelAllDialogsAsync(cancellationToken);
        await ShowAsync(dc.Context, card, stopped, cancellationToken);
    }

    /// <summary>Goes to a card that was picked. "No" lets the flow go on; every other answer ends it.</summary>
    public async Task GoAsync(DialogContext dc, string cardId, CancellationToken cancellationToken)
    {
        if (LetsGoOn(cardId))
        {
            dc.Context.Document().SaidNoDanger = true;
            await ShowAsync(dc.Context, cardId, debriefStopped: false, cancellationToken);
            // Who types has no button to go on with.
            if (dc.ActiveDialog is not null && Screen.AsksByTyping(dc.Context)) await dc.RepromptDialogAsync(cancellationToken);
            return;
        }

        var stopped = dc.ActiveDialog is not null;
        await dc.CancelAllDialogsAsync(cancellationToken);
        await ShowAsync(dc.Context, cardId, stopped, cancellationToken);
    }

    /// <summary>Follows a tap on a safety card; what leads nowhere leads to the menu, never to an error.</summary>
    public Task FollowAsync(DialogContext dc, CardSubmission tap, CancellationToken cancellationToken)
    {
        var turnContext = dc.Context;
        var voice = screen.VoiceOf(turnContext);
        var target = tap.Inputs.GetValueOrDefault("target") ?? tap.Inputs.GetValueOrDefault(Choice);
        return target == ColleagueCard
            ? screen.ShowAsync(turnContext, Colleague(voice), cancellationToken)
            : GoAsync(dc, TargetOf(voice, tap, target), cancellationToken);
    }

    private static string TargetOf(Voice voice, CardSubmission tap, string? target)
    {
        var safety = voice.Playbook.Safety;
        var shown = tap.Key.StartsWith($"{Flow}.", StringComparison.Ordinal) ? tap.Key[(Flow.Length + 1)..] : null;
        return (safety.Find(target) ?? safety.Follow(shown, target) ?? safety.Menu).Id;
    }

    /// <summary>Who types picks from the menu by number or words, and answers a question in its words.</summary>
    /// <returns>The card that the text picks, or null.</returns>
    public static string? Picked(Voice voice, string text)
    {
        var safety = voice.Playbook.Safety;
        var numbered = ChoiceReader.Read(text, [.. safety.Menu.Choices.Select(Option)]);
        if (numbered is not null) return numbered;
        var answers = safety.All.Where(card => IsQuestion(card.Id)).SelectMany(card => card.Choices).Select(Option).Distinct();
        return text.Any(char.IsAsciiDigit) ? null : ChoiceReader.Read(text, [.. answers]);

        FormChoice Option(SafetyChoice choice) => new(choice.LeadsTo, voice.Of(choice.Text));
    }

    /// <summary>A card by itself, for who is not in the personal chat; what leads nowhere leads to the menu.</summary>
    public static View ViewOf(Voice voice, string? cardId) =>
        Of(voice, voice.Playbook.Safety.Find(cardId) ?? voice.Playbook.Safety.Menu, debriefStopped: false, Commands.Debrief);

    /// <summary>The card that a tap on a safety card leads to, by itself.</summary>
    public static View Next(Voice voice, CardSubmission tap)
    {
        var target = tap.Inputs.GetValueOrDefault("target") ?? tap.Inputs.GetValueOrDefault(Choice);
        return target == ColleagueCard ? Colleague(voice) : ViewOf(voice, TargetOf(voice, tap, target));
    }

    /// <summary>Whether it only asks.</summary>
    public static bool IsQuestion(string cardId) => cardId.StartsWith("cr_check", StringComparison.Ordinal);

    private static bool LetsGoOn(string cardId) => cardId is "cr_no" or "cr_past";

    private static View Of(Voice voice, SafetyCard card, bool debriefStopped, Command goOn)
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
        buttons.AddRange(card.Buttons.SelectMany(button => Button(voice, card, button, key, goOn)));
        // Every other card says that the menu is still there.
        if (choices.Count == 0) buttons.Add(Screen.Urgent(voice, key));
        var numbered = card.Choices.Select((choice, index) => IsQuestion(card.Id) ? $"- {voice.Of(choice.Text)}" : $"{index + 1}. {voice.Of(choice.Text)}");
        var how = IsQuestion(card.Id) ? voice["safety_answer"] : voice.Say("safety_type", ("count", $"{choices.Count}"));
        var words = choices.Count == 0
            ? $"**{title}**\n\n{text}\n\n{voice["safety_again"]}"
            : $"**{title}**\n\n{text}\n\n{string.Join('\n', numbered)}\n\n{how}";
        return new View(
            CardNames.Safety,
            new(StringComparer.Ordinal) { ["title"] = title, ["text"] = text, ["choices"] = choices },
            words,
            buttons,
            title);
    }

    private static IEnumerable<CardButton> Button(Voice voice, SafetyCard card, SafetyButton button, string key, Command goOn)
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
            case SafetyAction.Refer:
                yield return Commands.Refer.Button(title, key);
                break;
            case SafetyAction.GoOn:
                yield return goOn.Button(title, key);
                break;
        }
    }

    private static View Colleague(Voice voice)
    {
        List<string> paragraphs = [voice["colleague_intro"], voice.Of(voice.Playbook.Safety.ColleagueMessage)];
        return Notice.Of(voice, voice["colleague_title"], paragraphs, [Screen.Urgent(voice, $"{Flow}.{ColleagueCard}")]);
    }
}
