using CoachBot.Cards;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;
using CoachBot.Supervision;

namespace CoachBot.Cases;

/// <summary>A case on its way to the circle: drafted, looked through for who could be recognised, shown as it will be, and posted after a yes. Until then nobody reads it.</summary>
internal sealed class BringDialog(OwnCircles own, CasePost post, Screen screen, TimeProvider time) : FlowDialog<BringState>(Flow, screen, time)
{
    public const string Flow = "bring";
    private const string Start = "start";
    private const string Draft = "draft";
    private const string Check = "check";
    private const string Preview = "preview";

    protected override string CancelledText => "bring_cancelled";

    // "bring M7", not "bring flowers".
    public override bool Takes(Voice voice, string argument, bool amid) => ClientCode.StandsOut(argument);

    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => argument.Length > 0 && argument != open;

    /// <summary>A second tap on the yes that posted it.</summary>
    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        if (tap.Key.Split('.') is not [Flow, var run, ..]) return false;
        foreach (var sight in await own.ReadAsync(turnContext, cancellationToken))
        {
            if (sight.Circle.FindCase(run)?.Author != sight.Reader) continue;
            await Screen.ShowAsync(turnContext, CasePost.Posted(turnContext, sight.Voice), cancellationToken);
            return true;
        }

        return false;
    }

    protected override IReadOnlyList<FlowStep<BringState>> Steps =>
    [
        new(Start, StartForm, TakeStart),
        new(Draft, DraftForm, TakeDraft),
        new(Check, CheckForm, TakeCheckAsync),
        new(Preview, PreviewForm, TakePreviewAsync),
    ];

    protected override async Task<string?> BeginAsync(ITurnContext turnContext, BringState state, CancellationToken cancellationToken)
    {
        var (document, voice) = (turnContext.Document(), Screen.VoiceOf(turnContext));
        var circles = await own.ReadAsync(turnContext, cancellationToken);
        var usable = circles.Where(sight => CasePost.WhyNot(sight) is null).ToList();
        if (usable.Count == 0)
        {
            var view = circles.Count == 0 ? CaseNotices.NoCircle(voice, Flow, "bring_title") : CaseNotices.Done(turnContext, voice, Flow, voice["bring_title"], [CasePost.WhyNot(circles[0])]);
            await Screen.ShowAsync(turnContext, view, cancellationToken);
            return null;
        }

        state.Circles = [.. usable.Select((sight, index) => CasePost.ChoiceOf(sight, index + 1))];
        if (usable.Count == 1) state.Channel = usable[0].Id.Channel;
        if (state.Argument.Length > 0) state.Take(voice, BringDraft.Of(document, state.Argument, voice.Playbook.AnonymityCheck));
        var asksAbout = state.Pitfall is null && BringDraft.Offered(document).Count > 0;
        return asksAbout || state.Channel is null ? Start : Draft;
    }

    private Form StartForm(ITurnContext turnContext, BringState state) => BringForms.OfStart(
        Screen.VoiceOf(turnContext), KeyOf(state, Start), state.Circles, state.Pitfall is null ? BringDraft.Offered(turnContext.Document()) : []);

    private string TakeStart(ITurnContext turnContext, BringState state, FormAnswers answers)
    {
        var voice = Screen.VoiceOf(turnContext);
        state.Channel ??= answers[BringForms.Circle];
        if (answers[BringForms.About] is { } about and not BringForms.Other) state.Take(voice, BringDraft.Of(turnContext.Document(), about, voice.Playbook.AnonymityCheck));
        return Next(state, Draft);
    }

    private Form DraftForm(ITurnContext turnContext, BringState state) =>
        BringForms.OfDraft(Screen.VoiceOf(turnContext), KeyOf(state, Draft), state.Pitfall is not null, state.Situation, state.Question);

    private string TakeDraft(ITurnContext turnContext, BringState state, FormAnswers answers)
    {
        (state.Situation, state.Question) = (answers[BringForms.Situation], answers[BringForms.Question]);
        return Next(state, Check);
    }

    private Form CheckForm(ITurnContext turnContext, BringState state) =>
        BringForms.OfChecks(Screen.VoiceOf(turnContext), KeyOf(state, Check), Found(turnContext, state), state.Situation, state.Question);

    private async Task<string?> TakeCheckAsync(ITurnContext turnContext, BringState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var seen = Found(turnContext, state);
        (state.Situation, state.Question) = (answers[BringForms.Situation], answers[BringForms.Question]);
        if (answers[BringForms.Fine] == BringForms.Yes) BringChecks.Accept(state, seen);
        if (Found(turnContext, state).Count > 0) return Next(state, Check);
        await LookUpAsync(turnContext, state, cancellationToken);
        return Next(state, Preview);
    }

    private Form PreviewForm(ITurnContext turnContext, BringState state) =>
        BringForms.OfPreview(Screen.VoiceOf(turnContext), KeyOf(state, Preview), state.Circle, state.Situation!, state.Question!) with { Remark = state.Why };

    private async Task<string?> TakePreviewAsync(ITurnContext turnContext, BringState state, FormAnswers answers, CancellationToken cancellationToken) =>
        answers[BringForms.Sure] switch
        {
            BringForms.Yes => await PostAsync(turnContext, state, cancellationToken),
            BringForms.Change => Next(state, Draft),
            _ => await DropAsync(turnContext, cancellationToken),
        };

    private async Task<string?> PostAsync(ITurnContext turnContext, BringState state, CancellationToken cancellationToken)
    {
        // A text that came here another way than through the checks does not go out.
        if (Found(turnContext, state).Count > 0) return Next(state, Check);
        var now = Time.GetUtcNow();
        state.Why = await post.TryAsync(
            turnContext,
            state.Circle,
            person => new BroughtCase
            {
                Id = state.Run,
                Author = person,
                Situation = state.Situation!,
                Question = state.Question!,
                Pitfall = Pitfalls.Parse(state.Pitfall),
                BroughtAt = now,
            },
            cancellationToken);
        if (state.Why is null)
        {
            await Screen.ShowAsync(turnContext, CasePost.Posted(turnContext, Screen.VoiceOf(turnContext)), cancellationToken);
            return null;
        }

        // What was written stays, for when it can go.
        await LookUpAsync(turnContext, state, cancellationToken);
        return Next(state, Preview);
    }

    private async Task<string?> DropAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var voice = Screen.VoiceOf(turnContext);
        await Screen.ShowAsync(turnContext, CaseNotices.Done(turnContext, voice, Flow, voice["bring_title"], [voice["bring_cancelled"]]), cancellationToken);
        return null;
    }

    // Who reads along is said as it is now.
    private async Task LookUpAsync(ITurnContext turnContext, BringState state, CancellationToken cancellationToken)
    {
        var sight = await own.ReadAsync(turnContext, state.Channel!, cancellationToken);
        state.Circles = [.. state.Circles.Select(circle => circle.Channel == sight.Id.Channel
            ? circle with { Name = sight.NameOf(sight.Reader!), IsOpen = sight.Document.IsOpen }
            : circle)];
    }

    private IReadOnlyList<AnonymityFinding> Found(ITurnContext turnContext, BringState state) =>
        BringChecks.Open(Screen.VoiceOf(turnContext).Playbook.AnonymityCheck, state, $"{state.Situation}\n{state.Question}", turnContext.Document());

    private static string KeyOf(BringState state, string step) => $"{Flow}.{state.Run}.{step}{state.Turn}";

    // A card of its own each time: a second tap on the one before is none on this one.
    private static string Next(BringState state, string step)
    {
        if (step != Preview) state.Why = null;
        state.Turn = $"{int.Parse(state.Turn ?? "1", System.Globalization.CultureInfo.InvariantCulture) + 1}";
        return step;
    }
}
