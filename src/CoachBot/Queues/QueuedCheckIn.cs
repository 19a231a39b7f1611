using System.Text.Json.Serialization;

namespace CoachBot.Queues;

/// <summary>What a message of the queue says: whose check-ins are due, or which circle's steps, and by which version of their schedule. Ids, and nothing that somebody wrote.</summary>
internal sealed record QueuedCheckIn
{
    public required string Tenant { get; init; }

    /// <summary>Empty when it is a circle's.</summary>
    public required string User { get; init; }

    /// <summary>The channel whose circle it is; null when it is an organizer's.</summary>
    public string? Circle { get; init; }

    /// <summary>Counts the versions of this schedule.</summary>
    public required long Version { get; init; }

    /// <summary>Tells two versions of the same count apart, when two processes made them at once.</summary>
    public required string Mark { get; init; }

    /// <summary>When it is due.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Deliveries that ended in an orderly way, so that only the others count towards the poison queue.</summary>
    public long Orderly { get; init; }

    /// <summary>How often it came before the schedule that it belongs to was saved.</summary>
    public int Early { get; init; }

    /// <summary>When its place in the tenant's row is; null when it has none.</summary>
    public DateTimeOffset? Place { get; init; }

    /// <summary>How many attempts to send are known not to have reached anybody.</summary>
    public int Unsent { get; init; }
}

[JsonSerializable(typeof(QueuedCheckIn))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
internal sealed partial class QueueJson : JsonSerializerContext;
