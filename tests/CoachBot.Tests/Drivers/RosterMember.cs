namespace CoachBot.Tests.Drivers;

/// <summary>Somebody in a conversation, as the Connector tells of them.</summary>
internal sealed record RosterMember(string Id, string Name, string? AadObjectId = null);
