using CoachBot.Cards;
using CoachBot.Coaching.Profiles;
using CoachBot.Dialogs;
using CoachBot.Organizers;

namespace CoachBot.CheckIns;

/// <summary>Which check-ins come, when, and when not.</summary>
internal sealed class CheckInRulesDialog(Schedules schedules, Screen screen, TimeProvider time) : FlowDialog("checkins", screen, time)
{
    public const string Command = "cmd_checkins";
    private const string Step = "step";
    private const string Quiet = "quiet";

    protected override string CancelledText => "settings_cancelled";

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var isOurs = tap.Key.StartsWith($"{Id}.", StringComparison.Ordinal);
        if (isOurs) await ShowOverviewAsync(turnContext, cancellationToken);
        return isOurs;
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var (voice, document) = (Screen.VoiceOf(turnContext), turnContext.Document());
        return values[Step] == Quiet
            ? CheckInRulesForms.Quiet(voice, $"{Id}.{values.Run}.quiet", document.CheckIns.Rules, schedules.Of(document).Allowed)
            : CheckInRulesForms.Moments(voice, $"{Id}.{values.Run}.moments", document.CheckIns.Rules, document.Profile);
    }

    protected override async Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        var rules = document.CheckIns.Rules;
        if (answers != FormAnswers.None)
        {
            document.CheckIns.Rules = (values[Step] == Quiet ? CheckInRulesForms.TakeQuiet(rules, answers) : CheckInRulesForms.Take(rules, answers)) with { Since = Time.GetUtcNow() };
            if (values[Step] is null) document.Profile = document.Profile with { WrapUpMinutes = Settings.SettingsForms.Minutes(answers[CheckInRulesForms.WrapUp]) ?? document.Profile.WrapUpMinutes };
        }

        if (values[Step] is null)
        {
            values[Step] = Quiet;
            return true;
        }

        await ShowOverviewAsync(turnContext, cancellationToken);
        return false;
    }

    private Task ShowOverviewAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var (voice, document) = (Screen.VoiceOf(turnContext), turnContext.Document());
        var lines = CheckInWords.Overview(
            voice, document.CheckIns.Rules, document.Profile.WrapUpMinutes ?? Profile.UsualWrapUp, schedules.Of(document).Allowed, LocalTime.Today(Time, turnContext));
        const string key = "checkins.overview";
        return Screen.ShowAsync(turnContext, Notice.Of(voice, voice["rules_done_title"], [.. lines, voice["rules_done"]],
        [
            new(voice["button_agenda"], CardSubmission.Command, key) { Extra = ("command", Notice.Agenda), IsPrimary = true },
            new(voice["button_change_checkins"], CardSubmission.Command, key) { Extra = ("command", Command) },
            Screen.Urgent(voice, key),
        ]), cancellationToken);
    }
}
