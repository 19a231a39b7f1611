using System.Globalization;
using CoachBot.Cards;
using CoachBot.CheckIns;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Sessions;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Sessions;

/// <summary>Sessions out of a calendar: which ones, then with whom. Only times are taken over, never a title.</summary>
internal sealed class CalendarDialog(Schedules schedules, Screen screen, TimeProvider time) : FlowDialog<FlowState>("calendar", screen, time)
{
    public static readonly Command Open = new("cmd_calendar");
    private const string Which = "which";
    private const string Clients = "clients";
    private const string Chosen = "chosen";
    private const string Proposal = "p";
    private const string With = "with_";
    private const int MostAsked = 8;

    protected override IReadOnlyList<FlowStep<FlowState>> Steps => [new(Which, WhichForm, TakeWhichAsync), new(Clients, ClientsForm, KeepAsync)];

    protected override async Task<string?> BeginAsync(ITurnContext turnContext, FlowState state, CancellationToken cancellationToken)
    {
        var (voice, document) = (Screen.VoiceOf(turnContext), turnContext.Document());
        var now = schedules.Now(document, Time);
        var text = turnContext.TurnState.Get<PastedCalendar>()?.Text;
        var codes = document.KnownClients().ConvertAll(client => client.Code);
        var found = text is null ? null : CalendarReader.Read(text, schedules.ZoneOf(document), now, codes);
        if (found is { Count: > 0 })
        {
            for (var index = 0; index < found.Count; index++) state[$"{Proposal}{index}"] = Compact(found[index].Times, found[index].Client);
            return Which;
        }

        var line = voice[text is null ? "calendar_how" : found is null ? "calendar_unreadable" : "calendar_empty"];
        await ShowAsync(turnContext, [line], cancellationToken);
        return null;
    }

    private Form WhichForm(ITurnContext turnContext, FlowState state)
    {
        var voice = Screen.VoiceOf(turnContext);
        var all = All(state).Select(index => new FormChoice(index, SessionWords.Of(voice, Read(state, index).Times, Read(state, index).Client)));
        return Form.Of(voice, $"{Id}.{state.Run}.{Which}", voice["calendar_title"], [voice["calendar_private"]],
            [new(Chosen, voice["calendar_which"], [.. all]) { Kind = FieldKind.Many }]) with { EmptyText = voice["calendar_none_chosen"] };
    }

    private async Task<string?> TakeWhichAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        state[Chosen] = answers[Chosen];
        return Unnamed(state).Any() ? Clients : await KeepAsync(turnContext, state, FormAnswers.None, cancellationToken);
    }

    private Form ClientsForm(ITurnContext turnContext, FlowState state)
    {
        var voice = Screen.VoiceOf(turnContext);
        var fields = Unnamed(state).Select(index => new FormField(With + index, SessionWords.Of(voice, Read(state, index).Times, null), [], UserText.MaxClient)
        {
            Kind = FieldKind.Line,
            Placeholder = voice["client_placeholder"],
        });
        return Form.Of(voice, $"{Id}.{state.Run}.{Clients}", voice["calendar_title"], [voice["calendar_clients"]], [.. fields]) with
        {
            SubmitTitle = voice["button_done"],
            SkipTitle = voice["button_skip"],
        };
    }

    private async Task<string?> KeepAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var (voice, document) = (Screen.VoiceOf(turnContext), turnContext.Document());
        var now = Time.GetUtcNow();
        var lines = new List<string>();
        foreach (var index in FieldValue.Parts(state[Chosen]!))
        {
            var (times, client) = Read(state, index);
            client ??= UserText.Client(answers[With + index]);
            var planned = new PlannedSession { Id = $"{state.Run}{index}", Client = document.KnownClient(client)?.Code ?? client, Times = times, PlannedAt = now };
            // The same calendar a second time adds nothing.
            if (document.Sessions.Any(known => IsSame(known.Times, times))) continue;
            document.Sessions = SessionBook.Add(document.Sessions, planned);
            lines.Add(SessionWords.Of(voice, times, planned.Client));
        }

        await ShowAsync(turnContext, lines.Count == 0 ? [voice["calendar_known"]] : [voice["calendar_done"], string.Join("\n", lines.Select(line => $"- {line}"))], cancellationToken);
        return null;
    }

    // A series that is read later begins later.
    private static bool IsSame(SessionTimes known, SessionTimes times) =>
        known with { Date = times.Date } == times
        && (times.Date.DayNumber - known.Date.DayNumber) % (times.Repeat switch { Repeat.Once => int.MaxValue, Repeat.Weekly => 7, Repeat.Fortnightly => 14 }) == 0;

    private Task ShowAsync(ITurnContext turnContext, List<string> lines, CancellationToken cancellationToken)
    {
        var (voice, key) = (Screen.VoiceOf(turnContext), $"{Id}.done");
        return Screen.ShowAsync(turnContext, Notice.Of(voice, voice["calendar_title"], lines,
        [
            Commands.Agenda.Button(voice["button_agenda"], key, isPrimary: true),
            PlanSessionDialog.Open.Button(voice["button_plan_one"], key),
            Screen.Urgent(voice, key),
        ]), cancellationToken);
    }

    private static IEnumerable<string> All(FlowState state) =>
        Enumerable.Range(0, 100).Select(index => index.ToString(CultureInfo.InvariantCulture)).TakeWhile(index => state[Proposal + index] is not null);

    private static IEnumerable<string> Unnamed(FlowState state) =>
        FieldValue.Parts(state[Chosen]!).Where(index => Read(state, index).Client is null).Take(MostAsked);

    private static string Compact(SessionTimes times, string? client) =>
        string.Join('|', SessionForms.Text(times.Date), SessionForms.Text(times.Start), SessionForms.Text(times.End), times.Repeat, times.Until is { } until ? SessionForms.Text(until) : "", client);

    private static (SessionTimes Times, string? Client) Read(FlowState state, string index)
    {
        var parts = state[Proposal + index]!.Split('|', 6);
        DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        TimeOnly Clock(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
        var times = new SessionTimes(Day(parts[0]), Clock(parts[1]), Clock(parts[2]), SessionForms.RepeatOf(parts[3]), parts[4].Length > 0 ? Day(parts[4]) : null);
        return (times, parts[5].Length > 0 ? parts[5] : null);
    }
}

/// <summary>A calendar pasted in the chat, whatever else is open; and the command that tells how.</summary>
internal sealed class CalendarIntent(CalendarDialog dialog) : Intent(CalendarDialog.Open)
{
    public override string? Hear(Voice voice, string text, bool inFlow) => Utterance.IsCalendar(text) ? text : base.Hear(voice, text, inFlow);

    public override async Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        // For this turn only: as the flow's argument it would be kept.
        if (Utterance.IsCalendar(argument)) dc.Context.TurnState.Set(new PastedCalendar(argument));
        if (await dialog.TryUncoverAsync(dc, cancellationToken)) await dialog.LeaveAsync(dc, cancellationToken);
        await dc.BeginDialogAsync(dialog.Id, null, cancellationToken);
    }
}

/// <summary>A calendar that was pasted in the chat, or that came as a file: for this turn only, it is kept nowhere.</summary>
internal sealed record PastedCalendar(string Text);
