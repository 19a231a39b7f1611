using CoachBot.Cards;
using CoachBot.Coaching.Plans;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Plans;

/// <summary>A plan made smaller, or let go.</summary>
internal sealed class ChangePlanDialog(Screen screen, TimeProvider time) : FlowDialog(Flow, screen, time)
{
    public const string Command = "cmd_changeplan";
    private const string Flow = "changeplan";
    private const string Chosen = "plan";
    private const string What = "what";
    private const string When = "plan_when";
    private const string Then = "plan_then";
    private const string Smaller = "smaller";
    private const string LetGo = "letgo";
    private const int MostOffered = 12;
    private const int MaxClause = 300;

    /// <summary>Its argument is the id of the plan to make smaller.</summary>
    public override bool Takes(Voice voice, string argument) => false;

    protected override async Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        var open = OpenOf(turnContext);
        if (open.Find(plan => plan.Id == argument) is not null) (values[Chosen], values[What]) = (argument, Smaller);
        if (open.Count > 0) return true;
        var voice = Screen.VoiceOf(turnContext);
        await Screen.ShowAsync(turnContext, Notice.Of(voice, voice["plans_title"], [voice["plans_none"]], Buttons(voice)), cancellationToken);
        return false;
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var voice = Screen.VoiceOf(turnContext);
        var open = OpenOf(turnContext);
        return values[What] == Smaller && open.Find(plan => plan.Id == values[Chosen]) is { } plan
            ? SmallerForm(voice, $"{Flow}.{values.Run}.smaller", plan)
            : ChooseForm(voice, $"{Flow}.{values.Run}.choose", open);
    }

    protected override async Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var (document, voice) = (turnContext.Document(), Screen.VoiceOf(turnContext));
        var now = LocalTime.Now(Time, turnContext);
        string done;
        if (values[What] == Smaller)
        {
            document.Plans = [.. PlanBook.MakeSmaller(document.Plans, values[Chosen]!, values.Run, answers[When], answers[Then], now)];
            done = voice["changeplan_smaller"];
        }
        else if (answers[What] == Smaller)
        {
            (values[Chosen], values[What]) = (answers[Chosen], Smaller);
            return true;
        }
        else
        {
            document.Plans = [.. PlanBook.LetGo(document.Plans, answers[Chosen]!, now)];
            done = voice["changeplan_letgo"];
        }

        List<string> lines = [done];
        if (document.Plans.Find(plan => plan.Id == values.Run) is { } smaller) lines.Add(PlanWords.WithClient(voice, smaller));
        await Screen.ShowAsync(turnContext, Notice.Of(voice, voice["plans_title"], lines, Buttons(voice)), cancellationToken);
        return false;
    }

    private static Form ChooseForm(Voice voice, string key, List<Plan> open) => Form.Of(voice, key, voice["changeplan_title"], [voice["changeplan_intro"]],
    [
        new(Chosen, voice["changeplan_which"], [.. open.Select(plan => new FormChoice(plan.Id, PlanWords.WithClient(voice, plan)))]) { Required = true },
        new(What, voice["changeplan_what"], [new(Smaller, voice["changeplan_do_smaller"]), new(LetGo, voice["changeplan_do_letgo"])]) { Required = true },
    ]);

    private static Form SmallerForm(Voice voice, string key, Plan plan) => Form.Of(
        voice, key, voice["smaller_title"], [PlanWords.WithClient(voice, plan), voice["smaller_intro"]],
    [
        new(When, voice["plan_when_label"], [], MaxClause) { Kept = plan.When, Placeholder = voice["plan_when_placeholder"] },
        new(Then, voice["plan_then_label"], [], MaxClause) { Placeholder = voice["smaller_then_placeholder"], Required = true, MissingText = voice["smaller_missing"] },
    ]) with
    {
        SubmitTitle = voice["button_plan"],
        TakesTextBesideCard = true,
    };

    private static List<Plan> OpenOf(ITurnContext turnContext) =>
        [.. turnContext.Document().Plans.Where(plan => plan.IsOpen).OrderByDescending(plan => plan.CreatedAt).Take(MostOffered)];

    private static List<CardButton> Buttons(Voice voice)
    {
        const string key = $"{Flow}.done";
        return [new(voice["button_plans"], CardSubmission.Command, key) { Extra = ("command", PlansIntent.Name) }, Screen.Urgent(voice, key)];
    }
}
