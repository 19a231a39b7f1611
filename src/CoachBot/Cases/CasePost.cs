using CoachBot.Cards;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Speech;
using CoachBot.Supervision;

namespace CoachBot.Cases;

/// <summary>Puts a case among those that wait in a circle, or says why it cannot.</summary>
internal sealed class CasePost(OwnCircles own)
{
    private const int MostNamed = 6;

    /// <summary>Posts it, once however often it is asked for.</summary>
    /// <param name="circle">The circle as its reader was told: who reads the case there must not have changed.</param>
    /// <returns>Why it was not, in words; null when it is there.</returns>
    public async Task<string?> TryAsync(ITurnContext turnContext, CircleChoice circle, Func<string, BroughtCase> caseOf, CancellationToken cancellationToken)
    {
        var brought = caseOf((await own.ReadAsync(turnContext, circle.Channel, cancellationToken)).Reader!);
        var now = brought.BroughtAt;
        var sight = await own.ChangeAsync(turnContext, circle.Channel, document =>
        {
            if (document.RemovedAt is not null || document.IsOpen != circle.IsOpen || !document.Circle.MayAct(brought.Author, now)) return false;
            var before = document.Circle;
            document.Circle = before.Bring(brought);
            return !ReferenceEquals(before, document.Circle);
        }, cancellationToken);
        if (sight.Circle.Has(brought.Id)) return null;
        return WhyNot(sight) ?? sight.Voice["bring_readers_changed"];
    }

    /// <summary>What stands in the way of bringing a case here; null when nothing does.</summary>
    public static string? WhyNot(CircleSight sight)
    {
        var voice = sight.Voice;
        return sight.Document.RemovedAt is not null ? voice["bring_bot_gone"]
            : sight.Circle.Find(sight.Reader!) is not { IsIn: true } ? voice["bring_not_member"]
            : !sight.IsMember ? voice["bring_renew"]
            : sight.Circle.Cases.Count >= Circle.MostWaiting ? voice.Say("bring_full", ("count", $"{sight.Circle.Cases.Count}"))
            : null;
    }

    public static CircleChoice ChoiceOf(CircleSight sight, int number)
    {
        var members = sight.Circle.Active(sight.Now);
        var names = sight.Names(members.Take(MostNamed)) + (members.Count > MostNamed ? "…" : "");
        return new CircleChoice(sight.Id.Channel, sight.Voice.Say("bring_circle", ("number", $"{number}"), ("names", names)), sight.NameOf(sight.Reader!), sight.Document.IsOpen);
    }

    public static View Posted(ITurnContext turnContext, Voice voice) => CaseNotices.Done(
        turnContext, voice, BringDialog.Flow, voice["bring_posted_title"], [voice["bring_posted"], voice["bring_posted_back"]],
        CaseNotices.Button(voice["button_withdraw"], BringDialog.Flow, WithdrawalDialog.Open));
}
