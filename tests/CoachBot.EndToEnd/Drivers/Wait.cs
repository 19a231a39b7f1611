using System.Net;
using System.Net.Sockets;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>Waits for conditions of other processes, which have no clock of ours to move.</summary>
internal static class Wait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until something answers HTTP at the address; ends early, with what it wrote, when the process ends.</summary>
    public static async Task UntilAnswersAsync(NodeProcess process, Uri address, TimeSpan patience)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };
        var clock = TimeProvider.System;
        var from = clock.GetTimestamp();
        while (clock.GetElapsedTime(from) < patience)
        {
            Assert.False(process.HasExited, $"The process for {address} ended. It wrote:{Environment.NewLine}{process.Log}");
            try
            {
                using var answer = await http.GetAsync(address);
                return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                await Task.Delay(Pause, clock, CancellationToken.None);
            }
        }

        Assert.Fail($"Nothing answered on {address} within {patience}. The process wrote:{Environment.NewLine}{process.Log}");
    }

    /// <summary>A port of this machine that nobody uses now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
