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
internal sealed class BringDialog(OwnCircles own, CasePost post, Screen screen, TimeProvider time) : FlowDialog(Flow, screen, time)
{
    public const string Flow = "bring";
    private const string Circles = "circles";
    private const string Channel = BringForms.Circle;
    private const string Situation = BringForms.Situation;
    private const string Question = BringForms.Question;
    private const string AboutPitfall = "pitfall";
    private const string Stage = "stage";
    private const string Turn = "turn";
    private const string Why = "why";
    private const string Start = "start";
    private const string Draft = "draft";
    private const string Check = "check";
    private const string Preview = "preview";

    protected override string CancelledText => "bring_cancelled";

    // "bring M7", not "bring flowers".
    public override bool Takes(Voice voice, string argument) => ClientCode.StandsOut(argument);

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

    protected override async Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        var (document, voice) = (turnContext.Document(), Screen.VoiceOf(turnContext));
        var circles = await own.ReadAsync(turnContext, cancellationToken);
        var usable = circles.Where(sight => CasePost.WhyNot(sight) is null).ToList();
        if (usable.Count == 0)
        {
            var view = circles.Count == 0 ? CaseNotices.NoCircle(voice, Flow, "bring_title") : CaseNotices.Done(turnContext, voice, Flow, voice["bring_title"], [CasePost.WhyNot(circles[0])]);
            await Screen.ShowAsync(turnContext, view, cancellationToken);
            return false;
        }

        values.Set(Circles, [.. usable.Select((sight, index) => CasePost.ChoiceOf(sight, index + 1))], CaseJson.Default.ListCircleChoice);
        if (usable.Count == 1) values[Channel] = usable[0].Id.Channel;
        if (argument.Length > 0) Begin(voice, values, BringDraft.Of(document, argument, voice.Playbook.AnonymityCheck));
        var asksAbout = values[AboutPitfall] is null && BringDraft.Offered(document).Count > 0;
        values[Stage] = asksAbout || values[Channel] is null ? Start : Draft;
        return true;
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var (document, voice) = (turnContext.Document(), Screen.VoiceOf(turnContext));
        var key = $"{Flow}.{values.Run}.{values[Stage]}{values[Turn]}";
        return values[Stage] switch
        {
            Start => BringForms.OfStart(voice, key, values.Get(Circles, CaseJson.Default.ListCircleChoice) ?? [], values[AboutPitfall] is null ? BringDraft.Offered(document) : []),
            Check => BringForms.OfChecks(voice, key, Found(turnContext, values), values[Situation], values[Question]),
            Preview => BringForms.OfPreview(voice, key, CircleOf(values), values[Situation]!, values[Question]!) with { Remark = values[Why] },
            _ => BringForms.OfDraft(voice, key, values[AboutPitfall] is not null, values[Situation], values[Question]),
        };
    }

    protected override async Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var voice = Screen.VoiceOf(turnContext);
        switch (values[Stage])
        {
            case Start:
                values[Channel] ??= answers[BringForms.Circle];
                if (answers[BringForms.About] is { } about and not BringForms.Other) Begin(voice, values, BringDraft.Of(turnContext.Document(), about, voice.Playbook.AnonymityCheck));
                return Next(values, Draft);

            case Draft:
                (values[Situation], values[Question]) = (answers[Situation], answers[Question]);
                return Next(values, Check);

            case Check:
                var seen = Found(turnContext, values);
                (values[Situation], values[Question]) = (answers[Situation], answers[Question]);
                if (answers[BringForms.Fine] == BringForms.Yes) BringChecks.Accept(values, seen);
                if (Found(turnContext, values).Count > 0) return Next(values, Check);
                await LookUpAsync(turnContext, values, cancellationToken);
                return Next(values, Preview);

            default:
                return answers[BringForms.Sure] switch
                {
                    BringForms.Yes => await PostAsync(turnContext, values, cancellationToken),
                    BringForms.Change => Next(values, Draft),
                    _ => await DropAsync(turnContext, voice, cancellationToken),
                };
        }
    }

    private async Task<bool> PostAsync(ITurnContext turnContext, FlowValues values, CancellationToken cancellationToken)
    {
        // A text that came here another way than through the checks does not go out.
        if (Found(turnContext, values).Count > 0) return Next(values, Check);
        var voice = Screen.VoiceOf(turnContext);
        var (circle, now) = (CircleOf(values), Time.GetUtcNow());
        values[Why] = await post.TryAsync(
            turnContext,
            circle,
            person => new BroughtCase { Id = values.Run, Author = person, Situation = values[Situation]!, Question = values[Question]!, Pitfall = Pitfalls.Parse(values[AboutPitfall]), BroughtAt = now },
            cancellationToken);
        if (values[Why] is null)
        {
            await Screen.ShowAsync(turnContext, CasePost.Posted(turnContext, voice), cancellationToken);
            return false;
        }

        // What was written stays, for when it can go.
        await LookUpAsync(turnContext, values, cancellationToken);
        return Next(values, Preview);
    }

    private async Task<bool> DropAsync(ITurnContext turnContext, Voice voice, CancellationToken cancellationToken)
    {
        await Screen.ShowAsync(turnContext, CaseNotices.Done(turnContext, voice, Flow, voice["bring_title"], [voice["bring_cancelled"]]), cancellationToken);
        return false;
    }

    // Who reads along is said as it is now.
    private async Task LookUpAsync(ITurnContext turnContext, FlowValues values, CancellationToken cancellationToken)
    {
        var sight = await own.ReadAsync(turnContext, values[Channel]!, cancellationToken);
        var circles = values.Get(Circles, CaseJson.Default.ListCircleChoice) ?? [];
        values.Set(Circles, [.. circles.Select(circle => circle.Channel == sight.Id.Channel ? circle with { Name = sight.NameOf(sight.Reader!), IsOpen = sight.Document.IsOpen } : circle)], CaseJson.Default.ListCircleChoice);
    }

    private static void Begin(Voice voice, FlowValues values, CaseDraft? draft)
    {
        if (draft is null) return;
        values[AboutPitfall] = draft.Pitfall.Id();
        (values[Situation], values[Question]) = CaseWords.Draft(voice, draft);
    }

    private IReadOnlyList<AnonymityFinding> Found(ITurnContext turnContext, FlowValues values) =>
        BringChecks.Open(Screen.VoiceOf(turnContext).Playbook.AnonymityCheck, values, $"{values[Situation]}\n{values[Question]}", turnContext.Document());

    private static CircleChoice CircleOf(FlowValues values) => values.Get(Circles, CaseJson.Default.ListCircleChoice)!.First(circle => circle.Channel == values[Channel]);

    // A card of its own each time: a second tap on the one before is none on this one.
    private static bool Next(FlowValues values, string stage)
    {
        if (stage != Preview) values[Why] = null;
        values[Stage] = stage;
        values[Turn] = $"{int.Parse(values[Turn] ?? "1", System.Globalization.CultureInfo.InvariantCulture) + 1}";
        return true;
    }
}
