using CoachBot.Queues;

namespace CoachBot.Tests.Queues;

internal static class QueuedMessages
{
    public static readonly DateTimeOffset Due = new(2026, 3, 9, 16, 30, 0, TimeSpan.FromHours(1));

    public static QueuedCheckIn Of(string tenant, string user = "user", long version = 1) =>
        new() { Tenant = tenant, User = user, Version = version, Mark = "0c1d", At = Due };
}
