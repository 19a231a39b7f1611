using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.LettingGo;
using CoachBot.Speech;

namespace CoachBot.LettingGo;

/// <summary>How letting go is said: of the way of working, with a direction, and never as a mark for the client.</summary>
internal static class LettingGoWords
{
    /// <summary>The few lines for a client's own card.</summary>
    public static IEnumerable<string> Short(Voice voice, Client client, IReadOnlyList<Debrief> debriefs, DateOnly today)
    {
        var bond = Autonomy.Of(debriefs, client.Milestones);
        yield return Direction(voice, bond);
        yield return Next(voice, client) ?? voice[client.Milestones.Count == 0 ? "lg_no_plan" : "lg_all_reached"];
        if (MilestonePlan.Late(client.Milestones, today).Count is > 0 and var late) yield return voice.Say("lg_late_count", ("count", $"{late}"));
    }

    /// <summary>All there is to say about one client.</summary>
    public static List<string> Long(Voice voice, Client client, IReadOnlyList<Debrief> debriefs, DateOnly today)
    {
        var phaseOut = voice.Playbook.PhaseOut;
        var bond = Autonomy.Of(debriefs, client.Milestones);
        List<string?> lines =
        [
            Direction(voice, bond),
            bond.OwnTask ? voice["lg_own_task"] : null,
            // Both directions of leaning on each other, each with a question to think about.
            bond.ClientLeans ? voice.Say("lg_client_leans", ("question", voice["fu_attachment_client_6"])) : null,
            bond.OrganizerLeans ? voice.Say("lg_self_leans", ("question", voice["fu_attachment_self_6"])) : null,
            // And both edges of being involved.
            bond.Edge switch { Edge.Loose => voice["lg_loose"], Edge.Tight => voice["lg_tight"], Edge.None => null },
            Next(voice, client) ?? voice[client.Milestones.Count == 0 ? "lg_no_plan" : "lg_all_reached"],
            Ahead(client) is { } next && phaseOut.Find(next.Id) is { } milestone ? Say(voice, milestone) : null,
            .. MilestonePlan.Late(client.Milestones, today).Select(mark => Late(voice, phaseOut, mark)),
        ];
        if (MilestonePlan.IsDrifting(phaseOut, client.Milestones, today)) lines.AddRange(Drift(voice));
        if (client.NeedsElsewhere is { } need)
            lines.AddRange([voice.Say("lg_need", ("date", voice.Date(need.NotedOn)), ("need", need.Text)), PersonalDetails.Remark(voice, need.Text)]);
        lines.Add(voice["lg_openings"]);
        lines.AddRange(phaseOut.OpeningsFor(bond.Fit).Select(opening => $"\"{voice.Of(opening.Text)}\""));
        return [.. lines.OfType<string>()];
    }

    /// <summary>What to do when it goes slower than thought.</summary>
    public static List<string> Drift(Voice voice)
    {
        var drift = voice.Playbook.PhaseOut.Drift;
        return [voice["lg_drift"], Say(voice, drift), $"{voice["offer_circle"]} {voice["offer_referral"]}"];
    }

    public static string Say(Voice voice, Milestone milestone) => voice.Say("lg_say", ("saying", voice.Of(milestone.ToClient)));

    private static string Direction(Voice voice, Bond bond) => voice[bond.Direction switch
    {
        Coaching.LettingGo.Direction.TooEarly => "lg_early",
        Coaching.LettingGo.Direction.TowardsAlone => "lg_towards",
        Coaching.LettingGo.Direction.Same => "lg_same",
        Coaching.LettingGo.Direction.LeaningMore => "lg_leaning",
    }];

    private static MilestoneMark? Ahead(Client client) => MilestonePlan.Ahead(client.Milestones) is [var first, ..] ? first : null;

    private static string? Next(Voice voice, Client client) =>
        Ahead(client) is { } next && voice.Playbook.PhaseOut.Find(next.Id) is { } milestone
            ? voice.Say("lg_next", ("milestone", voice.Of(milestone.DoneWhen)), ("date", voice.Date(next.Due)), ("role", voice.Of(milestone.Role)))
            : null;

    private static string? Late(Voice voice, PhaseOut phaseOut, MilestoneMark mark) =>
        phaseOut.Find(mark.Id) is { } milestone ? voice.Say("lg_late", ("milestone", voice.Of(milestone.DoneWhen)), ("date", voice.Date(mark.Due))) : null;
}
