using CoachBot.Cards;
using CoachBot.Coaching.Profiles;
using CoachBot.Dialogs;
using CoachBot.Organizers;

namespace CoachBot.CheckIns;

/// <summary>Which check-ins come, when, and when not.</summary>
internal sealed class CheckInRulesDialog(Schedules schedules, Screen screen, TimeProvider time) : FlowDialog<FlowState>("checkins", screen, time)
{
    public static readonly Command Open = new("cmd_checkins");
    private const string Moments = "moments";
    private const string Quiet = "quiet";

    protected override string CancelledText => "settings_cancelled";

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var isOurs = tap.Key.StartsWith($"{Id}.", StringComparison.Ordinal);
        if (isOurs) await ShowOverviewAsync(turnContext, cancellationToken);
        return isOurs;
    }

    protected override IReadOnlyList<FlowStep<FlowState>> Steps => [new(Moments, MomentsForm, TakeMoments), new(Quiet, QuietForm, TakeQuietAsync)];

    private Form MomentsForm(ITurnContext turnContext, FlowState state)
    {
        var document = turnContext.Document();
        return CheckInRulesForms.Moments(Screen.VoiceOf(turnContext), $"{Id}.{state.Run}.{Moments}", document.CheckIns.Rules, document.Profile);
    }

    private string TakeMoments(ITurnContext turnContext, FlowState state, FormAnswers answers)
    {
        var document = turnContext.Document();
        if (answers == FormAnswers.None) return Quiet;
        document.CheckIns.Rules = CheckInRulesForms.Take(document.CheckIns.Rules, answers) with { Since = Time.GetUtcNow() };
        var wrapUp = Settings.SettingsForms.Minutes(answers[CheckInRulesForms.WrapUp]);
        document.Profile = document.Profile with { WrapUpMinutes = wrapUp ?? document.Profile.WrapUpMinutes };
        return Quiet;
    }

    private Form QuietForm(ITurnContext turnContext, FlowState state)
    {
        var document = turnContext.Document();
        return CheckInRulesForms.Quiet(Screen.VoiceOf(turnContext), $"{Id}.{state.Run}.{Quiet}", document.CheckIns.Rules, schedules.Of(document).Allowed);
    }

    private async Task<string?> TakeQuietAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var checkIns = turnContext.Document().CheckIns;
        if (answers != FormAnswers.None) checkIns.Rules = CheckInRulesForms.TakeQuiet(checkIns.Rules, answers) with { Since = Time.GetUtcNow() };
        await ShowOverviewAsync(turnContext, cancellationToken);
        return null;
    }

    private Task ShowOverviewAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var (voice, document) = (Screen.VoiceOf(turnContext), turnContext.Document());
        var lines = CheckInWords.Overview(
            voice, document.CheckIns.Rules, document.Profile.WrapUpMinutes ?? Profile.UsualWrapUp, schedules.Of(document).Allowed, LocalTime.Today(Time, turnContext));
        const string key = "checkins.overview";
        return Screen.ShowAsync(turnContext, Notice.Of(voice, voice["rules_done_title"], [.. lines, voice["rules_done"]],
        [
            Commands.Agenda.Button(voice["button_agenda"], key, isPrimary: true),
            Open.Button(voice["button_change_checkins"], key),
            Screen.Urgent(voice, key),
        ]), cancellationToken);
    }
}
