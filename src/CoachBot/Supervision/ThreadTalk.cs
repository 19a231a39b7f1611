using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Safety;
using CoachBot.Speech;

namespace CoachBot.Supervision;

/// <summary>What somebody writes to the bot in a channel: a word for the circle's card, or a part in a step, written for all to see.</summary>
internal sealed class ThreadTalk(CircleDesk desk, Board board, Membership membership, Voices voices, TimeProvider time)
{
    private const int MostText = 1000;
    private static readonly StepKind[] Written = [StepKind.Story, StepKind.Questions, StepKind.Text, StepKind.Advice, StepKind.Takeaway];

    public async Task OnTextAsync(ITurnContext turnContext, CircleId id, string text, CancellationToken cancellationToken)
    {
        var (voice, activity) = (voices.Of(turnContext), turnContext.Activity);
        string? answer = null;
        await desk.ChangeAsync(id, document =>
        {
            if (activity.Id is { } seen)
            {
                if (document.Seen.Contains(seen)) return false;
                document.Seen.Add(seen);
            }

            membership.Meet(document, (Activity)activity);
            document.GreetedAt ??= time.GetUtcNow();
            document.Language ??= voice.Language;
            answer = Answer(document, id, voice, activity, text);
            return true;
        }, cancellationToken);
        if (answer is { Length: > 0 }) await turnContext.SendActivityAsync(MessageFactory.Text(answer), cancellationToken);
    }

    /// <summary>The text as it may be kept; null when it may not.</summary>
    private string? FitToKeep(string text) =>
        UserText.Clean(text, MostText) is { } clean && voices.Playbook.DangerSigns.CardFor(clean) is null && voices.Playbook.AnonymityCheck.Find(clean, []).Count == 0 ? clean : null;

    /// <returns>What to say; null when the circle's own card says it.</returns>
    private string? Answer(CircleDocument document, CircleId id, Voice voice, Activity activity, string text)
    {
        if (voices.Playbook.DangerSigns.CardFor(text) is not null)
        {
            // Whoever may be in danger comes before the round.
            desk.HoldForDanger(document);
            return voice["iv_rule_10"];
        }

        if (voice.Hears(Commands.Bring.Id, text)) return voice["bring_how"];
        if (voice.Hears(UrgentIntent.Open.Id, text)) return voice["iv_rule_10"];
        if (voice.Hears(Commands.Debrief.Id, text) || voice.Hears(Commands.Journal.Id, text)) return voice["personal_only"];
        if (voice.Hears(Commands.Privacy.Id, text)) return voice["circle_privacy"];
        if (text.Length == 0 || voice.Hears("cmd_circle", text)
            || voice.Hears(Commands.Help.Id, text) || voice.Hears(Commands.Hello.Id, text))
        {
            // Where it was it may be far up by now.
            document.Posted.Remove(Board.Own);
            return null;
        }

        var sight = board.SightOf(id, document, voice, activity.From?.Id);
        var root = document.Posted.FirstOrDefault(posted => posted.Value.Thread == activity.Conversation?.Id && posted.Key.StartsWith("case:", StringComparison.Ordinal)).Key;
        return sight.IsMember && sight.Circle.Round is { IsPaused: false } round && root == $"case:{round.Id}" ? Give(document, sight, round, activity, text) : voice["circle_hint"];
    }

    private string Give(CircleDocument document, CircleSight sight, Round round, Activity activity, string text)
    {
        var (voice, step) = (sight.Voice, sight.Course.StepOf(round));
        if (step is { IsSilent: true } && sight.Reader == round.Presenter) return voice["part_silent"];
        if (step is null || !Written.Contains(step.Kind) || sight.Course.Expected(sight.Circle).All(member => member.Id != sight.Reader)) return voice["circle_hint"];
        if (FitToKeep(text) is not { } clean) return voice["iv_msg_5"];
        if (step.Kind is StepKind.Questions && EarlyAdvice.IsLikely(clean))
            return sight.Course.StepOf(round, step.AdviceTo ?? "") is { } later ? voice.Say("iv_msg_2", ("step", $"{later.Number}")) : voice["part_no_advice"];
        var given = new Contribution { Step = step.Id, Author = sight.Reader!, At = time.GetUtcNow(), Pieces = [new Piece(0, clean)], MessageId = activity.Id };
        var (circle, outcome) = sight.Course.Give(document.Circle, given);
        document.Circle = circle;
        return voice[outcome is GiveOutcome.Taken ? "thread_taken" : "circle_hint"];
    }

    /// <summary>What a message says by now, or that it was deleted; the record follows.</summary>
    /// <param name="text">Null when it was deleted.</param>
    /// <returns>Whether the message was one that something is kept of.</returns>
    public bool Follow(CircleDocument document, string message, string author, string? text)
    {
        if (!document.Circle.Keeps(message, author)) return false;
        document.Circle = document.Circle.Follow(message, author, text is null ? null : FitToKeep(text));
        if (text is not null && voices.Playbook.DangerSigns.CardFor(text) is not null) desk.HoldForDanger(document);
        return true;
    }

}
