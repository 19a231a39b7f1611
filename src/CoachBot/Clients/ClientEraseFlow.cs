using CoachBot.Cards;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Clients;

/// <summary>Erases a client and all that was written about them, after asking once.</summary>
internal sealed class ClientEraseFlow(ClientCards cards, Screen screen, TimeProvider time) : FlowDialog<FlowState>("clienterase", screen, time)
{
    public static readonly Command Open = new("cmd_client_erase");
    private const string Sure = "sure";
    private const string Yes = "yes";
    private const string No = "no";

    protected override string CancelledText => "client_erase_cancelled";

    public static Command For(Client client) => Open.Saying(client.Code);

    public override bool Takes(Voice voice, string argument, bool amid) => ClientCode.Fits(argument);

    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => !UserText.SameClient(argument, open);

    protected override IReadOnlyList<FlowStep<FlowState>> Steps => [new(Sure, SureForm, TakeSureAsync)];

    protected override async Task<string?> BeginAsync(ITurnContext turnContext, FlowState state, CancellationToken cancellationToken)
    {
        var code = ClientCode.Of(state.Argument);
        if (turnContext.Document().KnownClient(code) is { } client)
        {
            state.Argument = client.Code;
            return Sure;
        }

        await cards.ShowUnknownAsync(turnContext, code, cancellationToken);
        return null;
    }

    private Form SureForm(ITurnContext turnContext, FlowState state)
    {
        var voice = Screen.VoiceOf(turnContext);
        return Form.Of(
            voice,
            $"{Id}.{state.Run}.{Sure}",
            voice.Say("client_erase_title", ("client", state.Argument)),
            [voice["client_erase_what"], voice["client_erase_rest"]],
            [
                new(Sure, voice["client_erase_sure"], [new(Yes, voice["client_erase_yes"]), new(No, voice["client_erase_no"])])
                {
                    Required = true,
                    MissingText = voice["client_erase_missing"],
                },
            ]);
    }

    private async Task<string?> TakeSureAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (answers[Sure] != Yes || document.KnownClient(state.Argument) is not { } client)
        {
            await cards.ShowAsync(turnContext, state.Argument, "client_erase_cancelled", cancellationToken);
            return null;
        }

        EndWhatIsAbout(document, client);
        document.Forget(client, LocalTime.Now(Time, turnContext));
        var voice = Screen.VoiceOf(turnContext);
        // Without the code: this card is kept for a redelivery.
        await Screen.ShowAsync(
            turnContext, Notice.WithStart(voice, $"{Id}.done", "client_erased_title", "client_erased", "client_erase_rest"), cancellationToken);
        return null;
    }

    /// <summary>What is open about the client, below this flow, ends without a word.</summary>
    private void EndWhatIsAbout(OrganizerDocument document, Client client)
    {
        var debrief = UserText.SameClient(document.OpenDebrief?.Client, client.Code) ? DebriefForms.Flow : null;
        document.Dialog?.DialogStack.RemoveAll(run => run.Id != Id && (run.Id == debrief || UserText.SameClient(ArgumentOf(run), client.Code)));
        if (debrief is not null) document.OpenDebrief = null;
    }
}
