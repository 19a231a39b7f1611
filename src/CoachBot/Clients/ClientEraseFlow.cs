using CoachBot.Cards;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Clients;

/// <summary>Erases a client and all that was written about them, after asking once.</summary>
internal sealed class ClientEraseFlow(ClientCards cards, Screen screen, TimeProvider time) : FlowDialog("clienterase", screen, time)
{
    public const string Command = "cmd_client_erase";
    private const string Sure = "sure";
    private const string Yes = "yes";
    private const string No = "no";

    protected override string CancelledText => "client_erase_cancelled";

    public override bool Takes(Voice voice, string argument) => ClientCode.Fits(argument);

    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => !UserText.SameClient(argument, open);

    protected override async Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        if (turnContext.Document().KnownClient(ClientCode.Of(argument)) is { } client)
        {
            values.Argument = client.Code;
            return true;
        }

        await cards.ShowUnknownAsync(turnContext, ClientCode.Of(argument), cancellationToken);
        return false;
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var voice = Screen.VoiceOf(turnContext);
        return Form.Of(
            voice,
            $"{Id}.{values.Run}.sure",
            voice.Say("client_erase_title", ("client", values.Argument)),
            [voice["client_erase_what"], voice["client_erase_rest"]],
            [
                new(Sure, voice["client_erase_sure"], [new(Yes, voice["client_erase_yes"]), new(No, voice["client_erase_no"])])
                {
                    Required = true,
                    MissingText = voice["client_erase_missing"],
                },
            ]);
    }

    protected override async Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (answers[Sure] != Yes || document.KnownClient(values.Argument) is not { } client)
        {
            await cards.ShowAsync(turnContext, values.Argument, "client_erase_cancelled", cancellationToken);
            return false;
        }

        EndWhatIsAbout(document, client);
        document.Forget(client, LocalTime.Now(Time, turnContext));
        var voice = Screen.VoiceOf(turnContext);
        // Without the code: this card is kept for a redelivery.
        await Screen.ShowAsync(
            turnContext, Notice.WithStart(voice, $"{Id}.done", "client_erased_title", "client_erased", "client_erase_rest"), cancellationToken);
        return false;
    }

    /// <summary>What is open about the client, below this flow, ends without a word.</summary>
    private void EndWhatIsAbout(OrganizerDocument document, Client client)
    {
        var debrief = UserText.SameClient(document.OpenDebrief?.Client, client.Code) ? DebriefForms.Flow : null;
        document.Dialog?.DialogStack.RemoveAll(run => run.Id != Id && (run.Id == debrief || UserText.SameClient(ArgumentOf(run), client.Code)));
        if (debrief is not null) document.OpenDebrief = null;
    }
}
