using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Speech;
using CoachBot.Supervision;

namespace CoachBot.Cases;

/// <summary>Takes one's own case back from the personal chat, wherever it is, after a yes.</summary>
internal sealed class WithdrawalDialog(OwnCircles own, CircleDesk desk, Screen screen, TimeProvider time) : FlowDialog<FlowState>(Flow, screen, time)
{
    public static readonly Command Open = new("cmd_withdraw");
    private const string Flow = "withdrawal";
    private const string Which = "which";
    private const string Cases = "cases";
    private const string Chosen = "case";
    private const string Sure = "sure";
    private const string Yes = "yes";
    private const string No = "no";
    private const int MostOffered = 12;
    private const int MostShown = 90;

    protected override string CancelledText => "withdrawal_kept";

    protected override IReadOnlyList<FlowStep<FlowState>> Steps => [new(Which, WhichForm, TakeWhich), new(Sure, SureForm, TakeSureAsync)];

    protected override async Task<string?> BeginAsync(ITurnContext turnContext, FlowState state, CancellationToken cancellationToken)
    {
        var voice = Screen.VoiceOf(turnContext);
        var circles = await own.ReadAsync(turnContext, cancellationToken);
        List<OwnCase> cases = [.. circles.SelectMany(OwnIn).Take(MostOffered)];
        if (cases.Count == 0)
        {
            var view = circles.Count == 0
                ? CaseNotices.NoCircle(voice, Flow, "withdraw_title")
                : CaseNotices.Done(turnContext, voice, Flow, voice["withdraw_title"], [voice["withdrawal_none"]]);
            await Screen.ShowAsync(turnContext, view, cancellationToken);
            return null;
        }

        state.Set(Cases, cases, CaseJson.Default.ListOwnCase);
        if (cases is not [var only]) return Which;
        state[Chosen] = only.CaseId;
        return Sure;
    }

    private Form WhichForm(ITurnContext turnContext, FlowState state)
    {
        var (voice, cases) = (Screen.VoiceOf(turnContext), state.Get(Cases, CaseJson.Default.ListOwnCase)!);
        return Form.Of(voice, $"{Flow}.{state.Run}.{Which}", voice["withdraw_title"], [],
            [new(Chosen, voice["withdrawal_which"], [.. cases.Select(one => new FormChoice(one.CaseId, one.Title))]) { Required = true }]);
    }

    private string TakeWhich(ITurnContext turnContext, FlowState state, FormAnswers answers)
    {
        state[Chosen] = answers[Chosen];
        return Sure;
    }

    private Form SureForm(ITurnContext turnContext, FlowState state)
    {
        var voice = Screen.VoiceOf(turnContext);
        return Form.Of(voice, $"{Flow}.{state.Run}.{Sure}", voice["withdraw_title"], [ChosenOf(state).Title, voice["withdraw_what"]],
            [new(Sure, voice["withdrawal_sure"], [new(Yes, voice["withdrawal_yes"]), new(No, voice["withdrawal_no"])]) { Required = true }]) with
        {
            SubmitTitle = voice["button_do"],
        };
    }

    private async Task<string?> TakeSureAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var (voice, chosen) = (Screen.VoiceOf(turnContext), ChosenOf(state));
        var isSure = answers[Sure] == Yes;
        if (isSure)
        {
            await own.ChangeAsync(turnContext, chosen.Channel, document =>
            {
                var before = document.Circle;
                document.Circle = desk.CourseOf(document).Withdraw(before, chosen.CaseId, turnContext.Activity.From!.Id!);
                return !ReferenceEquals(before, document.Circle);
            }, cancellationToken);
        }

        var view = CaseNotices.Done(turnContext, voice, Flow, voice[isSure ? "case_gone_title" : "withdraw_title"], [voice[isSure ? "withdrawal_done" : "withdrawal_kept"]]);
        await Screen.ShowAsync(turnContext, view, cancellationToken);
        return null;
    }

    // Under way, waiting, and closed but not cleared, the latest first.
    private static IEnumerable<OwnCase> OwnIn(CircleSight sight)
    {
        var (voice, circle) = (sight.Voice, sight.Circle);
        if (circle.Round is { } round && round.Presenter == sight.Reader) yield return Of("withdrawal_under_way", round.Case);
        foreach (var waiting in circle.Cases.Reverse().Where(one => one.Author == sight.Reader)) yield return Of("withdrawal_waiting", waiting);
        foreach (var closed in circle.Closed.Reverse().Where(one => one.ClearedAt is null && one.Round.Presenter == sight.Reader)) yield return Of("withdrawal_closed", closed.Round.Case);

        OwnCase Of(string state, BroughtCase one) => new(sight.Id.Channel, one.Id, $"{voice[state]}: {UserText.Shorten(one.Question, MostShown)}");
    }

    private static OwnCase ChosenOf(FlowState state) => state.Get(Cases, CaseJson.Default.ListOwnCase)!.Find(one => one.CaseId == state[Chosen])!;
}
