using CoachBot.Cards;
using CoachBot.Coaching.Referrals;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Referrals;

/// <summary>How a referral went: asked once, two weeks later, before what the organizer came for.</summary>
internal sealed class OutcomeDialog(Screen screen, TimeProvider time) : FlowDialog<OutcomeState>(Flow, screen, time)
{
    private const string Flow = "outcome";
    private const string Ask = "ask";
    private const string Outcome = "outcome";

    /// <summary>Whether there is a referral to ask about before a new talk begins.</summary>
    public bool GoesFirst(ITurnContext turnContext) => Due(turnContext) is not null;

    protected override string CancelledText => "outcome_cancelled";

    protected override IReadOnlyList<FlowStep<OutcomeState>> Steps => [new(Ask, AskForm, TakeAsync)];

    protected override Task<string?> BeginAsync(ITurnContext turnContext, OutcomeState state, CancellationToken cancellationToken)
    {
        var due = Due(turnContext) ?? throw new InvalidOperationException("There is no referral to ask about.");
        // Asked, whatever comes of it: it is not asked twice.
        Replace(turnContext, due with { AskedAt = LocalTime.Now(Time, turnContext) });
        state.Referral = due.Id;
        return Task.FromResult<string?>(Ask);
    }

    private Form AskForm(ITurnContext turnContext, OutcomeState state)
    {
        var voice = Screen.VoiceOf(turnContext);
        var choices = Enum.GetValues<ReferralOutcome>().Select(outcome => new FormChoice($"{outcome}", ReferralCards.Outcome(voice, outcome)));
        return Form.Of(
            voice,
            $"{Flow}.{state.Run}.{Ask}",
            voice["outcome_title"],
            Find(turnContext, state) is { } referral ? [ReferralCards.About(voice, referral)] : [],
            [new(Outcome, voice["outcome_question"], [.. choices])]) with
        {
            SkipTitle = voice["outcome_skip"],
        };
    }

    private async Task<string?> TakeAsync(ITurnContext turnContext, OutcomeState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var voice = Screen.VoiceOf(turnContext);
        if (Enum.TryParse<ReferralOutcome>(answers[Outcome], out var outcome) && Find(turnContext, state) is { } referral)
            Replace(turnContext, referral with { Outcome = outcome });
        if (GoesOnWith(state) is null) await Screen.ShowAsync(turnContext, Notice.WithStart(voice, $"{Flow}.thanks", "outcome_thanks_title", "outcome_thanks"), cancellationToken);
        return null;
    }

    // What the organizer came for.
    protected override string? GoesOnWith(OutcomeState state) => state.Argument is { Length: > 0 } command ? command : null;

    private Referral? Due(ITurnContext turnContext) => Referral.Due(turnContext.Document().Referrals, LocalTime.Now(Time, turnContext));

    private static Referral? Find(ITurnContext turnContext, OutcomeState state) =>
        turnContext.Document().Referrals.Find(referral => referral.Id == state.Referral);

    private static void Replace(ITurnContext turnContext, Referral changed)
    {
        var referrals = turnContext.Document().Referrals;
        var place = referrals.FindIndex(referral => referral.Id == changed.Id);
        if (place >= 0) referrals[place] = changed;
    }
}

internal sealed class OutcomeState : FlowState
{
    /// <summary>The id of the referral that is asked about.</summary>
    public string? Referral { get => this["referral"]; set => this["referral"] = value; }
}
