using CoachBot.Cards;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>Begins a card flow, or shows where it was left.</summary>
internal sealed class FlowIntent(Command command, FlowDialog flow, Screen screen) : Intent(command)
{
    public override bool BeginsTalk => Command == Commands.Debrief;

    public override async Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        if (await flow.TryUncoverAsync(dc, cancellationToken) && flow.GivesWayTo(dc.Context, argument, FlowDialog.ArgumentOf(dc.ActiveDialog!)))
        {
            // The same flow about something else: what was open is left, the new one is asked.
            await flow.LeaveAsync(dc, cancellationToken);
        }

        if (!await flow.TryUncoverAsync(dc, cancellationToken))
        {
            await dc.BeginDialogAsync(flow.Id, new FlowState { Argument = argument }.Kept, cancellationToken);
            return;
        }

        var newCard = dc.Context.Activity.Type == ActivityTypes.Message && dc.Context.TurnState.Get<CardSubmission>() is null;
        if (newCard && !Screen.AsksByTyping(dc.Context))
            await Screen.SayAsync(dc.Context, screen.VoiceOf(dc.Context)["flow_resume"], cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
    }

    protected override bool Takes(Voice voice, string rest, bool inFlow) => flow.Takes(voice, rest, inFlow);
}
