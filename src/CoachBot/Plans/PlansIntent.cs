using CoachBot.Cards;
using CoachBot.Dialogs;
using CoachBot.Organizers;

namespace CoachBot.Plans;

/// <summary>The open plans to read.</summary>
internal sealed class PlansIntent(Screen screen) : Intent(Open)
{
    public static readonly Command Open = new("cmd_plans");
    private const string Key = "plans.list";

    // More would not be plans any more.
    private const int MostShown = 12;

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(dc.Context);
        var open = dc.Context.Document().Plans.Where(plan => plan.IsOpen).OrderByDescending(plan => plan.CreatedAt).Take(MostShown).ToList();
        List<string> lines = open.Count == 0
            ? [voice["plans_none"]]
            : [voice["plans_intro"], .. open.Select((plan, index) => $"{index + 1}. {PlanWords.WithClient(voice, plan)}")];
        List<CardButton> buttons = [];
        if (open.Count > 0)
        {
            buttons.Add(PrepareIntent.Open.Button(voice["button_prepare"], Key, isPrimary: true));
            buttons.Add(ChangePlanDialog.Open.Button(voice["button_changeplan"], Key));
        }

        buttons.Add(Commands.Debrief.Button(voice["button_debrief"], Key));
        buttons.Add(Screen.Urgent(voice, Key));
        return screen.ShowAsync(dc.Context, Notice.Of(voice, voice["plans_title"], lines, buttons), cancellationToken);
    }
}
