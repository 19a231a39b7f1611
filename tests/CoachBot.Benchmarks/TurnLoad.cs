using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks;

/// <summary>
/// Drives the built bot over HTTP with a Connector that only says yes. Whole turns are told beside requests that the door
/// refuses, measured in the same run: the ratio says what a turn costs, whatever the machine.
/// </summary>
internal static class TurnLoad
{
    private const int Requests = 2_000;
    private static readonly int[] Connections = [1, 16];

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-load-");
        await using var sink = await StartSinkAsync();
        var address = $"http://127.0.0.1:{FreePort()}";
        using var bot = StartBot(address, folder.FullName);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            await ReadyAsync(client);
            await MeasureAsync(client, 16, number => Message(number, sink.Urls.First()));
            foreach (var connections in Connections)
            {
                var floor = await MeasureAsync(client, connections, _ => new StringContent("no activity", Encoding.UTF8, "text/plain"));
                var turn = await MeasureAsync(client, connections, number => Message(number, sink.Urls.First()));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{connections,2} connections: {turn.PerSecond:0} turns/s, p50 {turn.P50:0.0} ms, p99 {turn.P99:0.0} ms; {turn.P50 / floor.P50:0.0} times a refused request (p50 {floor.P50:0.00} ms)"));
            }

            return 0;
        }
        finally
        {
            bot.Kill(entireProcessTree: true);
            await bot.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double PerSecond, double P50, double P99)> MeasureAsync(HttpClient client, int connections, Func<int, HttpContent> content)
    {
        var times = new double[Requests];
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, Requests, new ParallelOptions { MaxDegreeOfParallelism = connections }, async (number, cancellationToken) =>
        {
            var start = Stopwatch.GetTimestamp();
            using var body = content(number);
            using var answer = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), body, cancellationToken);
            times[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        var perSecond = Requests / watch.Elapsed.TotalSeconds;
        Array.Sort(times);
        return (perSecond, times[Requests / 2], times[Requests * 99 / 100]);
    }

    // Hundred organizers take turns, so that a turn is a turn and not a place in a queue.
    internal static StringContent Message(int number, string serviceUrl) => new(
        JsonSerializer.Serialize(new
        {
            type = "message",
            id = Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture) + number,
            text = "help",
            channelId = "msteams",
            locale = "en-GB",
            serviceUrl,
            from = new { id = $"29:{number % 100}" },
            recipient = new { id = "28:bot" },
            conversation = new { id = $"a:{number % 100}", conversationType = "personal", tenantId = "load" },
        }),
        Encoding.UTF8,
        "application/json");

    private static async Task<WebApplication> StartSinkAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = builder.Build();
        sink.Run(context => context.Response.WriteAsync("""{"id":"1"}"""));
        await sink.StartAsync();
        return sink;
    }

    private static Process StartBot(string address, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CoachBot.dll"), "--urls", address])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Playground__Enabled"] = "false",
                ["Storage__Sqlite__Path"] = Path.Combine(folder, "load.db"),
                ["Logging__LogLevel__Default"] = "Error",
            },
        };
        var bot = Process.Start(start)!;
        bot.BeginOutputReadLine();
        return bot;
    }

    internal static async Task ReadyAsync(HttpClient client)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/api/messages", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
            }
        }

        throw new TimeoutException("The bot did not start.");
    }

    internal static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
