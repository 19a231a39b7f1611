using CoachBot.Cards;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;
using CoachBot.Supervision;

namespace CoachBot.Cases;

/// <summary>One's own part in the step under way, in the personal chat: for who would rather type, or whose client shows no card of one's own in the channel.</summary>
internal sealed class PartDialog(OwnCircles own, Parts parts, Screen screen, TimeProvider time) : FlowDialog<FlowState>(Flow, screen, time)
{
    public static readonly Command Open = new("cmd_part");
    public const string Flow = "part";
    private const string Part = "part";
    private const string Asked = "asked";
    private const string Know = "know ";

    /// <summary>To step aside in a case.</summary>
    public static Command SitOut(string caseId) => Open.Saying($"{Know}{caseId}");

    protected override string CancelledText => "mypart_cancelled";

    // "I may know this client" is a button of the form itself.
    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => argument.StartsWith(Know, StringComparison.Ordinal);

    protected override IReadOnlyList<FlowStep<FlowState>> Steps => [new(Part, PartForm, TakeAsync)];

    protected override async Task<string?> BeginAsync(ITurnContext turnContext, FlowState state, CancellationToken cancellationToken)
    {
        var (voice, argument) = (Screen.VoiceOf(turnContext), state.Argument);
        var circles = await own.ReadAsync(turnContext, cancellationToken);
        if (argument.StartsWith(Know, StringComparison.Ordinal))
        {
            await SitOutAsync(turnContext, voice, circles, argument[Know.Length..], cancellationToken);
            return null;
        }

        // Where they are still to come goes before where they can change what they gave.
        var asked = circles.Where(sight => sight.Document.RemovedAt is null).OrderBy(sight => sight.Course.Missing(sight.Circle).Any(member => member.Id == sight.Reader) ? 0 : 1).Select(AskedPart.Of).FirstOrDefault(part => part is not null);
        if (asked is not null)
        {
            state.Set(Asked, asked, CaseJson.Default.AskedPart);
            return Part;
        }

        var view = circles.Count == 0
            ? CaseNotices.NoCircle(voice, Flow, "mypart_title")
            : CaseNotices.Done(turnContext, voice, Flow, voice["mypart_title"], circles.SelectMany(PartNotices.Where).Distinct());
        await Screen.ShowAsync(turnContext, view, cancellationToken);
        return null;
    }

    private Form PartForm(ITurnContext turnContext, FlowState state)
    {
        var asked = state.Get(Asked, CaseJson.Default.AskedPart)!;
        return asked.ToForm(Screen.VoiceOf(turnContext), Flow, state.Run, SitOut(asked.CaseId));
    }

    private async Task<string?> TakeAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var asked = state.Get(Asked, CaseJson.Default.AskedPart)!;
        var sight = await own.ReadAsync(turnContext, asked.Channel, cancellationToken);
        View view;
        if (Parts.FormOf(sight, asked.CaseId, asked.Step) is null)
        {
            view = !OwnCircles.IsTouched(turnContext, sight.Id) ? PartNotices.Over(turnContext, sight, asked.CaseId)
                : asked.IsHarvest ? PartNotices.Reaped(turnContext, sight, asked.CaseId)
                : PartNotices.Given(turnContext, sight, asked, answers.IsEmpty);
        }
        else if (DoubtOf(turnContext, sight, asked, answers) is { } doubt)
        {
            state.Set(Asked, asked.Again(answers, doubt), CaseJson.Default.AskedPart);
            return Part;
        }
        else
        {
            view = await GiveAsync(turnContext, sight, asked, answers, cancellationToken);
        }

        await Screen.ShowAsync(turnContext, view, cancellationToken);
        return null;
    }

    private static Doubt? DoubtOf(ITurnContext turnContext, CircleSight sight, AskedPart asked, FormAnswers answers) =>
        Doubts.OfDetails(sight.Voice, asked.Written(answers), BringDraft.Codes(turnContext.Document()), answers[Doubts.Fine])
        ?? Parts.DoubtOf(sight, asked.CaseId, asked.Step, answers, answers[Doubts.Kind]);

    private async Task<View> GiveAsync(ITurnContext turnContext, CircleSight sight, AskedPart asked, FormAnswers answers, CancellationToken cancellationToken)
    {
        OwnCircles.Touch(turnContext, sight.Id);
        if (asked.IsHarvest) return PartNotices.Reaped(turnContext, await parts.ReapAsync(sight, asked.CaseId, answers, cancellationToken), asked.CaseId);
        // Who skipped every question passes.
        var (after, outcome) = answers.IsEmpty
            ? await parts.PassAsync(sight, asked.Step, cancellationToken)
            : await parts.GiveAsync(sight, asked.CaseId, asked.Step, answers, answers[Doubts.Kind], cancellationToken);
        return outcome is GiveOutcome.Taken ? PartNotices.Given(turnContext, after, asked, answers.IsEmpty) : PartNotices.Over(turnContext, after, asked.CaseId);
    }

    private async Task SitOutAsync(ITurnContext turnContext, Voice voice, IReadOnlyList<CircleSight> circles, string caseId, CancellationToken cancellationToken)
    {
        foreach (var sight in circles.Where(sight => sight.Circle.Round?.Id == caseId))
        {
            await own.ChangeAsync(turnContext, sight.Id.Channel, document =>
            {
                document.Circle = sight.Course.SitOut(document.Circle, caseId, sight.Reader!);
                return true;
            }, cancellationToken);
        }

        await Screen.ShowAsync(turnContext, CaseNotices.Done(turnContext, voice, Flow, voice["sitout_title"], [voice["sitout"]]), cancellationToken);
    }
}
