using System.Security.Cryptography;
using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Supervision;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Supervision;

/// <summary>What a channel is to show: each of its messages follows from the circle's document, so that whoever comes to it can bring the channel in line.</summary>
internal sealed class Board(CircleDesk desk, Voices voices, Screen screen, TimeProvider time)
{
    public const string Own = "circle";

    /// <summary>The circle as a person of the channel sees it; as everybody does without one.</summary>
    public CircleSight SightOf(CircleId id, CircleDocument document, Voice? voice = null, string? reader = null) =>
        new(id, document, desk.CourseOf(document), desk.ZoneOf(document), time.GetUtcNow(), voice ?? voices.In(document.Language), reader);

    /// <summary>The circle after a change, as the same person sees it.</summary>
    /// <param name="change">As in <see cref="CircleDesk.ChangeAsync"/>.</param>
    public async Task<CircleSight> ChangeAsync(CircleSight sight, Func<CircleDocument, bool> change, CancellationToken cancellationToken) =>
        SightOf(sight.Id, await desk.ChangeAsync(sight.Id, change, cancellationToken), sight.Voice, sight.Reader);

    /// <summary>The same where it is the circle alone that changes, by somebody who may act in it: who has left meanwhile changes nothing any more.</summary>
    public Task<CircleSight> ChangeAsync(CircleSight sight, Func<Circle, Course, Circle> change, CancellationToken cancellationToken) => ChangeAsync(
        sight,
        document =>
        {
            var before = document.Circle;
            if (before.MayAct(sight.Reader!, sight.Now)) document.Circle = change(before, desk.CourseOf(document));
            return !ReferenceEquals(before, document.Circle);
        },
        cancellationToken);

    /// <summary>The messages of the channel, in the order in which they are posted.</summary>
    public IReadOnlyList<Sheet> Of(CircleId id, CircleDocument document)
    {
        var sight = SightOf(id, document);
        return [.. Slots(document).Select(slot => SheetOf(sight, slot)).OfType<Sheet>()];
    }

    /// <summary>A slot as one reader sees it; null when there is nothing in it.</summary>
    /// <param name="from">The step on whose card it is shown, so that one can go back; null where it stands for itself.</param>
    public static View? ViewOf(CircleSight sight, string slot, string? from = null)
    {
        var circle = sight.Circle;
        if (slot == Own) return BoardCards.Board(sight);
        var parts = slot.Split(':', 3);
        if (circle.Round is { } open && parts is [_, var about, ..] && open.Id == about && open.SitsOut.Contains(sight.Reader ?? "")) return PartCards.SitsOut(sight, open);
        if (parts is ["weather", var day]) return circle.Weather is { } weather && WeatherCards.Day(weather) == day ? WeatherCards.Of(sight, weather) : null;
        if (parts is ["case", var caseId]) return CaseCards.Root(sight, caseId, from);
        if (parts is not [var kind, var of, ..]) return null;
        var closed = circle.Closed.FirstOrDefault(one => one.Round.Id == of);
        if ((circle.Round?.Id == of ? circle.Round : closed?.Round) is not { } round) return null;
        return (kind, parts.ElementAtOrDefault(2)) switch
        {
            ("step", { } step) => StepCards.Step(sight, round, step),
            ("remind", { } step) when closed is null && round.Current.Id == step => StepCards.Reminder(sight, round),
            ("danger", _) when closed is null => StepCards.Danger(sight, round),
            ("end", _) when closed is not null => StepCards.End(sight, closed),
            ("asked", _) when closed is not null => StepCards.Afterwards(sight, closed),
            _ => null,
        };
    }

    private static IEnumerable<string> Slots(CircleDocument document)
    {
        var circle = document.Circle;
        if (document.GreetedAt is not null) yield return Own;
        foreach (var closed in circle.Closed)
            foreach (var slot in SlotsOf(closed.Round, closed))
                // What is cleared is not posted anew.
                if (closed.ClearedAt is null || document.Posted.ContainsKey(slot)) yield return slot;
        foreach (var waiting in circle.Cases) yield return $"case:{waiting.Id}";
        if (circle.Round is { } round)
            foreach (var slot in SlotsOf(round, null)) yield return slot;
        if (circle.Weather is { } weather) yield return $"weather:{WeatherCards.Day(weather)}";
        // A case that was taken back before its turn.
        foreach (var slot in document.Posted.Keys.Where(slot => slot.StartsWith("case:", StringComparison.Ordinal) && !circle.Has(slot["case:".Length..]))) yield return slot;
    }

    private static IEnumerable<string> SlotsOf(Round round, ClosedRound? closed)
    {
        yield return $"case:{round.Id}";
        foreach (var step in round.Opened) yield return $"step:{round.Id}:{step.Id}";
        if (closed is null && round.RemindedAt is not null) yield return $"remind:{round.Id}:{round.Current.Id}";
        if (round is { MayBeDanger: true, PausedAt: { } since }) yield return $"danger:{round.Id}:{since.ToUnixTimeSeconds()}";
        if (closed is not null) yield return $"end:{round.Id}";
        if (closed?.AskedAt is not null) yield return $"asked:{round.Id}";
    }

    private Sheet? SheetOf(CircleSight sight, string slot)
    {
        if (ViewOf(sight, slot) is not { } view) return null;
        if (sight.Circle.Active(sight.Now) is [var member, ..] && !slot.StartsWith("remind:", StringComparison.Ordinal))
        {
            // What all members see alike: when that changes, Teams is to ask for it anew.
            var read = ViewOf(sight with { Reader = member.Id }, slot)!;
            view = view.Refreshed(sight, slot, MarkOf(screen.CardOf(sight.Voice, read with { Buttons = [] })));
        }

        var card = screen.CardOf(sight.Voice, view);
        return new Sheet(slot, RootOf(slot), card, view.Beside ?? view.Words, MarkOf(card));
    }

    // A case has a thread of its own; what is not about a case begins one.
    private static string? RootOf(string slot) => slot.Split(':') is [not ("case" or "weather"), var caseId, ..] ? $"case:{caseId}" : null;

    private static string MarkOf(Dictionary<string, object?> card) =>
        Convert.ToBase64String(SHA256.HashData(PlainJson.Bytes(card)).AsSpan(0, 12));
}

/// <summary>One message of the channel.</summary>
/// <param name="Root">The slot of the message whose thread it is in; null when it begins one.</param>
/// <param name="Mark">Tells it from the same message with anything else on it.</param>
internal sealed record Sheet(string Slot, string? Root, Dictionary<string, object?> Card, string Summary, string Mark)
{
    /// <summary>Whether it is of the moment, and stays as it was posted.</summary>
    public bool IsOnce => Slot.StartsWith("remind:", StringComparison.Ordinal);
}
