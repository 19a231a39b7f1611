using System.Globalization;
using CoachBot.CheckIns;
using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Sessions;
using CoachBot.Organizers;

namespace CoachBot.Benchmarks.Proof;

/// <summary>An organizer who has one check-in ahead and no other: the debrief of yesterday's session, put off to a moment of today.</summary>
internal sealed record DueOrganizer(string Tenant, int Number)
{
    public OrganizerId Id => new(Tenant, string.Create(CultureInfo.InvariantCulture, $"29:{Tenant}-{Number}"));

    public string Conversation => string.Create(CultureInfo.InvariantCulture, $"a:{Tenant}-{Number}");

    /// <summary>So many organizers of ten tenants in turn.</summary>
    public static IReadOnlyList<DueOrganizer> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new DueOrganizer(string.Create(CultureInfo.InvariantCulture, $"tenant-{number % 10}"), number))];

    /// <summary>The document with its alarm set.</summary>
    public OrganizerDocument Document(string serviceUrl, DateTimeOffset due)
    {
        var day = DateOnly.FromDateTime(due.UtcDateTime).AddDays(-1);
        var session = new PlannedSession
        {
            Id = "s1", Client = "M7", Times = new SessionTimes(day, new TimeOnly(10, 0), new TimeOnly(12, 0)), PlannedAt = due.AddDays(-7),
        };
        var debrief = $"{CheckInKind.Debrief.Id()}/{session.From(day).First().Id}";
        return new OrganizerDocument
        {
            WelcomedAt = due.AddDays(-30),
            Sessions = [session],
            CheckIns = new CheckInState
            {
                DeviceZone = "Etc/UTC",
                Reach = new Reach(serviceUrl, Conversation, "28:bot", "en-GB"),
                Rules = CheckInRules.Usual with
                {
                    Off = [.. Enum.GetValues<CheckInKind>().Where(kind => kind is not CheckInKind.Debrief)],
                    QuietFrom = TimeOnly.MinValue,
                    QuietTo = TimeOnly.MinValue,
                    HolidaysOff = false,
                    DaysOff = [],
                    MostADay = 100,
                    Since = due.AddDays(-30),
                },
                Log = new CheckInLog { PutOff = [new PutOffCheckIn(debrief, CheckInKind.Debrief, due)] },
                Alarm = new Alarm(1, "proof", due),
                AlarmVersion = 1,
            },
        };
    }

    /// <summary>Puts the message into the queue and saves the document, in the order in which <see cref="Alarms"/> does.</summary>
    public async Task PlantAsync(Ground ground, string serviceUrl, DateTimeOffset due)
    {
        var document = Document(serviceUrl, due);
        var alarm = document.CheckIns.Alarm!;
        await Ground.PatientlyAsync(async () =>
        {
            await ground.Queue.SendAsync(Alarms.MessageOf(Id, alarm), AlarmQueue.DelayOf(alarm, TimeProvider.System.GetUtcNow()), CancellationToken.None);
            return true;
        });
        // False when an attempt that got no answer had saved it.
        await Ground.PatientlyAsync(() => ground.Documents.TryWriteAsync(Id, document, null, CancellationToken.None));
    }
}
