using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Referrals;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Safety;
using CoachBot.Speech;

namespace CoachBot.Referrals;

/// <summary>From a concern to one place and how to raise it. Where somebody may be in danger, the safety card opens and nothing is kept.</summary>
internal sealed class ReferDialog(Playbook playbook, SafetyScreen safety, Screen screen, TimeProvider time) : FlowDialog<ReferDialog.State>(Flow, screen, time)
{
    private const string Flow = "refer";
    private const string Group = "group";
    private const string Concern = "concern";
    private const string Place = "place";

    // "refer M7" names the client beforehand.
    public override bool Takes(Voice voice, string argument, bool amid) => ClientCode.Fits(argument);

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var saved = turnContext.Document().Referrals.Find(referral => tap.Key.StartsWith($"{Flow}.{referral.Id}.", StringComparison.Ordinal));
        if (saved is not null) await ShowAsync(turnContext, saved, cancellationToken);
        return saved is not null;
    }

    protected override IReadOnlyList<FlowStep<State>> Steps =>
        [new(Group, GroupForm, TakeGroup), new(Concern, ConcernForm, TakeConcernAsync), new(Place, PlaceForm, TakePlaceAsync)];

    protected override Task<string?> BeginAsync(ITurnContext turnContext, State state, CancellationToken cancellationToken)
    {
        if (UserText.Client(ClientCode.Of(state.Argument)) is { } client) state.Client = turnContext.Document().ClientOf(client)?.Code ?? client;
        return Task.FromResult<string?>(Group);
    }

    private Form GroupForm(ITurnContext turnContext, State state) => ReferForms.OfGroup(Screen.VoiceOf(turnContext), KeyOf(state, Group), state.Client);

    private string TakeGroup(ITurnContext turnContext, State state, FormAnswers answers)
    {
        state.Client = UserText.Client(answers[ReferForms.Client]);
        state.Group = answers[ReferForms.Group];
        return GroupOf(state) is null ? Group : Concern;
    }

    // The playbook may have lost a subject or a concern since it was chosen.
    private Form ConcernForm(ITurnContext turnContext, State state) => GroupOf(state) is { } group
        ? ReferForms.OfConcern(Screen.VoiceOf(turnContext), KeyOf(state, Concern), group)
        : GroupForm(turnContext, state);

    private async Task<string?> TakeConcernAsync(ITurnContext turnContext, State state, FormAnswers answers, CancellationToken cancellationToken)
    {
        if (GroupOf(state) is null) return TakeGroup(turnContext, state, answers);
        var concern = playbook.Referrals.Find(answers[ReferForms.Concern]);
        if (concern is { SafetyCard: { } card })
        {
            await safety.ShowAsync(turnContext, card, debriefStopped: false, cancellationToken);
            return null;
        }

        state.Concern = answers[ReferForms.Concern];
        // Without a concern it was another subject after all.
        if (state.Concern is null) state.Group = null;
        return concern?.Place is null ? Group : Place;
    }

    private Form PlaceForm(ITurnContext turnContext, State state) => playbook.Referrals.Find(state.Concern)?.Place is { } place
        ? ReferForms.OfPlace(Screen.VoiceOf(turnContext), KeyOf(state, Place), place)
        : ConcernForm(turnContext, state);

    private async Task<string?> TakePlaceAsync(ITurnContext turnContext, State state, FormAnswers answers, CancellationToken cancellationToken)
    {
        if (playbook.Referrals.Find(state.Concern)?.Place is null) return await TakeConcernAsync(turnContext, state, answers, cancellationToken);
        var note = UserText.Clean(answers[ReferForms.Note], Referral.MaxNote);
        var referral = Referral.Open(state.Run, state.Client, state.Concern!, note, LocalTime.Now(Time, turnContext));
        turnContext.Document().Keep(referral);
        await ShowAsync(turnContext, referral, cancellationToken);
        return null;
    }

    private ConcernGroup? GroupOf(State state) => playbook.Referrals.Groups.FirstOrDefault(group => group.Id == state.Group);

    private Task ShowAsync(ITurnContext turnContext, Referral referral, CancellationToken cancellationToken)
    {
        // The flow that this one was begun over.
        var goesOn = turnContext.Document().Dialog is { DialogStack: var stack } && stack.Any(dialog => dialog.Id != Id);
        return Screen.ShowAsync(turnContext, ReferralCards.Saved(Screen.VoiceOf(turnContext), referral, goesOn), cancellationToken);
    }

    private static string KeyOf(State state, string step) => $"{Flow}.{state.Run}.{step}";

    internal sealed class State : FlowState
    {
        public string? Client { get => this[ReferForms.Client]; set => this[ReferForms.Client] = value; }

        /// <summary>The id of the subject.</summary>
        public string? Group { get => this[ReferForms.Group]; set => this[ReferForms.Group] = value; }

        /// <summary>The id of the concern.</summary>
        public string? Concern { get => this[ReferForms.Concern]; set => this[ReferForms.Concern] = value; }
    }
}
