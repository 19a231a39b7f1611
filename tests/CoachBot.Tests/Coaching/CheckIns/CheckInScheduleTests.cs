using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Profiles;
using CoachBot.Coaching.Sessions;

namespace CoachBot.Tests.Coaching.CheckIns;

public sealed class CheckInScheduleTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DateTimeOffset Planned = At("2026-11-23 09:00");

    // Only what is about sessions: the question of the week has tests of its own.
    private static readonly CheckInRules Rules = CheckInRules.Usual with { Off = [CheckInKind.WeekQuestion, CheckInKind.LookBack], Since = Planned };

    private static readonly PlannedSession Thursday = Session("2026-11-26", "13:00", "16:00");

    [Fact]
    public void A_session_has_its_rehearsal_its_rounding_off_and_its_debrief()
    {
        Assert.Equal(["rehearsal 12:00", "wrap_up 15:30", "debrief 16:15"], All([Thursday], At("2026-11-25 12:00")));
    }

    [Fact]
    public void The_lead_times_are_the_organizers_own()
    {
        var rules = Rules with { RehearsalMinutes = 15, DebriefMinutes = 0 };
        var schedule = Of([Thursday], rules: rules, profile: Profile.Unknown with { WrapUpMinutes = 45 });

        Assert.Equal(["rehearsal 12:45", "wrap_up 15:15", "debrief 16:00"], All(schedule, At("2026-11-25 12:00")));
    }

    [Fact]
    public void In_a_session_shorter_than_the_rounding_off_it_comes_at_the_start() =>
        Assert.Contains("wrap_up 20:31", All(Of([Session("2026-11-26", "20:31", "20:33")], rules: Quietless), At("2026-11-26 20:00")));

    [Fact]
    public void What_was_due_before_the_session_was_planned_does_not_come()
    {
        var late = Thursday with { PlannedAt = At("2026-11-26 12:30") };

        Assert.Equal(["wrap_up 15:30", "debrief 16:15"], All([late], At("2026-11-26 12:30")));
    }

    [Fact]
    public void On_a_day_off_the_rounding_off_is_pointless_and_the_debrief_waits_for_the_next_day()
    {
        var schedule = Of([Session("2026-11-28", "13:00", "16:00")], rules: Rules with { DaysOff = [DayOfWeek.Saturday, DayOfWeek.Sunday] });

        Assert.Equal(At("2026-11-30 08:00"), schedule.Next(At("2026-11-26 12:00")));
        Assert.False(schedule.Find($"wrap_up/{Thursday.Id}/20261128", At("2026-11-28 12:00"))!.IsTimely);
    }

    [Fact]
    public void A_session_that_is_to_be_accompanied_anyway_is_not_bound_by_quiet_hours()
    {
        var evening = Session("2026-11-26", "19:00", "22:00") with { Anyway = true };

        Assert.Contains("wrap_up 21:30", All([evening], At("2026-11-26 12:00")));
    }

    [Fact]
    public void A_debrief_that_was_sent_is_reminded_once_on_the_next_working_morning()
    {
        var log = CheckInLog.Empty.Add(Sent($"debrief/{Thursday.Id}/20261126", CheckInKind.Debrief, "2026-11-26 16:15"));
        var schedule = Of([Thursday], log, Afterwards with { DaysOff = [DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday] });

        Assert.Equal(At("2026-11-30 09:00"), schedule.Next(At("2026-11-26 17:00")));
        log = log.Add(Sent($"reminder/{Thursday.Id}/20261126", CheckInKind.Reminder, "2026-11-30 09:00"));
        Assert.Null(Of([Thursday], log, Afterwards).Next(At("2026-11-30 10:00")));
    }

    [Fact]
    public void What_was_skipped_is_not_reminded()
    {
        var log = CheckInLog.Empty.Add(new HandledCheckIn($"debrief/{Thursday.Id}/20261126", CheckInKind.Debrief, At("2026-11-26 16:20"), CheckInOutcome.Skipped));

        Assert.Null(Of([Thursday], log, Afterwards).Next(At("2026-11-26 17:00")));
    }

    [Fact]
    public void A_session_that_comes_back_has_its_check_ins_each_time_also_over_a_change_of_the_clock()
    {
        var weekly = Session("2026-10-22", "13:00", "16:00", Repeat.Weekly) with { PlannedAt = At("2026-10-01 09:00") };

        Assert.Equal(["2026-10-22 16:15 +02:00", "2026-10-29 16:15 +01:00", "2026-11-05 16:15 +01:00"], Times(weekly, 3));
    }

    [Fact]
    public void Every_other_week_is_every_other_week() =>
        Assert.Equal(["2026-11-30 12:15 +01:00", "2026-12-14 12:15 +01:00", "2026-12-28 12:15 +01:00"], Times(Session("2026-11-30", "09:00", "12:00", Repeat.Fortnightly), 3));

    [Fact]
    public void A_moved_session_takes_its_check_ins_along_and_one_that_is_off_has_none()
    {
        IReadOnlyList<PlannedSession> sessions = [Session("2026-11-26", "13:00", "16:00", Repeat.Weekly)];
        sessions = SessionBook.Change(sessions, Thursday.Id, new DateOnly(2026, 11, 26), new SessionTimes(new DateOnly(2026, 11, 27), new TimeOnly(9, 0), new TimeOnly(12, 0)), At("2026-11-25 12:00"));
        sessions = SessionBook.Change(sessions, Thursday.Id, new DateOnly(2026, 12, 3), null, At("2026-11-25 12:00"));

        Assert.Equal(["2026-11-27 12:15 +01:00", "2026-12-10 16:15 +01:00"], Times(sessions[0], 2));
    }

    [Fact]
    public void The_question_of_the_week_comes_once_a_week_and_not_for_a_week_that_was_begun_without_it()
    {
        var rules = CheckInRules.Usual with { Off = [CheckInKind.LookBack], Since = At("2026-11-27 12:00") };
        var log = CheckInLog.Empty;

        var first = Of([], log, rules).Next(At("2026-11-27 12:00"));
        Assert.Equal(At("2026-12-03 16:00"), first);
        var due = Assert.Single(Of([], log, rules).Due(first!.Value));
        Assert.Equal("week_question/2026-W49", due.Id);
        log = log.Add(Sent(due.Id, due.Kind, "2026-12-03 16:00"));
        Assert.Equal(At("2026-12-10 16:00"), Of([], log, rules).Next(first.Value));
    }

    [Fact]
    public void On_a_day_off_the_question_moves_within_its_week_and_in_a_week_off_it_does_not_come()
    {
        var rules = CheckInRules.Usual with { Off = [CheckInKind.LookBack], Since = Planned, DaysOff = [DayOfWeek.Thursday] };
        Assert.Equal(At("2026-11-27 08:00"), Of([], null, rules).Next(Planned));

        rules = rules with { Away = [new AwayPeriod(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 30))] };
        Assert.Equal(At("2026-12-04 08:00"), Of([], null, rules).Next(Planned));
    }

    [Fact]
    public void The_month_is_looked_back_on_at_its_first_working_morning()
    {
        var rules = CheckInRules.Usual with { Off = [CheckInKind.WeekQuestion], Since = Planned };

        Assert.Equal(At("2026-12-01 09:00"), Of([], null, rules).Next(Planned));
        Assert.Equal(At("2027-01-02 09:00"), Of([], null, rules).Next(At("2026-12-12 12:00")));
    }

    [Fact]
    public void What_was_put_off_comes_at_its_new_moment_within_bounds()
    {
        var due = Of([Thursday]).Find($"debrief/{Thursday.Id}/20261126", At("2026-11-26 16:20"))!;
        var log = CheckInLog.Empty.Add(Sent(due.Id, due.Kind, "2026-11-26 16:15")).Delay(due, At("2026-11-26 19:00"));

        Assert.Equal(At("2026-11-26 19:00"), Of([Thursday], log, Afterwards).Next(At("2026-11-26 16:20")));
        log = log.Delay(due, At("2026-11-26 21:00"));
        Assert.Equal(At("2026-11-27 08:00"), Of([Thursday], log, Afterwards).Next(At("2026-11-26 16:20")));
    }

    [Fact]
    public void Nothing_is_due_twice_and_nothing_is_passed_over_whenever_the_bot_looks()
    {
        IReadOnlyList<PlannedSession> sessions =
        [
            Session("2026-11-24", "09:00", "12:00", Repeat.Weekly, "a"), Session("2026-11-26", "13:00", "16:00", Repeat.Fortnightly, "b"),
            Session("2026-12-02", "10:00", "12:00", Repeat.Once, "c"),
        ];
        var rules = CheckInRules.Usual with { Since = Planned };
        var (log, now, seen) = (CheckInLog.Empty, Planned, new List<string>());

        // Five weeks, looking only when the schedule says that there is something.
        while (Of(sessions, log, rules).Next(now) is { } next && next < At("2026-12-28 00:00"))
        {
            now = next > now ? next : now;
            foreach (var due in Of(sessions, log, rules).Due(now))
            {
                seen.Add(due.Id);
                log = log.Add(new HandledCheckIn(due.Id, due.Kind, now, CheckInOutcome.Sent, due.Id));
            }
        }

        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(5, seen.Count(id => id.StartsWith("debrief/a/", StringComparison.Ordinal)));
        Assert.Equal(3, seen.Count(id => id.StartsWith("wrap_up/b/", StringComparison.Ordinal)));
        Assert.Equal(["debrief/c/20261202", "rehearsal/c/20261202", "reminder/c/20261202", "wrap_up/c/20261202"], seen.Where(id => id.Contains("/c/", StringComparison.Ordinal)).Order());
        Assert.Equal(5, seen.Count(id => id.StartsWith("week_question/", StringComparison.Ordinal)));
        Assert.Equal(["look_back/2026-12"], seen.Where(id => id.StartsWith("look_back/", StringComparison.Ordinal)));
    }

    private static CheckInRules Afterwards => Rules with { Off = [.. Enum.GetValues<CheckInKind>().Except([CheckInKind.Debrief, CheckInKind.Reminder])] };

    private static CheckInRules Quietless => Rules with { QuietFrom = TimeOnly.MinValue, QuietTo = TimeOnly.MinValue };

    private static CheckInSchedule Of(IReadOnlyList<PlannedSession> sessions, CheckInLog? log = null, CheckInRules? rules = null, Profile? profile = null) =>
        new(rules ?? Rules, profile ?? Profile.Unknown, sessions, log ?? CheckInLog.Empty, Amsterdam, "NL");

    private static List<string> All(IReadOnlyList<PlannedSession> sessions, DateTimeOffset now) => All(Of(sessions), now);

    // Everything of one day, in order.
    private static List<string> All(CheckInSchedule schedule, DateTimeOffset now) => [.. schedule.Due(now.AddDays(2))
        .Select(due => $"{due.Kind.Id()} {TimeZoneInfo.ConvertTime(due.At, Amsterdam):HH:mm}")];

    // The debriefs of a series, one after the other.
    private static List<string> Times(PlannedSession session, int count)
    {
        var (log, now, times) = (CheckInLog.Empty, session.PlannedAt, new List<string>());
        var rules = Rules with { Off = [.. Enum.GetValues<CheckInKind>().Where(kind => kind is not CheckInKind.Debrief)] };
        while (times.Count < count)
        {
            now = Of([session], log, rules).Next(now)!.Value;
            var due = Assert.Single(Of([session], log, rules).Due(now));
            times.Add(FormattableString.Invariant($"{TimeZoneInfo.ConvertTime(due.At, Amsterdam):yyyy-MM-dd HH:mm zzz}"));
            log = log.Add(new HandledCheckIn(due.Id, due.Kind, now, CheckInOutcome.Sent, "run"));
        }

        return times;
    }

    private static HandledCheckIn Sent(string id, CheckInKind kind, string at) => new(id, kind, At(at), CheckInOutcome.Sent, "run");

    private static PlannedSession Session(string date, string start, string end, Repeat repeat = Repeat.Once, string id = "s1") => new()
    {
        Id = id,
        Client = "M7",
        Times = new SessionTimes(DateOnly.Parse(date), TimeOnly.Parse(start), TimeOnly.Parse(end), repeat),
        PlannedAt = Planned,
    };

    private static DateTimeOffset At(string local) => LocalMoment.Of(Amsterdam, DateOnly.Parse(local[..10]), TimeOnly.Parse(local[11..]));
}
