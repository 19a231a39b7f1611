using System.Text.Json.Serialization;
using CoachBot.Coaching.Plans;
using CoachBot.Organizers;

namespace CoachBot.Circles;

/// <summary>Something for a member's own document: done after the circle's is saved, as often as needed, with one effect.</summary>
internal sealed record Errand
{
    public required string Id { get; init; }

    public required string User { get; init; }

    public required ErrandKind Kind { get; init; }

    /// <summary>For <see cref="ErrandKind.Plan"/>.</summary>
    public Plan? Plan { get; init; }

    /// <summary>For <see cref="ErrandKind.LogLine"/>.</summary>
    public CircleLogLine? Line { get; init; }

    /// <summary>Somebody has joined or left; of both, only the last is told.</summary>
    public static Errand OfMembership(string user, ErrandKind kind) => new() { Id = "membership", User = user, Kind = kind };
}

[JsonConverter(typeof(JsonStringEnumConverter<ErrandKind>))]
internal enum ErrandKind
{
    Joined,
    Left,
    Plan,
    LogLine,

    /// <summary>What somebody wrote may have been about danger: the numbers, in private.</summary>
    Danger,
}
