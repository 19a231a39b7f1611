using CoachBot.Cards;
using CoachBot.Coaching.Referrals;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Referrals;

/// <summary>How a referral went: asked once, two weeks later, before what the organizer came for.</summary>
internal sealed class OutcomeDialog(Screen screen, TimeProvider time) : FlowDialog(Flow, screen, time)
{
    private const string Flow = "outcome";
    private const string Asked = "referral";
    private const string Outcome = "outcome";

    public override bool GoesFirst(ITurnContext turnContext) => Due(turnContext) is not null;

    protected override string CancelledText => "outcome_cancelled";

    protected override Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        var due = Due(turnContext) ?? throw new InvalidOperationException("There is no referral to ask about.");
        // Asked, whatever comes of it: it is not asked twice.
        Replace(turnContext, due with { AskedAt = LocalTime.Now(Time, turnContext) });
        values[Asked] = due.Id;
        return Task.FromResult(true);
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var voice = Screen.VoiceOf(turnContext);
        var choices = Enum.GetValues<ReferralOutcome>().Select(outcome => new FormChoice($"{outcome}", ReferralCards.Outcome(voice, outcome)));
        return Form.Of(
            voice,
            $"{Flow}.{values.Run}.ask",
            voice["outcome_title"],
            Find(turnContext, values) is { } referral ? [ReferralCards.About(voice, referral)] : [],
            [new(Outcome, voice["outcome_question"], [.. choices])]) with
        {
            SkipTitle = voice["outcome_skip"],
        };
    }

    protected override async Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var voice = Screen.VoiceOf(turnContext);
        if (Enum.TryParse<ReferralOutcome>(answers[Outcome], out var outcome) && Find(turnContext, values) is { } referral)
            Replace(turnContext, referral with { Outcome = outcome });
        if (GoesOnWith(values) is null) await Screen.ShowAsync(turnContext, Notice.WithStart(voice, $"{Flow}.thanks", "outcome_thanks_title", "outcome_thanks"), cancellationToken);
        return false;
    }

    // What the organizer came for.
    protected override string? GoesOnWith(FlowValues values) => values.Argument is { Length: > 0 } command ? command : null;

    private Referral? Due(ITurnContext turnContext) => Referral.Due(turnContext.Document().Referrals, LocalTime.Now(Time, turnContext));

    private static Referral? Find(ITurnContext turnContext, FlowValues values) =>
        turnContext.Document().Referrals.Find(referral => referral.Id == values[Asked]);

    private static void Replace(ITurnContext turnContext, Referral changed)
    {
        var referrals = turnContext.Document().Referrals;
        var place = referrals.FindIndex(referral => referral.Id == changed.Id);
        if (place >= 0) referrals[place] = changed;
    }
}
