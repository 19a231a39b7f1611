using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Coaching.Profiles;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Settings;

/// <summary>The first meeting, and every change after it: what is told on a card is kept when the card is done.</summary>
internal sealed class SettingsDialog(Screen screen, TimeProvider time) : FlowDialog<FlowState>(SettingsForms.Flow, screen, time)
{
    public static readonly Command Open = new("cmd_settings");
    private const string Basics = "basics";
    private const string Hours = "hours";
    private const string Sessions = "sessions";
    private const string Lines = "lines";

    protected override string CancelledText => "settings_cancelled";

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var isOurs = tap.Key.StartsWith($"{SettingsForms.Flow}.", StringComparison.Ordinal);
        if (isOurs) await ShowOverviewAsync(turnContext, cancellationToken);
        return isOurs;
    }

    protected override IReadOnlyList<FlowStep<FlowState>> Steps =>
    [
        Step(Basics, BasicsForm, (document, answers, _) => TakeBasics(document, answers)),
        Step(Hours, (turnContext, key) => SettingsForms.Hours(Screen.VoiceOf(turnContext), key, turnContext.Document().Profile), (document, answers, _) => TakeHours(document, answers)),
        Step(Sessions, (turnContext, key) => SettingsForms.Sessions(Screen.VoiceOf(turnContext), key, turnContext.Document().Profile), (document, answers, _) => TakeSessions(document, answers)),
        Step(Lines, (turnContext, key) => SettingsForms.Lines(Screen.VoiceOf(turnContext), key, turnContext.Document().Profile, own: true), TakeLines),
    ];

    private FlowStep<FlowState> Step(string name, Func<ITurnContext, string, Form> form, Func<OrganizerDocument, FormAnswers, DateOnly, string?> take) => new(
        name,
        (turnContext, state) => form(turnContext, $"{SettingsForms.Flow}.{state.Run}.{name}"),
        async (turnContext, _, answers, cancellationToken) =>
        {
            var document = turnContext.Document();
            var before = document.Profile;
            var next = take(document, answers, LocalTime.Today(Time, turnContext));
            // What was skipped is as it was.
            if (answers == FormAnswers.None) document.Profile = before;
            if (next is null) await ShowOverviewAsync(turnContext, cancellationToken);
            return next;
        });

    private Form BasicsForm(ITurnContext turnContext, string key) => SettingsForms.Basics(
        Screen.VoiceOf(turnContext), key, turnContext.Document(), LocalTime.Now(Time, turnContext), turnContext.Activity.LocalTimezone);

    private static string TakeBasics(OrganizerDocument document, FormAnswers answers)
    {
        if (Languages.FromLocale(answers[SettingsForms.Language]) is { } language) document.Language = language;
        var profile = document.Profile;
        var country = answers[SettingsForms.Country] ?? profile.Country;
        document.Profile = profile with
        {
            TimeZone = answers[SettingsForms.Zone],
            Country = country,
            // Looked at for one country says nothing about another's.
            LinesCheckedOn = country == profile.Country ? profile.LinesCheckedOn : null,
            OwnLines = country == profile.Country ? profile.OwnLines : new Dictionary<string, string>(),
        };
        return Hours;
    }

    private static string TakeHours(OrganizerDocument document, FormAnswers answers)
    {
        document.Profile = document.Profile with
        {
            WorkDays = [.. answers.Several(SettingsForms.Days).Select(SettingsForms.DayOf)],
            From = answers.Time(SettingsForms.From),
            To = answers.Time(SettingsForms.To),
        };
        return Sessions;
    }

    private static string? TakeSessions(OrganizerDocument document, FormAnswers answers)
    {
        document.Profile = document.Profile with
        {
            SessionMinutes = SettingsForms.Minutes(answers[SettingsForms.Session]),
            WrapUpMinutes = SettingsForms.Minutes(answers[SettingsForms.WrapUp]),
            GiftRule = answers[SettingsForms.Gifts],
        };
        return document.Profile.Country == SettingsForms.OtherCountry && document.Profile.LinesCheckedOn is null ? Lines : null;
    }

    private static string? TakeLines(OrganizerDocument document, FormAnswers answers, DateOnly today)
    {
        document.Profile = LinesDialog.Taken(document.Profile, answers, today);
        return null;
    }

    private Task ShowOverviewAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var voice = Screen.VoiceOf(turnContext);
        const string key = $"{SettingsForms.Flow}.overview";
        var lines = SettingsWords.Overview(voice, turnContext.Document().Profile, LocalTime.Now(Time, turnContext));
        return Screen.ShowAsync(turnContext, Notice.Of(voice, voice["settings_done_title"], [.. lines, voice["settings_done"]],
        [
            Commands.Debrief.Button(voice["button_debrief"], key, isPrimary: true),
            Open.Button(voice["button_change"], key),
            LinesDialog.Open.Button(voice["button_lines"], key),
            Screen.Urgent(voice, key),
        ]), cancellationToken);
    }
}
