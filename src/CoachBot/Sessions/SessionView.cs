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
        List<CardButton> buttons = [new(voice["button_agenda"], CardSubmission.Command, Key) { Extra = ("command", Notice.Agenda), IsPrimary = true }];
        if (first is not null)
        {
            lines.AddRange(SessionWords.Around(voice, schedule, first, now));
            if (SessionWords.IsOutside(schedule, first, now))
                buttons.Add(new(voice["button_anyway"], CardSubmission.Command, Key) { Extra = ("command", $"{AnywayIntent.Name} {first.Session.Id}") });
            buttons.Add(new(voice["button_move"], CardSubmission.Command, Key) { Extra = ("command", $"{ChangeSessionDialog.Command} {first.Id}") });
        }

        lines.Add(voice["plan_done"]);
        buttons.Add(Screen.Urgent(voice, Key));
        return screen.ShowAsync(turnContext, Notice.Of(voice, voice["plan_done_title"], lines, buttons), cancellationToken);
    }
}

/// <summary>"Send them anyway": the check-ins of this session come in quiet hours and on days off too.</summary>
internal sealed class AnywayIntent(SessionView view, Screen screen) : Intent(Name)
{
    public const string Name = "cmd_anyway";

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
