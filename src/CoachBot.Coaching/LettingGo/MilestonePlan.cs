namespace CoachBot.Coaching.LettingGo;

/// <summary>The milestones of one client, from the first session to the echo after the last.</summary>
public static class MilestonePlan
{
    /// <summary>How long a client is accompanied when no end date was agreed; a working value.</summary>
    public const int DefaultWeeks = 20;

    // Whoever types a year too many still gets a plan.
    private const int LongestWeeks = 520;

    /// <summary>Dates for all milestones, never one before the one it follows, and none of the sessions' after the last session.</summary>
    /// <param name="firstSession">A day that people live on: the day of the first session, or of the next when the plan begins on the way.</param>
    /// <param name="daysBetween">From one session to the next: 7 for weekly.</param>
    /// <param name="endsOn">The agreed last session; null when none was agreed.</param>
    public static IReadOnlyList<MilestoneMark> Of(PhaseOut phaseOut, DateOnly firstSession, int daysBetween, DateOnly? endsOn)
    {
        ArgumentNullException.ThrowIfNull(phaseOut);
        var longest = firstSession.AddDays(7 * LongestWeeks);
        var end = endsOn is { } agreed && agreed > firstSession ? agreed : firstSession.AddDays(7 * DefaultWeeks);
        if (end > longest) end = longest;
        var halfway = firstSession.AddDays((end.DayNumber - firstSession.DayNumber) / 2);
        var marks = new List<MilestoneMark>();
        var before = firstSession;
        foreach (var milestone in phaseOut.Milestones)
        {
            var date = milestone.Due switch
            {
                { From: Anchor.Start } due => firstSession.AddDays((due.Sessions - 1) * daysBetween),
                { From: Anchor.Halfway } due => halfway.AddDays(7 * due.Weeks),
                { From: Anchor.End } due => end.AddDays(7 * due.Weeks),
                null => before,
            };
            var isEcho = milestone.Due is { From: Anchor.End, Weeks: > 0 };
            if (!isEcho && date > end) date = end;
            if (date < before) date = before;
            marks.Add(new MilestoneMark(milestone.Id, date));
            before = date;
        }

        return marks;
    }

    /// <summary>With these milestones reached: the others are not; a day that was noted before stays.</summary>
    public static IReadOnlyList<MilestoneMark> Tick(IReadOnlyList<MilestoneMark> marks, IReadOnlyCollection<string> reached, DateOnly today) =>
        [.. marks.Select(mark => mark with { ReachedOn = reached.Contains(mark.Id) ? mark.ReachedOn ?? today : null })];

    /// <summary>With another day for one milestone; all others stay where they are.</summary>
    public static IReadOnlyList<MilestoneMark> Move(IReadOnlyList<MilestoneMark> marks, string id, DateOnly due) =>
        [.. marks.Select(mark => mark.Id == id ? mark with { Due = due } : mark)];

    /// <summary>Those not reached yet, the first due first.</summary>
    public static IReadOnlyList<MilestoneMark> Ahead(IReadOnlyList<MilestoneMark> marks) =>
        [.. marks.Where(mark => mark.ReachedOn is null).OrderBy(mark => mark.Due)];

    public static IReadOnlyList<MilestoneMark> Late(IReadOnlyList<MilestoneMark> marks, DateOnly today) =>
        [.. marks.Where(mark => mark.IsLate(today)).OrderBy(mark => mark.Due)];

    /// <summary>Whether so many are late that it is time to ask what the client needs that the organizer cannot give.</summary>
    public static bool IsDrifting(PhaseOut phaseOut, IReadOnlyList<MilestoneMark> marks, DateOnly today) =>
        Late(marks, today).Count >= phaseOut.LateForDrift;
}
