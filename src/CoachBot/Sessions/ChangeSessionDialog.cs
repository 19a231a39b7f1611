using System.Globalization;
using CoachBot.Cards;
using CoachBot.CheckIns;
using CoachBot.Coaching.Sessions;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Sessions;

/// <summary>A session moved or off: one of a series, or all of them from there on.</summary>
internal sealed class ChangeSessionDialog(SessionView view, Schedules schedules, Screen screen, TimeProvider time) : FlowDialog("changesession", screen, time)
{
    public const string Command = "cmd_move";
    private const string Which = "which";
    private const string What = "what";
    private const string Move = "move";
    private const string Off = "off";
    private const string All = "all";

    /// <summary>Its argument is a session's id, or its number in the agenda.</summary>
    public override bool Takes(Voice voice, string argument) => Number(argument) is not null;

    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => argument.Length > 0 && argument != open;

    protected override async Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        var next = Next(turnContext);
        values[Which] = (Number(argument) is { } number && number <= next.Count ? next[number - 1] : next.FirstOrDefault(session => session.Id == argument))?.Id;
        if (next.Count > 0) return true;
        var voice = Screen.VoiceOf(turnContext);
        await ShowAsync(turnContext, voice["agenda_title"], voice["agenda_empty"], cancellationToken);
        return false;
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var (voice, now) = (Screen.VoiceOf(turnContext), schedules.Now(turnContext.Document(), Time).DateTime);
        var next = Next(turnContext);
        if (values[What] == Move && Chosen(turnContext, values) is { } chosen)
        {
            return Form.Of(voice, $"{Id}.{values.Run}.times", voice["move_title"], [SessionWords.This(voice, chosen)],
                SessionForms.Times(voice, DateOnly.FromDateTime(now), SessionForms.Text(chosen.Day), SessionForms.Text(chosen.Start), SessionForms.Text(chosen.End))) with
            {
                SubmitTitle = voice["button_move_it"],
                Check = answers => SessionForms.Complaint(voice, SessionForms.TimesOf(answers), now),
            };
        }

        return Form.Of(voice, $"{Id}.{values.Run}.which", voice["move_title"], [],
        [
            new(Which, voice["move_which"], [.. next.Select(session => new FormChoice(session.Id, SessionWords.Of(voice, session)))])
            {
                Kind = FieldKind.List,
                Required = true,
                Proposed = next.Any(session => session.Id == values[Which]) ? values[Which] : null,
            },
            new(What, voice["move_what"], [new(Move, voice["move_do_move"]), new(Off, voice["move_do_off"]), new(All, voice["move_do_all"])]) { Required = true },
        ]);
    }

    protected override async Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var (voice, document) = (Screen.VoiceOf(turnContext), turnContext.Document());
        var now = Time.GetUtcNow();
        if (values[What] is null)
        {
            (values[Which], values[What]) = (answers[Which], answers[What]);
            if (values[What] == Move) return true;
        }

        if (Chosen(turnContext, values) is not { } chosen)
        {
            await ShowAsync(turnContext, voice["move_title"], voice["session_gone"], cancellationToken);
            return false;
        }

        var id = chosen.Session.Id;
        document.Sessions = values[What] switch
        {
            Move => SessionBook.Change(document.Sessions, id, chosen.Date, SessionForms.TimesOf(answers), now),
            All => SessionBook.End(document.Sessions, id, chosen.Date, now),
            _ => SessionBook.Change(document.Sessions, id, chosen.Date, null, now),
        };
        if (values[What] == Move && document.Sessions.FirstOrDefault(session => session.Id == id)?.On(chosen.Date) is { } moved)
            await view.ShowAsync(turnContext, moved, cancellationToken);
        else
            await ShowAsync(turnContext, voice["move_title"], voice.Say(values[What] == All ? "move_all_done" : "move_off_done", ("when", SessionWords.This(voice, chosen))), cancellationToken);
        return false;
    }

    private Task ShowAsync(ITurnContext turnContext, string title, string line, CancellationToken cancellationToken)
    {
        var (voice, key) = (Screen.VoiceOf(turnContext), $"{Id}.done");
        return Screen.ShowAsync(turnContext, Notice.Of(voice, title, [line],
        [
            new(voice["button_agenda"], CardSubmission.Command, key) { Extra = ("command", Notice.Agenda), IsPrimary = true },
            new(voice["button_plan_one"], CardSubmission.Command, key) { Extra = ("command", PlanSessionDialog.Command) },
            Screen.Urgent(voice, key),
        ]), cancellationToken);
    }

    private IReadOnlyList<SessionOccurrence> Next(ITurnContext turnContext) =>
        SessionBook.Next(turnContext.Document().Sessions, schedules.Now(turnContext.Document(), Time).DateTime, AgendaIntent.MostShown);

    private SessionOccurrence? Chosen(ITurnContext turnContext, FlowValues values) => Next(turnContext).FirstOrDefault(session => session.Id == values[Which]);

    private static int? Number(string argument) =>
        int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= AgendaIntent.MostShown ? number : null;
}
