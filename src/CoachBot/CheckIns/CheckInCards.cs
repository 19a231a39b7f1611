using System.Globalization;
using CoachBot.Cards;
using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Plans;
using CoachBot.Coaching.Reflections;
using CoachBot.Coaching.Sessions;
using CoachBot.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Journal;
using CoachBot.Organizers;
using CoachBot.Plans;
using CoachBot.Reflections;
using CoachBot.Settings;
using CoachBot.Speech;

namespace CoachBot.CheckIns;

/// <summary>What the coach says when it speaks first. Every one of these cards says how to have less of it.</summary>
internal sealed class CheckInCards(DebriefDialog debrief, QuestionDialog question, Schedules schedules, Screen screen, TimeProvider time)
{
    private const int MostReminded = 2;

    /// <summary>What a check-in's card is known by: the same for the same check-in, so that a card that came twice counts once.</summary>
    public static string RunOf(string checkIn, DateTimeOffset at) => ShortId.Of(at, "checkin", checkIn);

    /// <summary>The card of a check-in, and of others of its kind that are due with it.</summary>
    /// <returns>Null when there is nothing to say.</returns>
    public async Task<View?> OfAsync(ITurnContext turnContext, IReadOnlyList<DueCheckIn> due, string run, CancellationToken cancellationToken)
    {
        var (voice, document) = (screen.VoiceOf(turnContext), turnContext.Document());
        var now = schedules.Now(document, time);
        var view = due[0] switch
        {
            { Kind: CheckInKind.Rehearsal, Session: { } session } => Rehearsal(voice, document, session),
            { Kind: CheckInKind.WrapUp, Session: { } session } => WrapUp(voice, document, session, now),
            { Kind: CheckInKind.Debrief, Session: { } session } => Debrief(turnContext, session, run),
            { Kind: CheckInKind.Reminder } => Reminder(voice, document, [.. due.Select(one => one.Session!)]),
            { Kind: CheckInKind.WeekQuestion } => await WeekQuestionAsync(turnContext, run, now, cancellationToken),
            { Kind: CheckInKind.LookBack } => LookBack(voice, document, now),
            _ => null,
        };
        return view is null ? null : Frame(voice, view, due[0]);
    }

    private static View? Rehearsal(Voice voice, OrganizerDocument document, SessionOccurrence session)
    {
        var client = session.Session.Client;
        if (PlanBook.OpenFor(document.Plans, client).Count == 0) return null;
        var soon = voice.Say("checkin_soon", ("start_time", voice.Time(session.Start)));
        var view = PrepareIntent.Prepare(voice, document, client, soon);
        // The debrief comes by itself afterwards.
        return view with { Buttons = [.. view.Buttons.Where(button => button.Command?.Id != Commands.Debrief.Id)] };
    }

    private static View WrapUp(Voice voice, OrganizerDocument document, SessionOccurrence session, DateTimeOffset now)
    {
        var client = session.Session.Client;
        var left = (int)Math.Max(1, Math.Round((session.EndDay.ToDateTime(session.End) - now.DateTime).TotalMinutes));
        var length = SettingsWords.Length(voice, left);
        List<string> lines =
        [
            voice.Say("checkin_wrapup", ("end_time", voice.Time(session.End))),
            .. PlanBook.OpenFor(document.Plans, client).Take(1).Select(plan => $"**{PlanWords.Sentence(voice, plan)}**"),
            voice["say_2"],
        ];
        var title = client is null ? voice.Say("checkin_wrapup_title_nobody", ("length", length)) : voice.Say("checkin_wrapup_title", ("length", length), ("client", client));
        return Notice.Of(voice, title, lines, []);
    }

    private View? Debrief(ITurnContext turnContext, SessionOccurrence session, string run)
    {
        var (voice, document) = (screen.VoiceOf(turnContext), turnContext.Document());
        var client = session.Session.Client;
        var start = session.Day.ToDateTime(session.Start);
        if (document.DebriefOf(session) is not null) return null;
        // Under way already, and begun by the organizer.
        if (document.OpenDebrief is { } open && open.StartedAt.DateTime > start && (open.Client is null || Coaching.Debriefs.UserText.SameClient(open.Client, client))) return null;
        var line = client is null ? voice["checkin_debrief_nobody"] : voice.Say("checkin_debrief", ("client", client));
        if (document.PrefersTyping) return Notice.Of(voice, voice["debrief_title"], [line, client is null ? voice["checkin_debrief_type_nobody"] : voice.Say("checkin_debrief_type", ("client", ClientCode.Typed(client)))], []);
        return debrief.Offer(turnContext, run, client) with { Beside = line };
    }

    private static View? Reminder(Voice voice, OrganizerDocument document, IReadOnlyList<SessionOccurrence> sessions)
    {
        var open = sessions.Where(session => document.DebriefOf(session) is null).ToList();
        if (open.Count == 0) return null;
        const string reminder = "checkin.reminder";
        var named = open.Select(session => session.Session.Client is { } client
            ? voice.Say("checkin_reminder_one", ("client", client), ("date", voice.Date(session.Day)))
            : voice.Say("checkin_reminder_nobody", ("date", voice.Date(session.Day))));
        // With quotes where it would be typed with them, as on the reminders that were sent before; the debrief takes both.
        var buttons = open.Take(MostReminded).Select((session, index) => session.Session.Client is { } client
            ? Commands.DebriefOf(ClientCode.Typed(client))
                .Button(voice.Say("button_debrief_client", ("client", client)), reminder, isPrimary: index == 0)
            : Commands.Debrief.Button(voice["button_debrief"], reminder, isPrimary: index == 0)).DistinctBy(button => button.Title);
        return Notice.Of(voice, voice["checkin_reminder_title"], [voice.Say("checkin_reminder_what", ("sessions", voice.List(named))), voice["checkin_reminder"]], [.. buttons]);
    }

    private async Task<View?> WeekQuestionAsync(ITurnContext turnContext, string run, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (voice, document) = (screen.VoiceOf(turnContext), turnContext.Document());
        var week = WeeklyCycle.WeekOf(now);
        if (document.WeekQuestion is { } asked && asked.Week == week && document.Reflections.Exists(known => known.QuestionId == asked.QuestionId && WeeklyCycle.WeekOf(known.At) == week)) return null;
        var view = await question.OfferAsync(turnContext, run, cancellationToken);
        return document.PrefersTyping ? Notice.Of(voice, voice["question_title"], [voice["checkin_question_type"]], []) : view with { Beside = voice["checkin_question"] };
    }

    private static View? LookBack(Voice voice, OrganizerDocument document, DateTimeOffset now)
    {
        var month = now.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var count = document.Debriefs.Count(debrief => JournalMonth.NameOf(debrief) == month);
        if (count == 0) return null;
        var name = now.AddMonths(-1).ToString("MMMM", CultureInfo.GetCultureInfo(voice.Tag));
        var line = voice.Say(count == 1 ? "checkin_month_one" : "checkin_month", ("count", count.ToString(CultureInfo.InvariantCulture)), ("month", name));
        const string key = "checkin.month";
        return Notice.Of(voice, voice.Say("checkin_month_title", ("month", name)), [line, voice["checkin_month_offer"]],
        [
            PitfallDialog.Open.Button(voice["button_pitfall"], key, isPrimary: true),
            JournalIntent.Of(DateOnly.FromDateTime(now.AddMonths(-1).DateTime)).Button(voice["button_journal"], key),
        ]);
    }

    /// <summary>Puts "not now" on a card, and what it is for.</summary>
    private static View Frame(Voice voice, View view, DueCheckIn checkIn)
    {
        const string key = "checkin.card";
        var later = LaterIntent.Of(checkIn).Button(voice["button_not_now"], key);
        // To pass it over is one of the things that "not now" offers.
        var own = view.Buttons.Where(button => button.Verb is not (CardSubmission.Urgent or CardSubmission.Cancel or CardSubmission.Skip));
        var footer = voice["checkin_stop"];
        return view with
        {
            Data = new(view.Data, StringComparer.Ordinal) { ["footer"] = footer },
            Words = Words.Lines([view.Words, voice["checkin_stop_type"]]),
            Buttons = [.. own, later, Screen.Urgent(voice, key)],
        };
    }
}
