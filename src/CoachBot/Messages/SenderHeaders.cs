using System.Net;

namespace CoachBot.Messages;

/// <summary>What a request's headers and address already tell, before its body costs anything.</summary>
internal static class SenderHeaders
{
    private const int MaxAuthorization = 16 * 1024;

    /// <summary>A bot with an app id reads no body without something that could be a token.</summary>
    public static bool MayCarryToken(HttpRequest request) => request.Headers.Authorization is [{ Length: > 0 and <= MaxAuthorization }];

    /// <summary>
    /// A bot without one listens to its own machine: not to what a tunnel or proxy on it passes on, and not to a web page that
    /// reached it under another name.
    /// </summary>
    public static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } sender && IPAddress.IsLoopback(sender) &&
        !request.Headers.ContainsKey("Forwarded") && !request.Headers.ContainsKey("X-Forwarded-For") &&
        IsLoopbackName(request.Host.Host);

    private static bool IsLoopbackName(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ||
        (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
