using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Profiles;
using CoachBot.Dialogs;
using CoachBot.Organizers;

namespace CoachBot.Settings;

/// <summary>The help lines: whom the coach names, when somebody last looked, and lines of the organizer's own.</summary>
internal sealed class LinesDialog(Screen screen, TimeProvider time) : FlowDialog<FlowState>(Flow, screen, time)
{
    public static readonly Command Open = new("cmd_lines");
    private const string Flow = "lines";
    private const string Check = "check";
    private const int MaxLine = 80;

    /// <summary>The profile with the lines that were filled in. Who fills in a line, or ticks that all are right, has looked today.</summary>
    public static Profile Taken(Profile profile, FormAnswers answers, DateOnly today)
    {
        var own = answers.Values
            .Where(answer => answer.Key != SettingsForms.Checked)
            .Select(answer => (answer.Key, Line: UserText.Clean(answer.Value, MaxLine)))
            .Where(answer => answer.Line is not null)
            .ToDictionary(answer => answer.Key, answer => answer.Line!, StringComparer.Ordinal);
        var looked = answers[SettingsForms.Checked] is not null;
        return profile with { OwnLines = own, LinesCheckedOn = looked ? today : profile.LinesCheckedOn };
    }

    protected override string CancelledText => "settings_cancelled";

    protected override IReadOnlyList<FlowStep<FlowState>> Steps => [new(Check, CheckForm, TakeCheckAsync)];

    private Form CheckForm(ITurnContext turnContext, FlowState state)
    {
        var voice = Screen.VoiceOf(turnContext);
        var form = SettingsForms.Lines(voice, $"{Flow}.{state.Run}.{Check}", turnContext.Document().Profile, own: voice.Country.Country == SettingsForms.OtherCountry);
        return SettingsWords.Stale(voice, LocalTime.Today(Time, turnContext)) is { } stale ? form with { Remark = stale } : form;
    }

    private async Task<string?> TakeCheckAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (answers != FormAnswers.None) document.Profile = Taken(document.Profile, answers, LocalTime.Today(Time, turnContext));
        var voice = Screen.VoiceOf(turnContext);
        const string key = $"{Flow}.done";
        await Screen.ShowAsync(turnContext, Notice.Of(voice, voice["settings_lines_title"], SettingsWords.Lines(voice),
        [
            SettingsDialog.Open.Button(voice["button_change"], key),
            Screen.Urgent(voice, key),
        ]), cancellationToken);
        return null;
    }
}
