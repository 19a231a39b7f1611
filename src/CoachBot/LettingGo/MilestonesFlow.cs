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
internal sealed class MilestonesFlow(LettingGoView view, Screen screen, TimeProvider time) : FlowDialog("milestones", screen, time)
{
    public const string Command = "cmd_milestones";
    private const string First = "first";
    private const string Every = "every";
    private const string EndsOn = "ends_on";
    private const string Reached = "reached";
    private const string Need = "need";
    private const string Step = "step";

    // How many days can be moved in one go.
    private const int MovableDays = 3;
    private const int MaxNeed = 500;

    private const int FurthestStart = 3650;

    // A question that was answered is not asked again the week after.
    private const int DaysOfRest = 21;

    public override bool Takes(Voice voice, string argument) => ClientCode.Fits(argument);

    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => argument.Length > 0 && !UserText.SameClient(argument, open);

    protected override async Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        if (LettingGoView.Find(turnContext.Document(), argument) is not { } client)
        {
            await view.ShowWhichAsync(turnContext, argument, cancellationToken);
            return false;
        }

        values.Argument = client.Code;
        values[Step] = client.Milestones.Count == 0 ? First : Reached;
        return true;
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var voice = Screen.VoiceOf(turnContext);
        // Erased meanwhile, in another window: the form is empty, and what is filled in has no effect.
        var client = turnContext.Document().KnownClient(values.Argument) ?? new Client { Code = values.Argument, AddedAt = Time.GetUtcNow() };
        var (key, title) = ($"{Id}.{values.Run}.{values[Step]}", voice.Say("ms_title", ("client", client.Code)));
        return values[Step] switch
        {
            First => Form.Of(voice, key, title, [voice["ms_start_intro"]], StartFields(voice, turnContext, client)),
            Need => Form.Of(voice, key, title, LettingGoWords.Drift(voice), [new(Need, voice["ms_need_label"], [], MaxNeed)]) with
            {
                SubmitTitle = voice["button_done"],
                SkipTitle = voice["button_later"],
                TakesTextBesideCard = true,
            },
            _ => Form.Of(voice, key, title, MarksLines(voice, client), MarksFields(voice, client, LocalTime.Today(Time, turnContext))) with { SubmitTitle = voice["button_done"] },
        };
    }

    protected override async Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        var today = LocalTime.Today(Time, turnContext);
        var phaseOut = Screen.VoiceOf(turnContext).Playbook.PhaseOut;
        if (document.KnownClient(values.Argument) is not { } client)
        {
            await view.ShowWhichAsync(turnContext, values.Argument, cancellationToken);
            return false;
        }

        switch (values[Step])
        {
            case First:
                var days = int.Parse(answers[Every] ?? "7", CultureInfo.InvariantCulture);
                var end = answers.Date(EndsOn) ?? client.EndsOn;
                client = client with { EndsOn = end, Milestones = MilestonePlan.Of(phaseOut, StartOf(answers.Date(First), today), days, end) };
                document.Keep(client);
                values[Step] = Reached;
                return true;

            case Reached:
                var marks = MilestonePlan.Tick(client.Milestones, answers.Several(Reached), today);
                foreach (var mark in marks)
                    if (answers.Date(mark.Id) is { } due) marks = MilestonePlan.Move(marks, mark.Id, due);
                document.Keep(client with { Milestones = marks });
                var wasAsked = client.NeedsElsewhere?.NotedOn.AddDays(DaysOfRest) > today;
                if (wasAsked || !MilestonePlan.IsDrifting(phaseOut, marks, today)) break;
                values[Step] = Need;
                return true;

            case Need when answers[Need] is { } need:
                document.Keep(client with { NeedsElsewhere = new NeedElsewhere(today, need) });
                break;
        }

        await view.ShowAsync(turnContext, client.Code, "ms_kept", cancellationToken);
        return false;
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
