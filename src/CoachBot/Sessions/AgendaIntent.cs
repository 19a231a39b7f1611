using CoachBot.Cards;
using CoachBot.CheckIns;
using CoachBot.Coaching.Sessions;
using CoachBot.Dialogs;
using CoachBot.Organizers;

namespace CoachBot.Sessions;

/// <summary>The sessions ahead to read, the first one first, numbered for who moves one by typing.</summary>
internal sealed class AgendaIntent(Schedules schedules, Screen screen, TimeProvider time) : Intent(Commands.Agenda)
{
    public const int MostShown = 12;
    private const string Key = "agenda.list";

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var (voice, document) = (screen.VoiceOf(dc.Context), dc.Context.Document());
        var next = SessionBook.Next(document.Sessions, schedules.Now(document, time).DateTime, MostShown);
        List<string> lines = next.Count == 0
            ? [voice["agenda_empty"]]
            : [string.Join("\n", next.Select((session, index) => $"{index + 1}. {SessionWords.Of(voice, session)}")), voice["agenda_how"]];
        List<CardButton> buttons = [PlanSessionDialog.Open.Button(voice["button_plan_one"], Key, isPrimary: next.Count == 0)];
        if (next.Count > 0) buttons.Add(ChangeSessionDialog.Open.Button(voice["button_move"], Key));
        buttons.Add(CheckInRulesDialog.Open.Button(voice["button_checkins"], Key));
        buttons.Add(Screen.Urgent(voice, Key));
        return screen.ShowAsync(dc.Context, Notice.Of(voice, voice["agenda_title"], lines, buttons), cancellationToken);
    }
}
