namespace CoachBot.Benchmarks.Proof;

/// <summary>How hard a proof is. Moments are drawn by the seed, as numbers of arrivals: whatever the machine's speed, they fall among the sends.</summary>
/// <param name="Spread">Over how long the check-ins fall due.</param>
/// <param name="Lease">How long a message stays with who received it.</param>
/// <param name="Kills">How many times a process is killed: of several replicas each time another one.</param>
/// <param name="Restart">Whether the killed ones come back.</param>
/// <param name="Stop">Whether the last replica is stopped for longer than the lease, and then goes on.</param>
internal sealed record ProofPlan(int CheckIns, int Replicas, TimeSpan Spread, TimeSpan Lease, int Kills, bool Restart, bool Stop, int Seed);

/// <summary>Sends check-ins by processes of which some are killed and one is stopped, and tells what came of it.</summary>
internal static class CheckInProof
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    // Most of the planting is over before the first is due.
    private static readonly TimeSpan Planting = TimeSpan.FromMilliseconds(20);

    public static async Task<Outcome> RunAsync(Ground ground, ProofPlan plan)
    {
        var random = new Random(plan.Seed);
        await using var connector = await CountingConnector.StartAsync();
        var organizers = DueOrganizer.Many(plan.CheckIns);
        var replicas = Enumerable.Range(0, plan.Replicas).Select(_ => new Replica(
            ground,
            ("CheckIns__TenantPerSecond", "50"),
            ("CheckIns__LeaseSeconds", plan.Lease.TotalSeconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture)))).ToList();
        try
        {
            await UntilAsync(() => replicas.TrueForAll(replica => replica.IsReady), () => string.Join('\n', replicas.Select(replica => replica.Log)));
            var begin = TimeProvider.System.GetUtcNow() + (plan.CheckIns * Planting);
            var from = TimeProvider.System.GetTimestamp();
            await Parallel.ForEachAsync(
                organizers.Select(organizer => (organizer, Due: begin + (plan.Spread * random.NextDouble()))),
                new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (one, _) => await one.organizer.PlantAsync(ground, connector.Address, one.Due));
            await Task.WhenAll(DisturbAsync(replicas, plan, connector, random));
            await UntilAsync(() => Task.FromResult(connector.Conversations == organizers.Count), null);
            await UntilAsync(async () => (await ground.CountAsync()).Waiting == 0, null);
            var took = TimeProvider.System.GetElapsedTime(from);
            // Whoever is still in the middle of a send finishes it or never will.
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            return await Outcome.OfAsync(ground, connector, organizers, took);
        }
        finally
        {
            replicas.ForEach(replica => replica.Dispose());
        }
    }

    private static IEnumerable<Task> DisturbAsync(List<Replica> replicas, ProofPlan plan, CountingConnector connector, Random random)
    {
        // With a half to go, so that there is something left to be done after each.
        var moments = Enumerable.Range(0, plan.Kills).Select(_ => random.Next(plan.CheckIns / 10, plan.CheckIns / 2)).Order().ToList();
        var kills = async () =>
        {
            for (var kill = 0; kill < plan.Kills; kill++)
            {
                var replica = replicas[kill % Math.Max(1, replicas.Count - 1)];
                await UntilAsync(() => connector.Total >= moments[kill] && replica.IsReady, () => replica.Log);
                replica.Kill();
                if (plan.Restart) replica.Start();
            }
        };
        yield return kills();
        if (!plan.Stop) yield break;
        var moment = random.Next(plan.CheckIns / 10, plan.CheckIns / 2);
        var stop = async () =>
        {
            await UntilAsync(() => connector.Total >= moment, () => replicas[^1].Log);
            replicas[^1].Stop();
            await Task.Delay(plan.Lease + TimeSpan.FromSeconds(3), TimeProvider.System);
            replicas[^1].Continue();
        };
        yield return stop();
    }

    private static Task UntilAsync(Func<bool> condition, Func<string> otherwise) => UntilAsync(() => Task.FromResult(condition()), otherwise);

    /// <param name="otherwise">What went wrong when it never came true; null when whoever asked looks for themselves.</param>
    private static async Task UntilAsync(Func<Task<bool>> condition, Func<string>? otherwise)
    {
        var from = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(from) > Patience)
            {
                if (otherwise is null) return;
                throw new TimeoutException(otherwise());
            }

            await Task.Delay(Tick, TimeProvider.System);
        }
    }
}
