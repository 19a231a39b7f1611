using System.Globalization;
using CoachBot.Cards;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.LettingGo;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.LettingGo;

/// <summary>Plans the milestones of one client, ticks those reached and moves days; when several are late, asks what is needed besides.</summary>
internal sealed class MilestonesFlow(LettingGoView view, Screen screen, TimeProvider time) : FlowDialog<FlowState>("milestones", screen, time)
{
    public static readonly Command Open = new("cmd_milestones");
    private const string First = "first";
    private const string Every = "every";
    private const string EndsOn = "ends_on";
    private const string Reached = "reached";
    private const string Need = "need";

    // How many days can be moved in one go.
    private const int MovableDays = 3;
    private const int MaxNeed = 500;

    private const int FurthestStart = 3650;

    // A question that was answered is not asked again the week after.
    private const int DaysOfRest = 21;

    public static Command For(Client client) => Open.Saying(client.Code);

    public override bool Takes(Voice voice, string argument, bool amid) => ClientCode.Fits(argument);

    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => argument.Length > 0 && !UserText.SameClient(argument, open);

    protected override IReadOnlyList<FlowStep<FlowState>> Steps =>
    [
        new(First, StartForm, TakeStartAsync),
        new(Reached, MarksForm, TakeMarksAsync),
        new(Need, NeedForm, TakeNeedAsync),
    ];

    protected override async Task<string?> BeginAsync(ITurnContext turnContext, FlowState state, CancellationToken cancellationToken)
    {
        if (LettingGoView.Find(turnContext.Document(), state.Argument) is not { } client)
        {
            await view.ShowWhichAsync(turnContext, state.Argument, cancellationToken);
            return null;
        }

        state.Argument = client.Code;
        return client.Milestones.Count == 0 ? First : Reached;
    }

    private Form StartForm(ITurnContext turnContext, FlowState state)
    {
        var voice = Screen.VoiceOf(turnContext);
        return FormOf(voice, state, First, [voice["ms_start_intro"]], StartFields(voice, turnContext, ClientOf(turnContext, state)));
    }

    private Task<string?> TakeStartAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken) =>
        OfClientAsync(turnContext, state, client =>
        {
            var phaseOut = Screen.VoiceOf(turnContext).Playbook.PhaseOut;
            var days = int.Parse(answers[Every] ?? "7", CultureInfo.InvariantCulture);
            var end = answers.Date(EndsOn) ?? client.EndsOn;
            var start = StartOf(answers.Date(First), LocalTime.Today(Time, turnContext));
            turnContext.Document().Keep(client with { EndsOn = end, Milestones = MilestonePlan.Of(phaseOut, start, days, end) });
            return Task.FromResult<string?>(Reached);
        }, cancellationToken);

    private Form MarksForm(ITurnContext turnContext, FlowState state)
    {
        var (voice, client) = (Screen.VoiceOf(turnContext), ClientOf(turnContext, state));
        return FormOf(voice, state, Reached, MarksLines(voice, client), MarksFields(voice, client, LocalTime.Today(Time, turnContext))) with
        {
            SubmitTitle = voice["button_done"],
        };
    }

    private Task<string?> TakeMarksAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken) =>
        OfClientAsync(turnContext, state, async client =>
        {
            var today = LocalTime.Today(Time, turnContext);
            var marks = MilestonePlan.Tick(client.Milestones, answers.Several(Reached), today);
            foreach (var mark in marks)
                if (answers.Date(mark.Id) is { } due) marks = MilestonePlan.Move(marks, mark.Id, due);
            turnContext.Document().Keep(client with { Milestones = marks });
            var wasAsked = client.NeedsElsewhere?.NotedOn.AddDays(DaysOfRest) > today;
            if (!wasAsked && MilestonePlan.IsDrifting(Screen.VoiceOf(turnContext).Playbook.PhaseOut, marks, today)) return Need;
            await view.ShowAsync(turnContext, client.Code, "ms_kept", cancellationToken);
            return null;
        }, cancellationToken);

    private Form NeedForm(ITurnContext turnContext, FlowState state)
    {
        var voice = Screen.VoiceOf(turnContext);
        return FormOf(voice, state, Need, LettingGoWords.Drift(voice), [new(Need, voice["ms_need_label"], [], MaxNeed)]) with
        {
            SubmitTitle = voice["button_done"],
            SkipTitle = voice["button_later"],
            TakesTextBesideCard = true,
        };
    }

    private Task<string?> TakeNeedAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken) =>
        OfClientAsync(turnContext, state, async client =>
        {
            if (answers[Need] is { } need)
                turnContext.Document().Keep(client with { NeedsElsewhere = new NeedElsewhere(LocalTime.Today(Time, turnContext), need) });
            await view.ShowAsync(turnContext, client.Code, "ms_kept", cancellationToken);
            return null;
        }, cancellationToken);

    private Form FormOf(Voice voice, FlowState state, string step, IReadOnlyList<string> lines, IReadOnlyList<FormField> fields) =>
        Form.Of(voice, $"{Id}.{state.Run}.{step}", voice.Say("ms_title", ("client", state.Argument)), lines, fields);

    // Erased meanwhile, in another window: the form is empty, and what is filled in has no effect.
    private Client ClientOf(ITurnContext turnContext, FlowState state) =>
        turnContext.Document().KnownClient(state.Argument) ?? new Client { Code = state.Argument, AddedAt = Time.GetUtcNow() };

    private async Task<string?> OfClientAsync(
        ITurnContext turnContext, FlowState state, Func<Client, Task<string?>> take, CancellationToken cancellationToken)
    {
        if (turnContext.Document().KnownClient(state.Argument) is { } client) return await take(client);
        await view.ShowWhichAsync(turnContext, state.Argument, cancellationToken);
        return null;
    }

    // A first session in another decade is a slip of the finger.
    private static DateOnly StartOf(DateOnly? first, DateOnly today) =>
        first is { } day && Math.Abs(day.DayNumber - today.DayNumber) <= FurthestStart ? day : today;

    private List<FormField> StartFields(Voice voice, ITurnContext turnContext, Client client)
    {
        var today = LocalTime.Today(Time, turnContext);
        var first = turnContext.Document().DebriefsOf(client).LastOrDefault() is { } debrief ? DateOnly.FromDateTime(debrief.StartedAt.DateTime) : today;
        return
        [
            new(First, voice["ms_first_label"], []) { Kind = FieldKind.Date, Proposed = Iso(first), Today = today },
            new(Every, voice["ms_every_label"], [new("7", voice["ms_weekly"]), new("14", voice["ms_fortnightly"]), new("28", voice["ms_monthly"])]) { Proposed = "7" },
            new(EndsOn, voice["client_ends_label"], []) { Kind = FieldKind.Date, Kept = client.EndsOn is { } end ? Iso(end) : null, Today = today },
        ];
    }

    private static List<string> MarksLines(Voice voice, Client client)
    {
        var next = MilestonePlan.Ahead(client.Milestones).Select(mark => voice.Playbook.PhaseOut.Find(mark.Id)).FirstOrDefault();
        return next is null
            ? [voice["lg_all_reached"]]
            : [voice.Say("ms_now", ("phase", voice.Of(next.Phase)), ("role", voice.Of(next.Role))), LettingGoWords.Say(voice, next)];
    }

    private static List<FormField> MarksFields(Voice voice, Client client, DateOnly today)
    {
        var phaseOut = voice.Playbook.PhaseOut;
        // A milestone that is no longer in the playbook is kept, but not shown.
        var marks = client.Milestones.Where(mark => phaseOut.Find(mark.Id) is not null).ToList();
        return
        [
            new(Reached, voice["ms_reached_label"], [.. marks.Select(mark => new FormChoice(mark.Id, Title(voice, phaseOut, mark)))])
            {
                Kind = FieldKind.Many,
                Kept = string.Join(',', marks.Where(mark => mark.ReachedOn is not null).Select(mark => mark.Id)),
            },
            .. MilestonePlan.Ahead(marks).Take(MovableDays).Select(mark =>
                new FormField(mark.Id, voice.Say("ms_date_label", ("milestone", voice.Of(phaseOut.Find(mark.Id)!.DoneWhen))), [])
                {
                    Kind = FieldKind.Date,
                    Kept = Iso(mark.Due),
                    Today = today,
                }),
        ];
    }

    private static string Title(Voice voice, PhaseOut phaseOut, MilestoneMark mark)
    {
        var done = voice.Of(phaseOut.Find(mark.Id)!.DoneWhen);
        return mark.ReachedOn is { } day
            ? voice.Say("ms_choice_reached", ("milestone", done), ("date", voice.Date(day)))
            : voice.Say("ms_choice_due", ("milestone", done), ("date", voice.Date(mark.Due)));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
