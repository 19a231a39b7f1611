using System.Diagnostics;
using System.Globalization;
using CoachBot.Benchmarks.Proof;
using CoachBot.CheckIns;

namespace CoachBot.Benchmarks;

/// <summary>
/// Offers turns at a steady pace to two bots in turn, one with nothing due and one with a heap of due check-ins of one tenant; the other one is
/// stopped meanwhile. The ratio says what the heap costs those who talk, whatever the machine. A second tenant's check-ins fall due beside it.
/// </summary>
internal static class BacklogLoad
{
    private const string Heap = "heap";
    private const string Beside = "beside";
    private const int FewBeside = 20;
    private const int Rounds = 4;
    private const int PerSecond = 20;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-backlog-");
        try
        {
            await using var connector = await CountingConnector.StartAsync(0, 0);
            var watch = Stopwatch.StartNew();
            var path = Path.Combine(folder.FullName, "heap.db");
            var due = TimeProvider.System.GetUtcNow();
            await Crowd.PlantAsync(path, Enumerable.Range(0, count).Select(number => new DueOrganizer(Heap, number)), connector.Address, due);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} organizers of one tenant with a check-in due, planted in {watch.Elapsed.TotalSeconds:0} s"));
            using var ground = Ground.Sqlite(path);
            using var empty = Ground.Sqlite(Path.Combine(folder.FullName, "empty.db"));
            using var without = new Replica(empty);
            await WarmAsync(without, connector);
            using var with = new Replica(ground);
            await WarmAsync(with, connector);
            return await MeasureAsync(without, with, ground, connector);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(Replica without, Replica with, Ground ground, CountingConnector connector)
    {
        List<double> quiet = [], busy = [];
        var beside = Enumerable.Range(0, FewBeside).Select(number => new DueOrganizer(Beside, number)).ToList();
        var dues = new Dictionary<DueOrganizer, DateTimeOffset>();
        for (var round = 0; round < Rounds; round++)
        {
            // Now one first and now the other, as whatever else the machine does comes and goes.
            if (round % 2 == 0) await QuietAsync();
            with.Continue();
            if (round == 0)
            {
                var now = TimeProvider.System.GetUtcNow();
                foreach (var organizer in beside)
                {
                    dues[organizer] = now.AddSeconds(3 + organizer.Number);
                    await organizer.PlantAsync(ground, connector.Address, dues[organizer]);
                }
            }

            busy.AddRange(await OfferAsync(with, connector, Round));
            with.Stop();
            if (round % 2 == 1) await QuietAsync();
        }

        async Task QuietAsync()
        {
            without.Continue();
            quiet.AddRange(await OfferAsync(without, connector, Round));
            without.Stop();
        }

        var (before, after) = (Percentiles(quiet), Percentiles(busy));
        var late = dues.Select(one => connector.In(one.Key.Conversation) is [var first, ..] ? (first - one.Value).TotalSeconds : double.PositiveInfinity).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PerSecond} turns/s without a backlog: p50 {before.P50:0.0} ms, p99 {before.P99:0.0} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PerSecond} turns/s beside it:         p50 {after.P50:0.0} ms, p99 {after.P99:0.0} ms; p99 is {after.P99 / before.P99:0.00} times that without"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"To the tenant with the backlog {connector.TotalIn(IsHeap)} check-ins, {connector.MostInASecond(IsHeap)} at most in any one second (CheckIns:TenantPerSecond is {new CheckInOptions().TenantPerSecond})"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"To the tenant beside it {late.Count(double.IsFinite)} of {FewBeside}, late by {late[FewBeside / 2]:0.0} s in the middle and {late[^1]:0.0} s at most"));
        return after.P99 / before.P99 <= 1.5 && double.IsFinite(late[^1]) ? 0 : 1;
    }

    private static bool IsHeap(string conversation) => conversation.StartsWith($"a:{Heap}-", StringComparison.Ordinal);

    private static async Task WarmAsync(Replica replica, CountingConnector connector)
    {
        for (var attempt = 0; !replica.IsReady; attempt++)
        {
            if (attempt > 600) throw new TimeoutException(replica.Log);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        await OfferAsync(replica, connector, Warm);
        replica.Stop();
    }

    /// <summary>Turns at their moments, whether those before have been answered or not; how long each took from its moment.</summary>
    private static async Task<double[]> OfferAsync(Replica replica, CountingConnector connector, TimeSpan length)
    {
        using var client = new HttpClient { BaseAddress = replica.Address };
        var start = Stopwatch.GetTimestamp();
        return await Task.WhenAll(Enumerable.Range(0, (int)(length.TotalSeconds * PerSecond)).Select(async number =>
        {
            var moment = TimeSpan.FromSeconds((double)number / PerSecond);
            var wait = moment - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, TimeProvider.System);
            // From when it was really sent: a timer's own lateness is no matter of the bot's.
            var sent = Stopwatch.GetTimestamp();
            using var body = TurnLoad.Message(number, connector.Address);
            using var answer = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), body);
            answer.EnsureSuccessStatusCode();
            return Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
        }));
    }

    private static (double P50, double P99) Percentiles(List<double> times)
    {
        times.Sort();
        return (times[times.Count / 2], times[times.Count * 99 / 100]);
    }
}
