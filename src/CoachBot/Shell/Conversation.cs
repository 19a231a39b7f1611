using CoachBot.Cards;
using CoachBot.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Referrals;
using CoachBot.Safety;
using CoachBot.Speech;

namespace CoachBot.Shell;

/// <summary>What the coach does with a text or a tap: an intent, the flow under way, or a helpful answer.</summary>
internal sealed class Conversation
{
    private readonly DialogSet _dialogs = new(new DialogStateAccessor());
    private readonly IReadOnlyList<FlowDialog> _flows;
    private readonly IReadOnlyList<Intent> _intents;
    private readonly DebriefDialog _debrief;
    private readonly OutcomeDialog _outcome;
    private readonly SafetyScreen _safety;
    private readonly Welcome _welcome;
    private readonly Screen _screen;

    public Conversation(
        IEnumerable<FlowDialog> flows, IEnumerable<Intent> intents, DebriefDialog debrief, OutcomeDialog outcome, SafetyScreen safety, Welcome welcome, Screen screen)
    {
        (_debrief, _outcome) = (debrief, outcome);
        (_flows, _intents, _safety, _welcome, _screen) = ([.. flows], [.. intents], safety, welcome, screen);
        foreach (var flow in _flows) _dialogs.Add(flow);
    }

    public async Task OnTextAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        var voice = _screen.VoiceOf(turnContext);
        var dc = await OpenAsync(turnContext, cancellationToken);
        var askedAboutSafety = document.AskedAboutSafety;
        document.AskedAboutSafety = false;
        if (Meant(voice, text, inFlow: dc.ActiveDialog is not null) is var (intent, argument))
            await RunAsync(dc, intent, argument, cancellationToken);
        else if (askedAboutSafety && SafetyScreen.Picked(voice, text) is { } card)
            await _safety.GoAsync(dc, card, cancellationToken);
        else if (await _safety.TryInterruptAsync(dc, text, cancellationToken))
            return;
        else if (dc.ActiveDialog?.Id == _debrief.Id && _debrief.TryTakeIn(turnContext, text))
            await dc.RepromptDialogAsync(cancellationToken);
        else if (!await TryContinueAsync(dc, cancellationToken))
            await OnOtherTextAsync(dc, text, cancellationToken);
    }

    public async Task OnTapAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(tap);
        var dc = await OpenAsync(turnContext, cancellationToken);
        var tapped = tap.Verb is CardSubmission.Submit or CardSubmission.Skip or CardSubmission.Cancel
            ? _flows.FirstOrDefault(flow => tap.Key.StartsWith($"{flow.Id}.", StringComparison.Ordinal))
            : null;
        if (tapped is not null) await tapped.TryBeginAwaitedAsync(dc, tap, cancellationToken);
        switch (tap.Verb)
        {
            case CardSubmission.Urgent:
                await _safety.InterruptAsync(dc, cancellationToken);
                break;
            case CardSubmission.SafetyCard:
                await _safety.FollowAsync(dc, tap, cancellationToken);
                break;
            case CardSubmission.Command when Named(tap.Inputs.GetValueOrDefault("command")) is var (intent, argument):
                await RunAsync(dc, intent, argument, cancellationToken);
                break;
            case CardSubmission.Submit when await _safety.TryInterruptAsync(dc, tap.Written, cancellationToken):
                // The texts are let go; the rest of the card is there when the flow goes on.
                if (dc.ActiveDialog?.Id == _debrief.Id) _debrief.Remember(turnContext, tap);
                break;
            case CardSubmission.Submit or CardSubmission.Skip or CardSubmission.Cancel:
                // A tap on the card of a flow that another was begun over: that is the one to go on with.
                if (tapped is not null) await tapped.TryUncoverAsync(dc, cancellationToken);
                if (!await TryContinueAsync(dc, cancellationToken))
                    await OnSpentCardAsync(turnContext, tap, cancellationToken);
                break;
            default:
                await _screen.RefuseAsync(turnContext, cancellationToken);
                break;
        }
    }

    // Who begins a talk may be asked something first; the talk goes on after it.
    private async Task RunAsync(DialogContext dc, Intent intent, string argument, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is not null || !intent.BeginsTalk || !_outcome.GoesFirst(dc.Context))
        {
            await intent.RunAsync(dc, argument, cancellationToken);
            return;
        }

        var state = new OutcomeState();
        if (!intent.IsSmallTalk) state.Argument = $"{intent.Command} {argument}";
        await dc.BeginDialogAsync(_outcome.Id, state.Kept, cancellationToken);
    }

    private async Task<bool> TryContinueAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = await dc.ContinueDialogAsync(cancellationToken);
        if (turn is { Status: DialogTurnStatus.Complete, Result: string command } && Named(command) is var (intent, argument))
            await intent.RunAsync(dc, argument, cancellationToken);
        return turn.Status != DialogTurnStatus.Empty;
    }

    // A flow that this version no longer has cannot go on; it must not stand in the way of the next one either.
    private Task<DialogContext> OpenAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (document.Dialog?.DialogStack.Any(dialog => dialog.Id is null || _dialogs.Find(dialog.Id) is null) == true) document.Dialog = null;
        return _dialogs.CreateContextAsync(turnContext, cancellationToken);
    }

    private (Intent Intent, string Argument)? Meant(Voice voice, string text, bool inFlow)
    {
        foreach (var intent in _intents)
            if (intent.Hear(voice, text, inFlow) is { } argument) return (intent, argument);
        return null;
    }

    // A button names a command and, after a space, what would be typed after it.
    private (Intent Intent, string Argument)? Named(string? command)
    {
        var words = (command ?? "").Split(' ', 2);
        return _intents.FirstOrDefault(intent => intent.Command == words[0]) is { } intent ? (intent, words.ElementAtOrDefault(1) ?? "") : null;
    }

    private async Task OnOtherTextAsync(DialogContext dc, string text, CancellationToken cancellationToken)
    {
        var turnContext = dc.Context;
        if (_flows.FirstOrDefault(flow => flow.Hears(turnContext, text)) is { } flow)
        {
            turnContext.TurnState.Set(new Told(text));
            await dc.BeginDialogAsync(flow.Id, null, cancellationToken);
        }
        else if (turnContext.Document().WelcomedAt is null)
        {
            await _welcome.OnceAsync(turnContext, cancellationToken);
        }
        else
        {
            await Screen.SayAsync(turnContext, _screen.VoiceOf(turnContext)["not_understood"], cancellationToken);
        }
    }

    /// <summary>A tap on a card whose flow is over.</summary>
    private async Task OnSpentCardAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        foreach (var flow in _flows)
            if (await flow.TryShowSpentAsync(turnContext, tap, cancellationToken)) return;
        var notice = Notice.WithStart(_screen.VoiceOf(turnContext), "card.old", "card_old_title", "card_old");
        await _screen.ShowAsync(turnContext, notice, cancellationToken);
    }
}
