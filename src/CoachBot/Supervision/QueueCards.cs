using CoachBot.Cards;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Supervision;

/// <summary>The cases that wait, as a member sees them.</summary>
internal static class QueueCards
{
    public static View Queue(CircleSight sight)
    {
        var voice = sight.Voice;
        return CircleViews.Of(
            voice, CircleKeys.Of("queue"), voice["queue_title"], Lines(sight, _ => true), [.. Begin(sight), CircleKeys.Button(voice["button_bring"], "how"), CircleKeys.Button(voice["button_board"], "board")]);
    }

    /// <param name="among">The cases to name.</param>
    public static IReadOnlyList<string> Lines(CircleSight sight, Func<BroughtCase, bool> among)
    {
        var voice = sight.Voice;
        var queue = sight.Circle.Queue();
        List<string> lines = queue.Count == 0 ? [voice["queue_none"]]
            : [.. queue.Select((one, index) => (one, Line: BoardCards.Waiting(sight, one, index))).Where(waits => among(waits.one)).Select(waits => waits.Line)];
        if (queue.Count > 1) lines.Add(voice["queue_order"]);
        if (sight.Circle.Round is { } round) lines.Add(RoundWords.Status(sight, round));
        return lines;
    }

    /// <summary>Begins with the case that is next, when no other is under way.</summary>
    public static IReadOnlyList<CardButton> Begin(CircleSight sight) => sight.Circle is { Round: null } && sight.IsMember && sight.Circle.Queue() is [var next, ..]
        ? [CircleKeys.Button(sight.Voice.Say("button_begin_with", ("name", sight.NameOf(next.Author))), "begin", next.Id)]
        : [];
}
