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

    private Azurite(NodeProcess process, string blobEndpoint)
    {
        _process = process;
        BlobEndpoint = blobEndpoint;
    }

    /// <summary>As http://127.0.0.1:port/devstoreaccount1.</summary>
    public string BlobEndpoint { get; }

    public string ConnectionString => ConnectionStringFor(BlobEndpoint);

    public static string ConnectionStringFor(string blobEndpoint) => $"AccountName={Account};AccountKey={Key};BlobEndpoint={blobEndpoint}";

    /// <summary>Skips the test, or fails it where all must run, when Node is missing.</summary>
    public static async Task<Azurite> StartAsync(params string[] more)
    {
        var process = NodeTools.Start(
            "azurite/dist/src/blob/main.js",
            ["--blobHost", "127.0.0.1", "--blobPort", "0", "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence", "--silent", "--loose=false", .. more]);
        using var patience = new CancellationTokenSource(StartPatience, TimeProvider.System);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (!Listening.IsMatch(process.Log))
        {
            if (process.HasExited || patience.IsCancellationRequested)
            {
                var log = process.Log;
                process.Dispose();
                throw new InvalidOperationException($"Azurite did not start. It wrote: {log}");
            }

            await ticks.WaitForNextTickAsync(CancellationToken.None);
        }

        return new Azurite(process, $"{Listening.Match(process.Log).Groups["address"].Value}/{Account}");
    }

    public void Dispose() => _process.Dispose();

    [GeneratedRegex(@"successfully listens on (?<address>https?://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening { get; }
}
