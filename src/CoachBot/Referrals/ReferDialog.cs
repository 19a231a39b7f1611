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
internal sealed class ReferDialog(Playbook playbook, SafetyScreen safety, Screen screen, TimeProvider time) : FlowDialog(Flow, screen, time)
{
    private const string Flow = "refer";
    private const string Client = ReferForms.Client;
    private const string Group = ReferForms.Group;
    private const string Concern = ReferForms.Concern;

    // "refer M7" names the client beforehand.
    public override bool Takes(Voice voice, string argument) => ClientCode.Fits(argument);

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var saved = turnContext.Document().Referrals.Find(referral => tap.Key.StartsWith($"{Flow}.{referral.Id}.", StringComparison.Ordinal));
        if (saved is not null) await ShowAsync(turnContext, saved, cancellationToken);
        return saved is not null;
    }

    protected override Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        if (UserText.Client(ClientCode.Of(argument)) is { } client) values[Client] = turnContext.Document().ClientOf(client)?.Code ?? client;
        return Task.FromResult(true);
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var voice = Screen.VoiceOf(turnContext);
        if (playbook.Referrals.Find(values[Concern])?.Place is { } place) return ReferForms.OfPlace(voice, KeyOf(values, "place"), place);
        return GroupOf(values) is { } group
            ? ReferForms.OfConcern(voice, KeyOf(values, "concern"), group)
            : ReferForms.OfGroup(voice, KeyOf(values, "group"), values[Client]);
    }

    protected override async Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        if (values[Concern] is { } chosen) return await SaveAsync(turnContext, values, chosen, answers, cancellationToken);
        if (GroupOf(values) is null)
        {
            values[Client] = UserText.Client(answers[Client]);
            values[Group] = answers[Group];
            return true;
        }

        if (playbook.Referrals.Find(answers[Concern]) is { SafetyCard: { } card })
        {
            await safety.ShowAsync(turnContext, card, debriefStopped: false, cancellationToken);
            return false;
        }

        // Without a concern it was another subject after all.
        values[Concern] = answers[Concern];
        if (values[Concern] is null) values[Group] = null;
        return true;
    }

    private async Task<bool> SaveAsync(ITurnContext turnContext, FlowValues values, string concernId, FormAnswers answers, CancellationToken cancellationToken)
    {
        var note = UserText.Clean(answers[ReferForms.Note], Referral.MaxNote);
        var referral = Referral.Open(values.Run, values[Client], concernId, note, LocalTime.Now(Time, turnContext));
        turnContext.Document().Keep(referral);
        await ShowAsync(turnContext, referral, cancellationToken);
        return false;
    }

    private ConcernGroup? GroupOf(FlowValues values) => playbook.Referrals.Groups.FirstOrDefault(group => group.Id == values[Group]);

    private Task ShowAsync(ITurnContext turnContext, Referral referral, CancellationToken cancellationToken)
    {
        // The flow that this one was begun over.
        var goesOn = turnContext.Document().Dialog is { DialogStack: var stack } && stack.Any(dialog => dialog.Id != Id);
        return Screen.ShowAsync(turnContext, ReferralCards.Saved(Screen.VoiceOf(turnContext), referral, goesOn), cancellationToken);
    }

    private static string KeyOf(FlowValues values, string step) => $"{Flow}.{values.Run}.{step}";
}
