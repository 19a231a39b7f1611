using System.Globalization;
using CoachBot.Cards;
using CoachBot.Coaching.CheckIns;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.CheckIns;

/// <summary>A pause or a holiday: on those days the coach does not speak first.</summary>
internal sealed class AwayDialog(Screen screen, TimeProvider time) : FlowDialog<FlowState>("away", screen, time)
{
    public static readonly Command Pause = new("cmd_pause");
    public static readonly Command Holiday = new("cmd_holiday");
    private const string Days = "days";
    private const string From = "from";
    private const string To = "to";
    private const int MostPeriods = 12;

    // A word of a sentence is no day; "pause until 5 January" and "holiday 24 December to 2 January" are.
    public override bool Takes(Voice voice, string argument, bool amid) => SpokenAway.Read(argument, DateOnly.FromDateTime(Time.GetUtcNow().Date).AddDays(-1)) is not null;

    protected override IReadOnlyList<FlowStep<FlowState>> Steps => [new(Days, DaysForm, TakeDaysAsync)];

    protected override async Task<string?> BeginAsync(ITurnContext turnContext, FlowState state, CancellationToken cancellationToken)
    {
        if (state.Argument.Length == 0 || SpokenAway.Read(state.Argument, LocalTime.Today(Time, turnContext)) is not { } away) return Days;
        await KeepAsync(turnContext, away, cancellationToken);
        return null;
    }

    private Form DaysForm(ITurnContext turnContext, FlowState state)
    {
        var (voice, today) = (Screen.VoiceOf(turnContext), LocalTime.Today(Time, turnContext));
        return Form.Of(voice, $"{Id}.{state.Run}.{Days}", voice["away_title"], [voice["away_what"]],
        [
            new(From, voice["away_from"], []) { Kind = FieldKind.Date, Today = today, Required = true, Proposed = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
            new(To, voice["away_to"], []) { Kind = FieldKind.Date, Today = today, Required = true },
        ]) with
        {
            SubmitTitle = voice["button_done"],
            Check = answers => answers.Date(To) < answers.Date(From) || answers.Date(To) < today ? voice["away_wrong"] : null,
        };
    }

    private async Task<string?> TakeDaysAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        await KeepAsync(turnContext, new AwayPeriod(answers.Date(From)!.Value, answers.Date(To)!.Value), cancellationToken);
        return null;
    }

    private Task KeepAsync(ITurnContext turnContext, AwayPeriod away, CancellationToken cancellationToken)
    {
        var (voice, document, today) = (Screen.VoiceOf(turnContext), turnContext.Document(), LocalTime.Today(Time, turnContext));
        var ahead = document.CheckIns.Rules.Away.Where(known => known.To >= today && known != away).TakeLast(MostPeriods - 1);
        document.CheckIns.Rules = document.CheckIns.Rules with { Away = [.. ahead, away] };
        var key = $"{Id}.done";
        return Screen.ShowAsync(turnContext, Notice.Of(voice, voice["away_done_title"], [CheckInWords.Away(voice, away), voice["away_done"]],
        [
            ResumeIntent.Open.Button(voice["button_resume"], key),
            Screen.Urgent(voice, key),
        ]), cancellationToken);
    }
}

/// <summary>Ends the pause that is on, or takes back the ones ahead when none is.</summary>
internal sealed class ResumeIntent(Screen screen, TimeProvider time) : Intent(Open)
{
    public static readonly Command Open = new("cmd_resume");

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var (voice, document, today) = (screen.VoiceOf(dc.Context), dc.Context.Document(), LocalTime.Today(time, dc.Context));
        var rules = document.CheckIns.Rules;
        var ahead = rules.Away.Where(away => away.To >= today).ToList();
        var on = ahead.Where(away => away.Has(today)).ToList();
        // What the pause held back does not come after all.
        if (ahead.Count > 0) document.CheckIns.Rules = rules with { Away = on.Count > 0 ? [.. ahead.Except(on)] : [], Since = time.GetUtcNow() };
        var notice = Notice.WithStart(voice, "away.resumed", ahead.Count > 0 ? "away_resumed_title" : "away_none_title", ahead.Count > 0 ? "away_resumed" : "away_none");
        return screen.ShowAsync(dc.Context, notice, cancellationToken);
    }
}
