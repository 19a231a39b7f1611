using CoachBot.Cards;
using CoachBot.CheckIns;
using CoachBot.Coaching.Sessions;
using CoachBot.Dialogs;
using CoachBot.Organizers;

namespace CoachBot.Sessions;

/// <summary>A session as it was planned, and when the coach comes by around it.</summary>
internal sealed class SessionView(Schedules schedules, Screen screen, TimeProvider time)
{
    private const string Key = "session.planned";

    public Task ShowAsync(ITurnContext turnContext, PlannedSession planned, CancellationToken cancellationToken)
    {
        var next = SessionBook.Next([planned], schedules.Now(turnContext.Document(), time).DateTime, 1);
        return ShowAsync(turnContext, SessionWords.Of(screen.VoiceOf(turnContext), planned.Times, planned.Client), next is [var first] ? first : null, cancellationToken);
    }

    /// <summary>One session of a series.</summary>
    public Task ShowAsync(ITurnContext turnContext, SessionOccurrence session, CancellationToken cancellationToken) =>
        ShowAsync(turnContext, SessionWords.This(screen.VoiceOf(turnContext), session), session, cancellationToken);

    private Task ShowAsync(ITurnContext turnContext, string said, SessionOccurrence? first, CancellationToken cancellationToken)
    {
        var (voice, document) = (screen.VoiceOf(turnContext), turnContext.Document());
        var now = schedules.Now(document, time);
        var schedule = schedules.Of(document);
        List<string> lines = [$"**{said}**"];
        List<CardButton> buttons = [Commands.Agenda.Button(voice["button_agenda"], Key, isPrimary: true)];
        if (first is not null)
        {
            lines.AddRange(SessionWords.Around(voice, schedule, first, now));
            if (SessionWords.IsOutside(schedule, first, now))
                buttons.Add(AnywayIntent.Of(first.Session).Button(voice["button_anyway"], Key));
            buttons.Add(ChangeSessionDialog.Of(first).Button(voice["button_move"], Key));
        }

        lines.Add(voice["plan_done"]);
        buttons.Add(Screen.Urgent(voice, Key));
        return screen.ShowAsync(turnContext, Notice.Of(voice, voice["plan_done_title"], lines, buttons), cancellationToken);
    }
}

/// <summary>"Send them anyway": the check-ins of this session come in quiet hours and on days off too.</summary>
internal sealed class AnywayIntent(SessionView view, Screen screen) : Intent(Open)
{
    public static readonly Command Open = new("cmd_anyway");

    public static Command Of(PlannedSession session) => Open.Saying(session.Id);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var document = dc.Context.Document();
        if (document.Sessions.FirstOrDefault(session => session.Id == argument) is not { } session)
            return Screen.SayAsync(dc.Context, screen.VoiceOf(dc.Context)["session_gone"], cancellationToken);
        session = session with { Anyway = true };
        document.Sessions = SessionBook.Add(document.Sessions, session);
        return view.ShowAsync(dc.Context, session, cancellationToken);
    }
}
