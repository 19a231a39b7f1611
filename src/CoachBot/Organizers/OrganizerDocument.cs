using System.Text.Json.Serialization;
using CoachBot.Coaching;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Coaching.Profiles;
using CoachBot.Coaching.Referrals;
using CoachBot.Coaching.Reflections;
using CoachBot.Coaching.Sessions;

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
    private const int MostClients = 200;
    private const int MostReflections = 52;
    private const int MostReferrals = 60;
    private const int MostLogLines = 200;

    [JsonRequired]
    public int Version { get; set; } = CurrentVersion;

    /// <summary>The language the organizer chose; null follows the activity's locale.</summary>
    public Language? Language { get; set; }

    /// <summary>Whether the organizer wants questions as text, one by one, rather than as cards.</summary>
    public bool PrefersTyping { get; set; }

    /// <summary>How the organizer works.</summary>
    public Profile Profile { get; set; } = Profile.Unknown;

    /// <summary>The day of the latest reminder that the help lines are due for a look; at first, the day of the first debrief.</summary>
    public DateOnly? LinesRemindedOn { get; set; }

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

    /// <summary>The clients that something is known of beyond their debriefs, the oldest first.</summary>
    public List<Client> Clients { get; set; } = [];

    /// <summary>The question of the week that was asked last.</summary>
    public AskedQuestion? WeekQuestion { get; set; }

    /// <summary>Answers to weekly questions, the oldest first.</summary>
    public List<Reflection> Reflections { get; set; } = [];

    /// <summary>What the organizer last wrote in the open places of a letter: rate, phone, signature. By the place's name.</summary>
    public Dictionary<string, string> LetterWords { get; set; } = [];

    /// <summary>Places that the organizer means to tell clients about, the oldest first.</summary>
    public List<Referral> Referrals { get; set; } = [];

    /// <summary>Sessions ahead, and those of the last days.</summary>
    public IReadOnlyList<PlannedSession> Sessions { get; set => field = value ?? []; } = [];

    /// <summary>The peer-supervision circles that the organizer takes part in.</summary>
    public IReadOnlyList<CircleLink> Circles { get; set => field = value ?? []; } = [];

    /// <summary>The organizer's own log of peer supervision, the oldest first.</summary>
    public IReadOnlyList<CircleLogLine> CircleLog { get; set => field = value ?? []; } = [];

    public CheckInState CheckIns { get; set => field = value ?? new(); } = new();

    public ShownContent Shown { get; set; } = ShownContent.Nothing;

    public SeenActivities Seen { get; set; } = new();

    public LastTurn? Last { get; set; }

    /// <summary>Clients that were erased here while the journal may still hold debriefs about them.</summary>
    public List<ForgottenClient> Forgotten { get; set; } = [];

    /// <summary>The client with this code, in any case; null when nothing is known of one.</summary>
    public Client? ClientOf(string? code) => Clients.Find(client => UserText.SameClient(client.Code, code));

    /// <summary>Adds a client or puts the new in place of the old; of too many, the one archived longest ago leaves.</summary>
    public void Keep(Client client)
    {
        var place = Clients.FindIndex(known => UserText.SameClient(known.Code, client.Code));
        if (place >= 0)
        {
            Clients[place] = client;
            return;
        }

        Clients.Add(client);
        if (Clients.Count <= MostClients) return;
        Clients.Remove(Clients.Where(known => known.ArchivedAt is not null).MinBy(known => known.ArchivedAt) ?? Clients[0]);
    }

    /// <summary>Keeps an answer; a year of them is the most.</summary>
    public void Keep(Reflection reflection)
    {
        Reflections.Add(reflection);
        if (Reflections.Count > MostReflections) Reflections.RemoveAt(0);
    }

    /// <summary>Keeps a referral; of too many, the oldest that is closed leaves.</summary>
    public void Keep(Referral referral)
    {
        Referrals.Add(referral);
        if (Referrals.Count > MostReferrals) Referrals.Remove(Referrals.Find(known => !known.IsOpen) ?? Referrals[0]);
    }

    /// <summary>Keeps a line of the log; written anew, it takes the place of the old.</summary>
    public void Keep(CircleLogLine line) => CircleLog = [.. CircleLog.Where(known => known.Id != line.Id).TakeLast(MostLogLines - 1), line];

    public void Finish(Debrief debrief, Plan? plan)
    {
        OpenDebrief = null;
        Debriefs.Add(debrief);
        Unjournaled.Add(debrief.Id);
        this.Meet(debrief);
        // Only what the journal has may leave.
        while (Debriefs.Count > MostRecent && !Unjournaled.Contains(Debriefs[0].Id)) Debriefs.RemoveAt(0);
        if (plan is not null) Keep(plan);
    }

    /// <summary>Adds a plan, once; of too many, one that has come to its end leaves first.</summary>
    public void Keep(Plan plan)
    {
        if (Plans.Exists(known => known.Id == plan.Id)) return;
        Plans.Add(plan);
        if (Plans.Count > MostPlans) Plans.Remove(Plans.Find(old => !old.IsOpen) ?? Plans[0]);
    }
}
