namespace CoachBot.CheckIns;

/// <summary>Section <c>CheckIns</c>: how the coach speaks first.</summary>
internal sealed class CheckInOptions
{
    public const string Section = "CheckIns";

    /// <summary>The IANA name of the zone of organizers who named none and whose Teams tells none.</summary>
    public string TimeZone { get; set; } = "Europe/Amsterdam";

    /// <summary>Whether this process sends what is due; others may.</summary>
    public bool Send { get; set; } = true;

    /// <summary>Check-ins a second to one tenant by this process. Teams takes 50 (30 by older texts) from all of a bot's processes together.</summary>
    public int TenantPerSecond { get; set; } = 15;

    /// <summary>How many seconds a due message stays with the process that received it; when that is over and it was not deleted, another gets it.</summary>
    public int LeaseSeconds { get; set; } = 60;

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);
}
