using CoachBot.Tests.Drivers;

namespace CoachBot.Benchmarks.Proof;

/// <summary>The whole proof as one command: three replicas on Azurite, and one process on SQLite.</summary>
internal static class FullProof
{
    private const int CheckIns = 2_000;

    // No process has more messages in hand; whoever repeats others repeats without need.
    private const int InTheMiddle = 8;

    // The product's own.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(new CoachBot.CheckIns.CheckInOptions().LeaseSeconds);

    public static async Task<int> RunAsync(int seed)
    {
        Console.WriteLine($"Seed {seed}");
        using var azurite = await Azurite.StartAsync();
        using var azure = await Ground.AzureAsync(azurite.ConnectionString, "proof");
        var three = await CheckInProof.RunAsync(azure, new(CheckIns, 3, TimeSpan.FromSeconds(40), Lease, Kills: 2, Restart: true, Stop: true, seed));
        Console.WriteLine($"Three replicas on Azurite, two killed and started again, one stopped for longer than the lease: {three}");

        var folder = Directory.CreateTempSubdirectory("coachbot-proof-");
        try
        {
            using var sqlite = Ground.Sqlite(Path.Combine(folder.FullName, "proof.db"));
            var one = await CheckInProof.RunAsync(sqlite, new(CheckIns, 1, TimeSpan.FromSeconds(30), Lease, Kills: 5, Restart: true, Stop: false, seed));
            Console.WriteLine($"One process on SQLite, killed and started again five times: {one}");
            return three.Holds && one.Holds && three.Ambiguities <= 3 * InTheMiddle && one.Ambiguities <= 5 * InTheMiddle ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
