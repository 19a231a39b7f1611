using CoachBot.Cards;
using CoachBot.CheckIns;
using CoachBot.Coaching;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Sessions;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Sessions;

/// <summary>A session ahead: filled in on a card, or read out of words and echoed before it counts.</summary>
internal sealed class PlanSessionDialog(Playbook playbook, SessionView view, Schedules schedules, Screen screen, TimeProvider time) : FlowDialog(Flow, screen, time)
{
    public const string Command = "cmd_plan";
    private const string Flow = "plansession";
    private const string Step = "step";
    private const string Echo = "echo";
    private const string Right = "right";
    private const string Yes = "yes";
    private const string Change = "change";

    // Set when a code that looks like a name was asked about.
    private const string AskedCode = "asked_code";

    // "Session ran over till five again" is a story.
    private const int MostUnread = 2;

    public override bool Takes(Voice voice, string argument)
    {
        var now = Time.GetUtcNow().DateTime;
        var read = SpokenSession.Read(argument, now, null);
        if (ClientCode.StandsOut(argument) || read is { Unread: 0 }) return true;
        return read is { Unread: <= MostUnread, Date: { } date, Start: { } start } && date.ToDateTime(start) > now;
    }

    // Where a question is open, a few words with a time in them are its answer.
    public override bool TakesAmid(Voice voice, string argument) =>
        ClientCode.StandsOut(argument) || SpokenSession.Read(argument, Time.GetUtcNow().DateTime, null) is { Unread: 0, Date: not null, Start: not null };

    // Another sentence about another session takes the place of the one that was not confirmed.
    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => argument.Length > 0 && argument != open;

    // "Today 9 to 12 with M", said in the evening, is no plan.
    public override bool Hears(ITurnContext turnContext, string text) =>
        Read(turnContext, text) is { IsWhole: true, Date: { } date, Start: { } start, End: { } end } read
        && SessionForms.Complaint(Screen.VoiceOf(turnContext), new SessionTimes(date, start, end, read.Repeat), Now(turnContext)) is null;

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var planned = turnContext.Document().Sessions.FirstOrDefault(session => tap.Key.StartsWith($"{Flow}.{session.Id}.", StringComparison.Ordinal));
        if (planned is not null) await view.ShowAsync(turnContext, planned, cancellationToken);
        return planned is not null;
    }

    protected override Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        TakeSentence(turnContext, values, turnContext.TurnState.Get<Told>()?.Text ?? argument);
        return Task.FromResult(true);
    }

    private void TakeSentence(ITurnContext turnContext, FlowValues values, string text)
    {
        if (Read(turnContext, text) is { } read)
        {
            values[SessionForms.Client] = UserText.Client(read.Client);
            values[SessionForms.Date] = read.Date is { } date ? SessionForms.Text(date) : null;
            values[SessionForms.Start] = read.Start is { } start ? SessionForms.Text(start) : null;
            values[SessionForms.End] = read.End is { } end ? SessionForms.Text(end) : null;
            values[SessionForms.Repeats] = $"{read.Repeat}";
            values[SessionForms.Until] = read.Until is { } until ? SessionForms.Text(until) : null;
            if (read.IsWhole && SessionForms.Complaint(Screen.VoiceOf(turnContext), SessionForms.TimesOf(values), Now(turnContext)) is null) values[Step] = Echo;
        }
        else if (ClientCode.StandsOut(text))
        {
            values[SessionForms.Client] = UserText.Client(ClientCode.Of(text));
        }

        if (values[SessionForms.Client] is { } code) values[SessionForms.Client] = turnContext.Document().KnownClient(code)?.Code ?? code;
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var (voice, now) = (Screen.VoiceOf(turnContext), Now(turnContext));
        if (values[Step] == Echo && SessionForms.TimesOf(values) is { } times) return EchoForm(turnContext, voice, values, times);
        return Form.Of(voice, $"{Flow}.{values.Run}.fill{values[AskedCode]}", voice["plan_title"], [], SessionForms.Whole(voice, DateOnly.FromDateTime(now), values)) with
        {
            SubmitTitle = voice["button_plan_session"],
            Check = answers => SessionForms.Complaint(voice, SessionForms.TimesOf(answers), now),
            Remark = values[AskedCode] is null ? null : voice.Say("client_looks_like_name", ("client", values[SessionForms.Client] ?? "")),
        };
    }

    protected override async Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (values[Step] == Echo)
        {
            values[Step] = null;
            if (answers[Right] is { } said && said is not (Yes or Change))
            {
                TakeSentence(turnContext, values, said);
                return true;
            }

            if (answers[Right] == Change) return true;
        }
        else
        {
            foreach (var field in (ReadOnlySpan<string>)[SessionForms.Client, SessionForms.Date, SessionForms.Start, SessionForms.End, SessionForms.Repeats]) values[field] = answers[field];
            if (SessionForms.RepeatOf(values[SessionForms.Repeats]) is Repeat.Once) values[SessionForms.Until] = null;
            // Who typed it reads it back first; who picked it on a card sees what it became.
            if (Screen.AsksByTyping(turnContext)) values[Step] = Echo;
        }

        var client = values[SessionForms.Client];
        if (values[AskedCode] is null && playbook.LooksLikeName.InCode(client) && document.KnownClient(client) is null)
        {
            (values[AskedCode], values[Step]) = (".code", null);
            return true;
        }

        if (values[Step] == Echo) return true;
        var now = schedules.Now(document, Time);
        var planned = new PlannedSession { Id = values.Run, Client = document.KnownClient(client)?.Code ?? client, Times = SessionForms.TimesOf(values)!, PlannedAt = now.ToUniversalTime() };
        document.Sessions = SessionBook.Add(SessionBook.Prune(document.Sessions, DateOnly.FromDateTime(now.DateTime)), planned);
        await view.ShowAsync(turnContext, planned, cancellationToken);
        return false;
    }

    private Form EchoForm(ITurnContext turnContext, Voice voice, FlowValues values, SessionTimes times)
    {
        var (document, now) = (turnContext.Document(), Now(turnContext));
        var planned = new PlannedSession { Id = values.Run, Client = values[SessionForms.Client], Times = times, PlannedAt = DateTimeOffset.MinValue };
        var beside = SessionBook.Beside(document.Sessions, planned).Select(other => voice.Say("plan_beside", ("when", SessionWords.Of(voice, other))));
        return Form.Of(voice, $"{Flow}.{values.Run}.echo", voice["plan_echo_title"], [$"**{SessionWords.Of(voice, times, planned.Client)}**", .. beside],
        [
            new(Right, voice["plan_echo"], [new(Yes, voice["plan_echo_yes"]), new(Change, voice["plan_echo_change"])])
            {
                Proposed = Yes,
                Required = true,
                // Said anew instead of answered.
                IsAnswer = said => Hears(turnContext, said),
            },
        ]) with
        {
            TakesTextBesideCard = true,
            // Answered a day late.
            Check = answers => answers[Right] == Yes ? SessionForms.Complaint(voice, times, now) : null,
        };
    }

    private SpokenSession? Read(ITurnContext turnContext, string text) => SpokenSession.Read(text, Now(turnContext), turnContext.Document().Profile.SessionMinutes);

    private DateTime Now(ITurnContext turnContext) => schedules.Now(turnContext.Document(), Time).DateTime;
}
