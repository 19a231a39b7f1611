using CoachBot.Cards;
using CoachBot.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Referrals;
using CoachBot.Safety;
using CoachBot.Speech;

namespace CoachBot.Shell;

/// <summary>What the coach does with a text or a tap. What a text is, the <see cref="Router"/> says.</summary>
internal sealed class Conversation
{
    private readonly DialogSet _dialogs = new(new DialogStateAccessor());
    private readonly IReadOnlyList<FlowDialog> _flows;
    private readonly Router _router;
    private readonly DebriefDialog _debrief;
    private readonly OutcomeDialog _outcome;
    private readonly SafetyScreen _safety;
    private readonly Welcome _welcome;
    private readonly Screen _screen;

    public Conversation(
        IEnumerable<FlowDialog> flows, Router router, DebriefDialog debrief, OutcomeDialog outcome, SafetyScreen safety, Welcome welcome, Screen screen)
    {
        (_flows, _router, _debrief, _outcome) = ([.. flows], router, debrief, outcome);
        (_safety, _welcome, _screen) = (safety, welcome, screen);
        foreach (var flow in _flows) _dialogs.Add(flow);
    }

    public async Task OnTextAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        var dc = await OpenAsync(turnContext, cancellationToken);
        var askedAboutSafety = document.AskedAboutSafety;
        document.AskedAboutSafety = false;
        switch (_router.Read(turnContext, text, dc.ActiveDialog?.Id, askedAboutSafety))
        {
            case Said.Danger danger:
                await _safety.InterruptAsync(dc, danger.Card, cancellationToken);
                break;
            case Said.SafetyAnswer answer:
                await _safety.GoAsync(dc, answer.Card, cancellationToken);
                break;
            case Said.Command command:
                await RunAsync(dc, command, cancellationToken);
                break;
            case Said.StoryBesideCard:
                _debrief.TakeIn(turnContext, text);
                await dc.RepromptDialogAsync(cancellationToken);
                break;
            case Said.Answer:
                await TryContinueAsync(dc, cancellationToken);
                break;
            case Said.Telling telling:
                turnContext.TurnState.Set(new Told(text));
                await dc.BeginDialogAsync(telling.Flow.Id, null, cancellationToken);
                break;
            case Said.FirstWords:
                await _welcome.OnceAsync(turnContext, cancellationToken);
                break;
            case Said.Unclear:
                await Screen.SayAsync(turnContext, _screen.VoiceOf(turnContext)["not_understood"], cancellationToken);
                break;
        }
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
            case CardSubmission.Command when _router.Named(tap.Inputs.GetValueOrDefault(Command.Member)) is { } command:
                await RunAsync(dc, command, cancellationToken);
                break;
            case CardSubmission.Submit when _safety.DangerIn(turnContext, tap.Written, isOpen: dc.ActiveDialog is not null) is { } card:
                await _safety.InterruptAsync(dc, card, cancellationToken);
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
    private async Task RunAsync(DialogContext dc, Said.Command said, CancellationToken cancellationToken)
    {
        var (intent, argument) = said;
        if (dc.ActiveDialog is not null || !intent.BeginsTalk || !_outcome.GoesFirst(dc.Context))
        {
            await intent.RunAsync(dc, argument, cancellationToken);
            return;
        }

        var state = new OutcomeState();
        if (!intent.IsSmallTalk) state.Argument = $"{intent.Command.Id} {argument}";
        await dc.BeginDialogAsync(_outcome.Id, state.Kept, cancellationToken);
    }

    private async Task<bool> TryContinueAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = await dc.ContinueDialogAsync(cancellationToken);
        if (turn is { Status: DialogTurnStatus.Complete, Result: string command } && _router.Named(command) is { } next)
            await next.Intent.RunAsync(dc, next.Argument, cancellationToken);
        return turn.Status != DialogTurnStatus.Empty;
    }

    // A flow that this version no longer has cannot go on; it must not stand in the way of the next one either.
    private Task<DialogContext> OpenAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (document.Dialog?.DialogStack.Any(dialog => dialog.Id is null || _dialogs.Find(dialog.Id) is null) == true) document.Dialog = null;
        return _dialogs.CreateContextAsync(turnContext, cancellationToken);
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
