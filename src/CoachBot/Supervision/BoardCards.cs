using CoachBot.Cards;
using CoachBot.Coaching.Supervision;
using CoachBot.Speech;

namespace CoachBot.Supervision;

/// <summary>The circle's own card: who is in it, whose turn it is, what waits.</summary>
internal static class BoardCards
{
    public static View Board(CircleSight sight)
    {
        var (voice, circle) = (sight.Voice, sight.Circle);
        var members = circle.Active(sight.Now);
        var least = voice.Playbook.Supervision.Methods.Min(method => method.LeastMembers);
        List<string?> lines = members.Count == 0 ? Greeting(sight) :
        [
            circle.Round is { } round ? RoundWords.Status(sight, round) : null,
            voice["circle_what"],
            voice.Say("circle_members", ("names", sight.Names(members))),
            members.Count < least ? voice.Say("begin_too_few", ("count", $"{least}")) : null,
            circle.NextFacilitator(sight.Now, circle.Round is { } going ? [going.Facilitator] : []) is { } next ? voice.Say("circle_turn", ("name", sight.NameOf(next.Id))) : null,
            Pace(sight),
            voice[sight.Document.IsOpen ? "circle_open" : "circle_closed"],
        ];
        var queue = circle.Queue();
        List<CardSection> sections = queue.Count == 0 ? [] : [new(voice["circle_waiting"], [.. queue.Select((one, index) => Waiting(sight, one, index))])];
        List<CardButton> buttons = [];
        if (!sight.IsMember) buttons.Add(CircleKeys.Button(voice["button_join"], "join") with { IsPrimary = true });
        if (members.Count > 0) buttons.Add(CircleKeys.Button(voice["button_cases"], "queue") with { IsPrimary = sight.IsMember });
        buttons.Add(CircleKeys.Button(voice["button_bring"], "how"));
        buttons.Add(CircleKeys.Button(voice["button_rules"], "join", "again"));
        if (members.Count > 0) buttons.Add(CircleKeys.Button(voice["button_circle"], "pace"));
        return CircleViews.Of(voice, CircleKeys.Of("board"), voice["circle_title"], lines, buttons, sections);
    }

    /// <summary>A case that waits, in a line.</summary>
    public static string Waiting(CircleSight sight, BroughtCase one, int index)
    {
        var voice = sight.Voice;
        var votes = one.Votes.Count == 0 ? "" : $" ({voice.Say(one.Votes.Count == 1 ? "circle_vote" : "circle_votes", ("count", $"{one.Votes.Count}"))})";
        var text = sight.Reads ? one.Question : voice["circle_members_only"];
        return $"{index + 1}. {sight.NameOf(one.Author)}: {text}{votes}";
    }

    private static List<string?> Greeting(CircleSight sight)
    {
        var voice = sight.Voice;
        return
        [
            sight.Document.AddedBy is { } name ? voice.Say("circle_added", ("name", name)) : voice["circle_added_unknown"],
            voice["circle_what"],
            voice["circle_start"],
            voice[sight.Document.IsOpen ? "circle_open" : "circle_closed"],
        ];
    }

    private static string Pace(CircleSight sight)
    {
        var (voice, pace) = (sight.Voice, sight.Circle.Pace);
        return pace.Mode is PaceMode.Live
            ? voice["circle_pace_live"]
            : voice.Say(
                pace.Days == 1 ? "circle_pace_day" : "circle_pace_days",
                ("count", $"{pace.Days}"), ("days", WorkDays(voice, pace.WorkDays)), ("hours_from", voice.Clock(pace.From)), ("hours_to", voice.Time(pace.To)));
    }

    // Monday to Friday; other days one by one.
    private static string WorkDays(Voice voice, IReadOnlyList<DayOfWeek> days) =>
        days is [var first, _, .., var last] && last - first == days.Count - 1 ? voice.Say("circle_days", ("day_from", voice.Days([first])), ("day_to", voice.Days([last]))) : voice.Days(days);
}
