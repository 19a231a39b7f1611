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
internal sealed class PlanSessionDialog(Playbook playbook, SessionView view, Schedules schedules, Screen screen, TimeProvider time) : FlowDialog<PlanSessionState>(Flow, screen, time)
{
    public static readonly Command Open = new("cmd_plan");
    private const string Flow = "plansession";
    private const string Fill = "fill";
    private const string Echo = "echo";
    private const string Right = "right";
    private const string Yes = "yes";
    private const string Change = "change";

    // "Session ran over till five again" is a story.
    private const int MostUnread = 2;

    // Where a question is open, a few words with a time in them are its answer.
    public override bool Takes(Voice voice, string argument, bool amid)
    {
        var now = Time.GetUtcNow().DateTime;
        var read = SpokenSession.Read(argument, now, null);
        if (amid) return ClientCode.StandsOut(argument) || read is { Unread: 0, Date: not null, Start: not null };
        if (ClientCode.StandsOut(argument) || read is { Unread: 0 }) return true;
        return read is { Unread: <= MostUnread, Date: { } date, Start: { } start } && date.ToDateTime(start) > now;
    }

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

    protected override IReadOnlyList<FlowStep<PlanSessionState>> Steps => [new(Fill, FillForm, TakeFillAsync), new(Echo, EchoForm, TakeEchoAsync)];

    protected override Task<string?> BeginAsync(ITurnContext turnContext, PlanSessionState state, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(TakeSentence(turnContext, state, turnContext.TurnState.Get<Told>()?.Text ?? state.Argument));

    /// <returns>The step to go on with: a whole sentence is read back, of another the rest is asked.</returns>
    private string TakeSentence(ITurnContext turnContext, PlanSessionState state, string text)
    {
        var isWhole = false;
        if (Read(turnContext, text) is { } read)
        {
            state.Client = UserText.Client(read.Client);
            state.Take(read);
            isWhole = read.IsWhole && SessionForms.Complaint(Screen.VoiceOf(turnContext), state.Times, Now(turnContext)) is null;
        }
        else if (ClientCode.StandsOut(text))
        {
            state.Client = UserText.Client(ClientCode.Of(text));
        }

        if (state.Client is { } code) state.Client = turnContext.Document().KnownClient(code)?.Code ?? code;
        return isWhole ? Echo : Fill;
    }

    private Form FillForm(ITurnContext turnContext, PlanSessionState state)
    {
        var (voice, now) = (Screen.VoiceOf(turnContext), Now(turnContext));
        var key = $"{Flow}.{state.Run}.fill{(state.AskedCode ? ".code" : "")}";
        return Form.Of(voice, key, voice["plan_title"], [], SessionForms.Whole(voice, DateOnly.FromDateTime(now), state)) with
        {
            SubmitTitle = voice["button_plan_session"],
            Check = answers => SessionForms.Complaint(voice, SessionForms.TimesOf(answers), now),
            Remark = state.AskedCode ? voice.Say("client_looks_like_name", ("client", state.Client ?? "")) : null,
        };
    }

    private async Task<string?> TakeFillAsync(ITurnContext turnContext, PlanSessionState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        state.Take(answers);
        if (AsksCode(turnContext, state)) return Fill;
        // Who typed it reads it back first; who picked it on a card sees what it became.
        return Screen.AsksByTyping(turnContext) ? Echo : await PlanAsync(turnContext, state, cancellationToken);
    }

    private async Task<string?> TakeEchoAsync(ITurnContext turnContext, PlanSessionState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        // The day or a time was lost since: the rest is asked, and these were its answers.
        if (state.Times is null) return await TakeFillAsync(turnContext, state, answers, cancellationToken);
        if (answers[Right] is { } said && said is not (Yes or Change)) return TakeSentence(turnContext, state, said);
        return answers[Right] == Change || AsksCode(turnContext, state) ? Fill : await PlanAsync(turnContext, state, cancellationToken);
    }

    // Once, and not about a client who is known under that code.
    private bool AsksCode(ITurnContext turnContext, PlanSessionState state)
    {
        if (state.AskedCode || !playbook.LooksLikeName.InCode(state.Client) || turnContext.Document().KnownClient(state.Client) is not null) return false;
        state.AskedCode = true;
        return true;
    }

    private async Task<string?> PlanAsync(ITurnContext turnContext, PlanSessionState state, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        var now = schedules.Now(document, Time);
        var client = document.KnownClient(state.Client)?.Code ?? state.Client;
        var planned = new PlannedSession { Id = state.Run, Client = client, Times = state.Times!, PlannedAt = now.ToUniversalTime() };
        document.Sessions = SessionBook.Add(SessionBook.Prune(document.Sessions, DateOnly.FromDateTime(now.DateTime)), planned);
        await view.ShowAsync(turnContext, planned, cancellationToken);
        return null;
    }

    private Form EchoForm(ITurnContext turnContext, PlanSessionState state)
    {
        if (state.Times is not { } times) return FillForm(turnContext, state);
        var (voice, document, now) = (Screen.VoiceOf(turnContext), turnContext.Document(), Now(turnContext));
        var planned = new PlannedSession { Id = state.Run, Client = state.Client, Times = times, PlannedAt = DateTimeOffset.MinValue };
        var beside = SessionBook.Beside(document.Sessions, planned).Select(other => voice.Say("plan_beside", ("when", SessionWords.Of(voice, other))));
        return Form.Of(voice, $"{Flow}.{state.Run}.{Echo}", voice["plan_echo_title"], [$"**{SessionWords.Of(voice, times, planned.Client)}**", .. beside],
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
