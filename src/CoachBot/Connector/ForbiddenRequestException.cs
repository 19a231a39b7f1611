namespace CoachBot.Connector;

/// <summary>The sender is who it says it is, and may not do this.</summary>
internal sealed class ForbiddenRequestException(string message) : Exception(message);
