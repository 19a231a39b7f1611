using System.Net;
using System.Net.Sockets;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>Waits, for a minute at most, for conditions of other processes, which have no clock of ours to move.</summary>
internal static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Waits until something answers HTTP at the address; ends early, with what it wrote, when the process ends.</summary>
    public static Task UntilAnswersAsync(NodeProcess process, Uri address) => UntilAsync(
        () =>
        {
            Assert.False(process.HasExited, $"The process for {address} ended. It wrote:{Environment.NewLine}{process.Log}");
            return AnswersAsync(address);
        },
        () => $"Nothing answered on {address}. The process wrote:{Environment.NewLine}{process.Log}");

    public static Task UntilAsync(Func<bool> condition, Func<string> otherwise) => UntilAsync(() => Task.FromResult(condition()), otherwise);

    /// <param name="otherwise">What to say when it never came true.</param>
    public static async Task UntilAsync(Func<Task<bool>> condition, Func<string> otherwise)
    {
        var clock = TimeProvider.System;
        var from = clock.GetTimestamp();
        while (!await condition())
        {
            Assert.True(clock.GetElapsedTime(from) < Patience, otherwise());
            await Task.Delay(Pause, clock, CancellationToken.None);
        }
    }

    /// <summary>Whether anything answers HTTP there, with whatever status.</summary>
    public static async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            using var answer = await Http.GetAsync(address);
            return true;
        }
        catch (Exception silence) when (silence is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>A port of this machine that nobody uses now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
