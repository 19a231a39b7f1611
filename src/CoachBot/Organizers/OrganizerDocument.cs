using System.Text.Json.Serialization;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Coaching;

namespace CoachBot.Organizers;

/// <summary>
/// Everything the bot keeps at hand about one organizer: the one document that a turn reads and writes.
/// It is bounded; finished debriefs move on to the journal of their month.
/// </summary>
internal sealed class OrganizerDocument
{
    public const int CurrentVersion = 1;

    // Enough for the last three sessions with each of a full practice's clients.
    public const int MostRecent = 60;
    private const int MostPlans = 60;

    [JsonRequired]
    public int Version { get; set; } = CurrentVersion;

    /// <summary>The language the organizer chose; null follows the activity's locale.</summary>
    public Language? Language { get; set; }

    /// <summary>Whether the organizer wants questions as text, one by one, rather than as cards.</summary>
    public bool PrefersTyping { get; set; }

    public DateTimeOffset? WelcomedAt { get; set; }

    /// <summary>Whether the safety menu was the last thing shown, so that a number picks from it. Nothing else is kept of it.</summary>
    public bool AskedAboutSafety { get; set; }

    /// <summary>Whether, in the flow under way, the organizer said that nobody is in danger; then it is not asked twice.</summary>
    public bool SaidNoDanger { get; set; }

    /// <summary>The dialog stack between turns.</summary>
    public DialogState? Dialog { get; set; }

    /// <summary>The debrief under way.</summary>
    public Debrief? OpenDebrief { get; set; }

    /// <summary>Finished debriefs, oldest first.</summary>
    public List<Debrief> Debriefs { get; set; } = [];

    /// <summary>Ids of finished debriefs that the journal may not have yet.</summary>
    public List<string> Unjournaled { get; set; } = [];

    public List<Plan> Plans { get; set; } = [];

    public ShownContent Shown { get; set; } = ShownContent.Nothing;

    public SeenActivities Seen { get; set; } = new();

    public LastTurn? Last { get; set; }

    public void Finish(Debrief debrief, Plan? plan)
    {
        OpenDebrief = null;
        Debriefs.Add(debrief);
        Unjournaled.Add(debrief.Id);
        // Only what the journal has may leave.
        while (Debriefs.Count > MostRecent && !Unjournaled.Contains(Debriefs[0].Id)) Debriefs.RemoveAt(0);
        if (plan is null) return;
        Plans.Add(plan);
        if (Plans.Count > MostPlans) Plans.RemoveAt(0);
    }
}
