using System.Net;
using System.Text.RegularExpressions;
using CoachBot.EndToEnd.Drivers;

namespace CoachBot.Tests.Drivers;

/// <summary>A real Azurite (Microsoft's emulator of Azure Storage) on a free port, data in memory; it ends with this object.</summary>
internal sealed partial class Azurite : IDisposable
{
    // Azurite's published account and key.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly NodeProcess _process;

    private Azurite(NodeProcess process, string blobEndpoint, string queueEndpoint)
    {
        _process = process;
        BlobEndpoint = blobEndpoint;
        QueueEndpoint = queueEndpoint;
    }

    /// <summary>As http://127.0.0.1:port/devstoreaccount1.</summary>
    public string BlobEndpoint { get; }

    /// <summary>The same at another port.</summary>
    public string QueueEndpoint { get; }

    public string ConnectionString => ConnectionStringFor(BlobEndpoint, QueueEndpoint);

    /// <summary>Of an account whose services are all at one address, where perhaps nobody is.</summary>
    public static string ConnectionStringAt(EndPoint address) => ConnectionStringFor($"http://{address}/{Account}", $"http://{address}/{Account}");

    private static string ConnectionStringFor(string blobEndpoint, string queueEndpoint) =>
        $"AccountName={Account};AccountKey={Key};BlobEndpoint={blobEndpoint};QueueEndpoint={queueEndpoint}";

    /// <summary>Skips the test, or fails it where all must run, when Node is missing.</summary>
    public static async Task<Azurite> StartAsync(params string[] more)
    {
        var process = NodeTools.Start(
            "azurite/dist/src/azurite.js",
            [
                "--blobHost", "127.0.0.1", "--blobPort", "0", "--queueHost", "127.0.0.1", "--queuePort", "0", "--tableHost", "127.0.0.1", "--tablePort", "0",
                "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence", "--silent", "--loose=false", .. more,
            ]);
        using var patience = new CancellationTokenSource(StartPatience, TimeProvider.System);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (Endpoint(process, "Blob") is null || Endpoint(process, "Queue") is null)
        {
            if (process.HasExited || patience.IsCancellationRequested)
            {
                var log = process.Log;
                process.Dispose();
                throw new InvalidOperationException($"Azurite did not start. It wrote: {log}");
            }

            await ticks.WaitForNextTickAsync(CancellationToken.None);
        }

        return new Azurite(process, Endpoint(process, "Blob")!, Endpoint(process, "Queue")!);
    }

    public void Dispose() => _process.Dispose();

    private static string? Endpoint(NodeProcess process, string service) => Listening.Matches(process.Log)
        .Where(match => match.Groups["service"].Value == service)
        .Select(match => $"{match.Groups["address"].Value}/{Account}")
        .FirstOrDefault();

    [GeneratedRegex(@"Azurite (?<service>\w+) service is successfully listening at (?<address>https?://127\.0\.0\.1:\d+)\s")]
    private static partial Regex Listening { get; }
}
