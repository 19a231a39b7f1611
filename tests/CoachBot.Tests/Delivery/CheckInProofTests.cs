using CoachBot.Benchmarks.Proof;
using CoachBot.Tests.Drivers;
using Xunit.Abstractions;

namespace CoachBot.Tests.Delivery;

/// <summary>
/// Processes are killed and stopped in the middle of sending: no check-in is lost, and none comes twice without its document saying that it may.
/// The benchmarks' <c>checkins</c> does the same with 2,000.
/// </summary>
[Collection(AzuriteCollection.Name)]
public sealed class CheckInProofTests(SharedAzurite azurite, ITestOutputHelper output)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(6);

    [SkippableFact]
    public async Task Replicas_of_which_one_is_killed_and_one_outlives_its_lease_lose_nothing_and_record_what_they_repeat()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no signal that stops a process for a while.");
        using var ground = await Ground.AzureAsync((await azurite.GetAsync()).ConnectionString, azurite.NextContainer());
        await ProveAsync(ground, new(60, 3, TimeSpan.FromSeconds(6), Lease, Kills: 1, Restart: false, Stop: true, Random.Shared.Next(10_000)));
    }

    [Fact]
    public async Task A_process_that_is_killed_and_started_again_on_its_SQLite_file_loses_nothing_and_records_what_it_repeats()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-proof-");
        try
        {
            using var ground = Ground.Sqlite(Path.Combine(folder.FullName, "proof.db"));
            await ProveAsync(ground, new(60, 1, TimeSpan.FromSeconds(4), Lease, Kills: 2, Restart: true, Stop: false, Random.Shared.Next(10_000)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task ProveAsync(Ground ground, ProofPlan plan)
    {
        output.WriteLine($"{plan}");
        var outcome = await CheckInProof.RunAsync(ground, plan);
        output.WriteLine($"{outcome}");
        Assert.True(outcome.Holds, $"{plan}: {outcome}");
    }
}
