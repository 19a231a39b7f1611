using System.Net;
using System.Net.Sockets;

namespace CoachBot.Tests.Drivers;

internal static class Nobody
{
    /// <summary>An address of this machine where nobody listens.</summary>
    public static EndPoint Address()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = closed.LocalEndpoint;
        closed.Stop();
        return address;
    }
}
