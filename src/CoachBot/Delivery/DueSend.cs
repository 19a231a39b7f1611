using CoachBot.Coaching.CheckIns;
using CoachBot.Organizers;

namespace CoachBot.Delivery;

/// <summary>A check-in that is recorded and is to be sent now.</summary>
internal sealed record DueSend(OrganizerId Organizer, Reach Reach, SendRecord Record, CheckInKind Kind, DateTimeOffset DueAt);
