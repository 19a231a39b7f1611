namespace CoachBot.Connector;

/// <summary>
/// A request that is refused for another reason than who sent it. The SDK knows one answer, 401 (<see cref="UnauthorizedAccessException"/>);
/// here a known sender that may not do this gets 403, and a sender that cannot be known yet gets 503.
/// </summary>
internal sealed class RequestRefusedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
