using CoachBot.Cards;
using CoachBot.Coaching.Plans;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Plans;

/// <summary>A plan made smaller, or let go.</summary>
internal sealed class ChangePlanDialog(Screen screen, TimeProvider time) : FlowDialog<ChangePlanDialog.State>(Flow, screen, time)
{
    public static readonly Command Open = new("cmd_changeplan");
    private const string Flow = "changeplan";
    private const string Choose = "choose";
    private const string Chosen = "plan";
    private const string What = "what";
    private const string When = "plan_when";
    private const string Then = "plan_then";
    private const string Smaller = "smaller";
    private const string LetGo = "letgo";
    private const int MostOffered = 12;
    private const int MaxClause = 300;

    /// <summary>To make this plan smaller.</summary>
    public static Command Of(Plan plan) => Open.Saying(plan.Id);

    protected override IReadOnlyList<FlowStep<State>> Steps => [new(Choose, ChooseForm, TakeChoiceAsync), new(Smaller, SmallerForm, TakeSmallerAsync)];

    /// <summary>Its argument is the id of the plan to make smaller.</summary>
    protected override async Task<string?> BeginAsync(ITurnContext turnContext, State state, CancellationToken cancellationToken)
    {
        var open = OpenOf(turnContext);
        if (open.Find(plan => plan.Id == state.Argument) is { } named)
        {
            state.Plan = named.Id;
            return Smaller;
        }

        if (open.Count > 0) return Choose;
        await ShowAsync(turnContext, [Screen.VoiceOf(turnContext)["plans_none"]], cancellationToken);
        return null;
    }

    private async Task<string?> TakeChoiceAsync(ITurnContext turnContext, State state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (answers[What] == Smaller)
        {
            state.Plan = answers[Chosen];
            return Smaller;
        }

        document.Plans = [.. PlanBook.LetGo(document.Plans, answers[Chosen]!, LocalTime.Now(Time, turnContext))];
        await ShowAsync(turnContext, [Screen.VoiceOf(turnContext)["changeplan_letgo"]], cancellationToken);
        return null;
    }

    private async Task<string?> TakeSmallerAsync(ITurnContext turnContext, State state, FormAnswers answers, CancellationToken cancellationToken)
    {
        if (answers[What] is not null) return await TakeChoiceAsync(turnContext, state, answers, cancellationToken);
        var (document, voice) = (turnContext.Document(), Screen.VoiceOf(turnContext));
        document.Plans = [.. PlanBook.MakeSmaller(document.Plans, state.Plan!, state.Run, answers[When], answers[Then], LocalTime.Now(Time, turnContext))];
        List<string> lines = [voice["changeplan_smaller"]];
        if (document.Plans.Find(plan => plan.Id == state.Run) is { } smaller) lines.Add(PlanWords.WithClient(voice, smaller));
        await ShowAsync(turnContext, lines, cancellationToken);
        return null;
    }

    private Form ChooseForm(ITurnContext turnContext, State state) => ChooseForm(Screen.VoiceOf(turnContext), $"{Flow}.{state.Run}.{Choose}", OpenOf(turnContext));

    // Kept or let go meanwhile, in another window: the plans that are still open are asked about.
    private Form SmallerForm(ITurnContext turnContext, State state) => OpenOf(turnContext).Find(plan => plan.Id == state.Plan) is { } plan
        ? SmallerForm(Screen.VoiceOf(turnContext), $"{Flow}.{state.Run}.{Smaller}", plan)
        : ChooseForm(turnContext, state);

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

    private Task ShowAsync(ITurnContext turnContext, List<string> lines, CancellationToken cancellationToken)
    {
        var (voice, key) = (Screen.VoiceOf(turnContext), $"{Flow}.done");
        return Screen.ShowAsync(turnContext, Notice.Of(voice, voice["plans_title"], lines,
        [
            PlansIntent.Open.Button(voice["button_plans"], key),
            Screen.Urgent(voice, key),
        ]), cancellationToken);
    }

    internal sealed class State : FlowState
    {
        /// <summary>The id of the plan that is made smaller.</summary>
        public string? Plan { get => this[Chosen]; set => this[Chosen] = value; }
    }
}
