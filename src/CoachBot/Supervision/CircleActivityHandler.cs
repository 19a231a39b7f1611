using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Safety;
using CoachBot.Safety;
using CoachBot.Speech;

namespace CoachBot.Supervision;

/// <summary>Sorts what comes in from a channel: the bot comes or goes, somebody taps on a card of the circle, writes in a thread, or changes what they wrote.</summary>
internal sealed class CircleActivityHandler(IEnumerable<CircleAct> acts, CircleDesk desk, Board board, Membership membership, ThreadTalk talk, Voices voices, Screen screen) : CardActivityHandler
{
    private readonly Dictionary<string, CircleAct> _acts = acts.ToDictionary(act => act.Name, StringComparer.Ordinal);

    /// <summary>Whether an activity of a channel has any effect.</summary>
    public static bool Handles(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.InstallationUpdate or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete => true,
        ActivityTypes.Invoke => activity.Name == "adaptiveCard/action",
        ActivityTypes.ConversationUpdate => activity.MembersAdded is { Count: > 0 } || activity.MembersRemoved is { Count: > 0 },
        _ => false,
    };

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var voice = voices.Of(turnContext);
        var (action, activity) = (invokeValue.Action, (Activity)turnContext.Activity);
        if (activity.From?.Id is not { Length: > 0 } person || CardSubmission.Read(action?.Verb, action?.Data?.ToString()) is not { } tap)
            return CardAnswer.Error(400, "BadRequest", voice["card_wrong"]);
        if (tap.Inputs.GetValueOrDefault(CardSubmission.Owner) is { } owner && owner != CircleSight.OwnerOf(person))
            return CardAnswer.Error(403, "Forbidden", voice["card_not_yours"]);
        var view = await ViewOfAsync(turnContext, activity, person, tap, voice, cancellationToken);
        return view is null ? CardAnswer.Error(400, "BadRequest", voice["card_wrong"]) : CardAnswer.Card(screen.CardOf(voice, view));
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = (Activity)turnContext.Activity;
        // Action.Submit, from a client that knows no Action.Execute: what it would show is for one person, and an answer here is for all.
        return activity.Value is not null
            ? Screen.SayAsync(turnContext, voices.Of(turnContext)["circle_in_private"], cancellationToken)
            : talk.OnTextAsync(turnContext, CircleId.Of(activity)!.Value, Utterance.Of(activity), cancellationToken);
    }

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => FollowAsync((Activity)turnContext.Activity, isDeleted: false, cancellationToken);

    protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => FollowAsync((Activity)turnContext.Activity, isDeleted: false, cancellationToken);

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => FollowAsync((Activity)turnContext.Activity, isDeleted: true, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => membership.AddedAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == "remove" ? membership.RemovedAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membership.ChangedAsync(turnContext, cancellationToken);

    private async Task<View?> ViewOfAsync(ITurnContext turnContext, Activity activity, string person, CardSubmission tap, Voice voice, CancellationToken cancellationToken)
    {
        switch (tap.Verb)
        {
            case CardSubmission.Urgent:
                return SafetyScreen.ViewOf(voice, SafetyCards.MenuId);
            case CardSubmission.SafetyCard:
                return SafetyScreen.Next(voice, tap);
            case CardSubmission.Command:
                // What is one's own has no place in a channel.
                return CircleViews.Of(voice, CircleKeys.Of("private"), voice["circle_title"], [voice["personal_only"]], [CircleKeys.Button(voice["button_board"], "board")]);
        }

        if (CircleKeys.Read(tap.Key) is not var (name, about, step) || !_acts.TryGetValue(name, out var act)) return null;
        var id = CircleId.Of(activity)!.Value;
        var document = await membership.MeetAsync(turnContext, cancellationToken);
        var sight = board.SightOf(id, document, voice, person);
        var view = !act.IsForAll && !sight.IsMember
            ? CircleViews.Of(voice, CircleKeys.Of("outside"), voice["circle_title"], [voice[sight.Circle.Find(person) is { IsIn: true } ? "rules_renew" : "circle_outside"]], [CircleKeys.Button(voice["button_join"], "join") with { IsPrimary = true }])
            : await DoAsync(act, new CircleTap(sight, activity.From?.Name ?? "", about, step, tap), cancellationToken);
        return view?.OwnedBy(person);
    }

    private static async Task<View?> DoAsync(CircleAct act, CircleTap tap, CancellationToken cancellationToken) => tap.Submission.Verb switch
    {
        CardSubmission.Circle or CardSubmission.Refresh => await act.OpenAsync(tap, cancellationToken),
        CardSubmission.Submit => await act.SubmitAsync(tap, cancellationToken),
        CardSubmission.Skip => await act.SkipAsync(tap, cancellationToken),
        CardSubmission.Cancel => (tap.About is { } about && tap.Circle.Has(about) ? Board.ViewOf(tap.Sight, $"case:{about}") : null) ?? BoardCards.Board(tap.Sight),
        _ => null,
    };

    private async Task FollowAsync(Activity activity, bool isDeleted, CancellationToken cancellationToken)
    {
        if (activity is not { Id: { Length: > 0 } message, From.Id: { Length: > 0 } author }) return;
        var text = isDeleted ? null : Utterance.Of(activity);
        await desk.ChangeAsync(CircleId.Of(activity)!.Value, document => talk.Follow(document, message, author, text), cancellationToken);
    }
}
