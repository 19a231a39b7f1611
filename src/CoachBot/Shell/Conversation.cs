using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Safety;
using CoachBot.Dialogs;
using CoachBot.Journal;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Shell;

/// <summary>What the coach does with a text or a tap: a command, the dialog under way, or a helpful answer.</summary>
internal sealed class Conversation(
    DebriefDialog debriefDialog, DebriefSummary summary, SafetyScreen safety, JournalView journal, Welcome welcome, Screen screen)
{
    private readonly DialogSet _dialogs = new DialogSet(new DialogStateAccessor()).Add(debriefDialog);

    public async Task OnTextAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        var voice = screen.VoiceOf(turnContext);
        var dc = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        var askedAboutSafety = document.AskedAboutSafety;
        document.AskedAboutSafety = false;
        if (Commands.Read(voice.Playbook, text, withSmallTalk: dc.ActiveDialog is null) is { } command)
        {
            await RunAsync(dc, command.Command, command.Argument, cancellationToken);
        }
        else if (askedAboutSafety && SafetyScreen.Picked(voice, text) is { } card)
        {
            await safety.ShowAsync(turnContext, card, debriefStopped: false, cancellationToken);
        }
        else if ((await dc.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
        {
            if (document.WelcomedAt is null) await welcome.OnceAsync(turnContext, cancellationToken);
            else await Screen.SayAsync(turnContext, voice["not_understood"], cancellationToken);
        }
    }

    public async Task OnTapAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(tap);
        var dc = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        switch (tap.Verb)
        {
            case CardSubmission.Urgent:
                await OnUrgentAsync(dc, cancellationToken);
                break;
            case CardSubmission.SafetyCard:
                await safety.FollowAsync(turnContext, tap, cancellationToken);
                break;
            case CardSubmission.Command:
                await RunAsync(dc, tap.Inputs.GetValueOrDefault("command") ?? "", "", cancellationToken);
                break;
            case CardSubmission.Cancel when IsCurrent(turnContext, tap):
                await CancelAsync(dc, cancellationToken);
                break;
            default:
                if ((await dc.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
                    await OnSpentCardAsync(turnContext, tap, cancellationToken);
                break;
        }
    }

    private Task RunAsync(DialogContext dc, string command, string rest, CancellationToken cancellationToken)
    {
        var turnContext = dc.Context;
        var document = turnContext.Document();
        var voice = screen.VoiceOf(turnContext);
        return command switch
        {
            Commands.Debrief => DebriefAsync(dc, cancellationToken),
            Commands.Journal => journal.ShowAsync(turnContext, rest, cancellationToken),
            Commands.Help => welcome.HelpAsync(turnContext, cancellationToken),
            Commands.Privacy => welcome.PrivacyAsync(turnContext, cancellationToken),
            Commands.Hello when document.WelcomedAt is null => welcome.OnceAsync(turnContext, cancellationToken),
            Commands.Hello => Screen.SayAsync(turnContext, voice["hello_again"], cancellationToken),
            Commands.Thanks => Screen.SayAsync(turnContext, voice["thanks"], cancellationToken),
            Commands.Language => LanguageAsync(turnContext, voice, rest, cancellationToken),
            Commands.Cancel => CancelAsync(dc, cancellationToken),
            Commands.Urgent => OnUrgentAsync(dc, cancellationToken),
            Commands.Type => PreferTypingAsync(dc, true, cancellationToken),
            Commands.Cards => PreferTypingAsync(dc, false, cancellationToken),
            _ => screen.RefuseAsync(turnContext, cancellationToken),
        };
    }

    private async Task DebriefAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is null)
        {
            await dc.BeginDialogAsync(nameof(DebriefDialog), null, cancellationToken);
            return;
        }

        if (dc.Context.Activity.Type == ActivityTypes.Message)
            await Screen.SayAsync(dc.Context, screen.VoiceOf(dc.Context)["debrief_resume"], cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
    }

    private async Task CancelAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(dc.Context);
        if (dc.ActiveDialog is null)
        {
            await Screen.SayAsync(dc.Context, voice["nothing_to_cancel"], cancellationToken);
            return;
        }

        await StopAsync(dc, cancellationToken);
        var notice = Notice.WithStart(voice, "debrief.cancelled", "debrief_cancelled_title", "debrief_cancelled");
        await screen.ShowAsync(dc.Context, notice, cancellationToken);
    }

    private async Task OnUrgentAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var stopped = dc.ActiveDialog is not null;
        await StopAsync(dc, cancellationToken);
        await safety.ShowAsync(dc.Context, SafetyCards.MenuId, stopped, cancellationToken);
    }

    private static async Task StopAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        dc.Context.Document().OpenDebrief = null;
        await dc.CancelAllDialogsAsync(cancellationToken);
    }

    private async Task PreferTypingAsync(DialogContext dc, bool typing, CancellationToken cancellationToken)
    {
        dc.Context.Document().PrefersTyping = typing;
        await Screen.SayAsync(dc.Context, screen.VoiceOf(dc.Context)[typing ? "typing_on" : "typing_off"], cancellationToken);
        if (dc.ActiveDialog is not null) await dc.RepromptDialogAsync(cancellationToken);
    }

    private async Task LanguageAsync(ITurnContext turnContext, Voice voice, string rest, CancellationToken cancellationToken)
    {
        Coaching.Language? chosen = voice.Hears("cmd_language_nl", rest) ? Coaching.Language.Dutch
            : voice.Hears("cmd_language_en", rest) ? Coaching.Language.English
            : null;
        if (chosen is null)
        {
            await Screen.SayAsync(turnContext, voice["language_which"], cancellationToken);
            return;
        }

        turnContext.Document().Language = chosen;
        await Screen.SayAsync(turnContext, screen.VoiceOf(turnContext)["language_set"], cancellationToken);
    }

    /// <summary>A tap on a card whose flow is over: a finished debrief still shows what became of it.</summary>
    private Task OnSpentCardAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var finished = turnContext.Document().Debriefs.Find(debrief => tap.Key.StartsWith($"{DebriefForms.Flow}.{debrief.Id}.", StringComparison.Ordinal));
        return finished is not null
            ? summary.ShowAsync(turnContext, finished, cancellationToken)
            : screen.ShowAsync(turnContext, Notice.WithStart(screen.VoiceOf(turnContext), "debrief.old", "card_old_title", "card_old"), cancellationToken);
    }

    private static bool IsCurrent(ITurnContext turnContext, CardSubmission tap) =>
        turnContext.Document().OpenDebrief is { } open && tap.Key == DebriefForms.KeyOf(open, open.Step);
}
