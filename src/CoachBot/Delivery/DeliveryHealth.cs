using CoachBot.CheckIns;
using CoachBot.Queues;
using CoachBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CoachBot.Delivery;

/// <summary>Whether due check-ins are being sent: the queue answers, and this process has asked it lately.</summary>
internal sealed class DeliveryHealth(ICheckInQueue queue, CheckInPump pump, IOptions<CheckInOptions> options, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var (waiting, poisoned) = await queue.CountAsync(cancellationToken);
            var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["waiting"] = waiting, ["poisoned"] = poisoned };
            if (options.Value.Send && (pump.LastAnswer is not { } last || last < time.GetUtcNow() - Lately))
                return HealthCheckResult.Unhealthy("Nothing was taken out of the queue of check-ins lately.", data: data);
            return poisoned > 0
                ? HealthCheckResult.Degraded("The poison queue of check-ins is not empty.", data: data)
                : HealthCheckResult.Healthy(data: data);
        }
        catch (StoreUnavailableException wrong)
        {
            return HealthCheckResult.Unhealthy("The queue of check-ins does not answer.", wrong);
        }
    }
}
