using System.Globalization;
using CoachBot.Cards;
using CoachBot.CheckIns;
using CoachBot.Coaching.Sessions;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Sessions;

/// <summary>A session moved or off: one of a series, or all of them from there on.</summary>
internal sealed class ChangeSessionDialog(SessionView view, Schedules schedules, Screen screen, TimeProvider time) : FlowDialog<ChangeSessionDialog.State>("changesession", screen, time)
{
    public static readonly Command Open = new("cmd_move");
    private const string Which = "which";
    private const string What = "what";
    private const string Times = "times";
    private const string Move = "move";
    private const string Off = "off";
    private const string All = "all";

    public static Command Of(SessionOccurrence session) => Open.Saying(session.Id);

    /// <summary>Its argument is a session's id, or its number in the agenda.</summary>
    public override bool Takes(Voice voice, string argument, bool amid) => Number(argument) is not null;

    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => argument.Length > 0 && argument != open;

    protected override IReadOnlyList<FlowStep<State>> Steps => [new(Which, WhichForm, TakeWhichAsync), new(Times, TimesForm, TakeTimesAsync)];

    protected override async Task<string?> BeginAsync(ITurnContext turnContext, State state, CancellationToken cancellationToken)
    {
        var next = Next(turnContext);
        var named = Number(state.Argument) is { } number && number <= next.Count ? next[number - 1] : next.FirstOrDefault(session => session.Id == state.Argument);
        state.Session = named?.Id;
        if (next.Count > 0) return Which;
        var voice = Screen.VoiceOf(turnContext);
        await ShowAsync(turnContext, voice["agenda_title"], voice["agenda_empty"], cancellationToken);
        return null;
    }

    private Form WhichForm(ITurnContext turnContext, State state)
    {
        var (voice, next) = (Screen.VoiceOf(turnContext), Next(turnContext));
        return Form.Of(voice, $"{Id}.{state.Run}.{Which}", voice["move_title"], [],
        [
            new(Which, voice["move_which"], [.. next.Select(session => new FormChoice(session.Id, SessionWords.Of(voice, session)))])
            {
                Kind = FieldKind.List,
                Required = true,
                Proposed = next.Any(session => session.Id == state.Session) ? state.Session : null,
            },
            new(What, voice["move_what"], [new(Move, voice["move_do_move"]), new(Off, voice["move_do_off"]), new(All, voice["move_do_all"])]) { Required = true },
        ]);
    }

    private async Task<string?> TakeWhichAsync(ITurnContext turnContext, State state, FormAnswers answers, CancellationToken cancellationToken)
    {
        state.Session = answers[Which];
        if (answers[What] == Move) return Times;
        if (Chosen(turnContext, state) is not { } chosen) return await ShowGoneAsync(turnContext, cancellationToken);
        var (voice, document, isAll) = (Screen.VoiceOf(turnContext), turnContext.Document(), answers[What] == All);
        document.Sessions = isAll
            ? SessionBook.End(document.Sessions, chosen.Session.Id, chosen.Date, Time.GetUtcNow())
            : SessionBook.Change(document.Sessions, chosen.Session.Id, chosen.Date, null, Time.GetUtcNow());
        var line = voice.Say(isAll ? "move_all_done" : "move_off_done", ("when", SessionWords.This(voice, chosen)));
        await ShowAsync(turnContext, voice["move_title"], line, cancellationToken);
        return null;
    }

    // Held, or called off in another window, meanwhile: which one is asked again.
    private Form TimesForm(ITurnContext turnContext, State state)
    {
        if (Chosen(turnContext, state) is not { } chosen) return WhichForm(turnContext, state);
        var (voice, now) = (Screen.VoiceOf(turnContext), schedules.Now(turnContext.Document(), Time).DateTime);
        var (day, start, end) = (SessionForms.Text(chosen.Day), SessionForms.Text(chosen.Start), SessionForms.Text(chosen.End));
        return Form.Of(voice, $"{Id}.{state.Run}.{Times}", voice["move_title"], [SessionWords.This(voice, chosen)],
            SessionForms.Times(voice, DateOnly.FromDateTime(now), day, start, end)) with
        {
            SubmitTitle = voice["button_move_it"],
            Check = answers => SessionForms.Complaint(voice, SessionForms.TimesOf(answers), now),
        };
    }

    private async Task<string?> TakeTimesAsync(ITurnContext turnContext, State state, FormAnswers answers, CancellationToken cancellationToken)
    {
        if (answers[What] is not null) return await TakeWhichAsync(turnContext, state, answers, cancellationToken);
        if (Chosen(turnContext, state) is not { } chosen) return await ShowGoneAsync(turnContext, cancellationToken);
        var (voice, document, id) = (Screen.VoiceOf(turnContext), turnContext.Document(), chosen.Session.Id);
        document.Sessions = SessionBook.Change(document.Sessions, id, chosen.Date, SessionForms.TimesOf(answers), Time.GetUtcNow());
        if (document.Sessions.FirstOrDefault(session => session.Id == id)?.On(chosen.Date) is { } moved)
            await view.ShowAsync(turnContext, moved, cancellationToken);
        else
            await ShowAsync(turnContext, voice["move_title"], voice.Say("move_off_done", ("when", SessionWords.This(voice, chosen))), cancellationToken);
        return null;
    }

    private async Task<string?> ShowGoneAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var voice = Screen.VoiceOf(turnContext);
        await ShowAsync(turnContext, voice["move_title"], voice["session_gone"], cancellationToken);
        return null;
    }

    private Task ShowAsync(ITurnContext turnContext, string title, string line, CancellationToken cancellationToken)
    {
        var (voice, key) = (Screen.VoiceOf(turnContext), $"{Id}.done");
        return Screen.ShowAsync(turnContext, Notice.Of(voice, title, [line],
        [
            Commands.Agenda.Button(voice["button_agenda"], key, isPrimary: true),
            PlanSessionDialog.Open.Button(voice["button_plan_one"], key),
            Screen.Urgent(voice, key),
        ]), cancellationToken);
    }

    private IReadOnlyList<SessionOccurrence> Next(ITurnContext turnContext) =>
        SessionBook.Next(turnContext.Document().Sessions, schedules.Now(turnContext.Document(), Time).DateTime, AgendaIntent.MostShown);

    private SessionOccurrence? Chosen(ITurnContext turnContext, State state) =>
        Next(turnContext).FirstOrDefault(session => session.Id == state.Session);

    private static int? Number(string argument) =>
        int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= AgendaIntent.MostShown ? number : null;

    internal sealed class State : FlowState
    {
        /// <summary>The id of the session that is moved.</summary>
        public string? Session { get => this[Which]; set => this[Which] = value; }
    }
}
