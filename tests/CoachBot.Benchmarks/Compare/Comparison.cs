using CoachBot.Benchmarks.Compare.Stock;

namespace CoachBot.Benchmarks.Compare;

/// <summary>
/// Drives this host and a bot as the SDK's samples write one with the same talk, in turns of a few seconds, so that whatever else the
/// machine does hits both. Its ratios hold for any machine; a turn that is answered wrongly ends it.
/// </summary>
internal static class Comparison
{
    private const int Rounds = 3;
    private const double NormalTarget = 8;
    private const double ExpectRepliesTarget = 1;
    private static readonly int[] Connections = [1, 16, 64];
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(3);

    // In all, each: on a busy machine the compiler is at it for that long.
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(24);

    /// <param name="program">Another build of the host, whose replies can only be had by normal delivery; null measures this one.</param>
    public static async Task<int> RunAsync(string? program)
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-compare-");
        try
        {
            await using var sink = await Sink.StartAsync();
            await using var host = await BotProcess.HostAsync(sink, folder.FullName, program);
            var cards = Path.Combine(folder.FullName, "cards.json");
            await CopyCardsAsync(host, cards);
            await using var stock = await BotProcess.StockAsync(sink, folder.FullName, cards);
            try
            {
                Delivery[] deliveries = program is null ? [Delivery.Normal, Delivery.ExpectReplies] : [Delivery.Normal];
                return await CompareAsync(stock, host, sink, deliveries);
            }
            catch (WrongAnswerException wrong)
            {
                await Console.Error.WriteLineAsync($"{wrong.Message}\nThe host printed:\n{host.Log}\nThe stock bot printed:\n{stock.Log}");
                return 1;
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The stock bot answers with the very cards that the host answers with.
    private static async Task CopyCardsAsync(BotProcess host, string path)
    {
        var cards = (await host.GoRoundAsync(Delivery.Normal, [], () => false)).Select(answer => answer.Card.GetRawText()).ToArray();
        new StockCards(cards[0], cards[1], cards[2], cards[3]).Save(path);
    }

    private static async Task<int> CompareAsync(BotProcess stock, BotProcess host, Sink sink, Delivery[] deliveries)
    {
        foreach (var delivery in deliveries)
        {
            foreach (var bot in new[] { stock, host }) await bot.MeasureAsync(delivery, 16, Warm / deliveries.Length);
        }

        PrintHeader();
        var met = true;
        List<string> targets = [];
        foreach (var delivery in deliveries)
        {
            var sent = sink.Total;
            foreach (var connections in Connections)
            {
                var (one, other) = await MeasureAsync(stock, host, delivery, connections);
                var ratio = other.PerSecond / one.PerSecond;
                var speed = Said($"{delivery,-13} {connections,11} {one.PerSecond,8:0} {other.PerSecond,8:0} {ratio,8:0.00}");
                Console.WriteLine(speed + Said($" {one.P50,9:0.00} {other.P50,8:0.00} {one.Processor,9:0.00} {other.Processor,8:0.00}"));
                if (connections != 16) continue;
                var target = delivery == Delivery.Normal ? NormalTarget : ExpectRepliesTarget;
                met &= ratio >= target;
                var outcome = ratio >= target ? "met" : "MISSED";
                targets.Add(Said($"{delivery} at 16 connections: {ratio:0.00} times the stock bot, target {target:0} times: {outcome}"));
            }

            if (delivery == Delivery.ExpectReplies && sink.Total != sent)
                throw new WrongAnswerException($"{sink.Total - sent} expected replies were sent to the Connector.");
        }

        targets.ForEach(Console.WriteLine);
        return met ? 0 : 1;
    }

    private static async Task<(Reading Stock, Reading Host)> MeasureAsync(
        BotProcess stock, BotProcess host, Delivery delivery, int connections)
    {
        List<Reading> ofStock = [], ofHost = [];
        for (var round = 0; round < Rounds; round++)
        {
            // Now one first and now the other.
            if (round % 2 == 0) await StockAsync();
            ofHost.Add(await host.MeasureAsync(delivery, connections, Slice));
            if (round % 2 == 1) await StockAsync();
        }

        return (Reading.Median(ofStock), Reading.Median(ofHost));

        async Task StockAsync() => ofStock.Add(await stock.MeasureAsync(delivery, connections, Slice));
    }

    private static void PrintHeader()
    {
        Console.WriteLine("The same talk (help, debrief, a tap on its card, cancel) of 100 organizers with two bots, a process each:");
        Console.WriteLine("- host: this one, in Development, with SQLite: every turn is flushed to the disk before it is answered.");
        Console.WriteLine("- stock: CloudAdapter, MemoryStorage and a waterfall as in the SDK's samples; all of it in memory.");
        Console.WriteLine("  Its dialogs are those of src/CoachBot.Dialogs, lighter in a turn than Microsoft.Bot.Builder.Dialogs.");
        Console.WriteLine(Said($"The middle of {Rounds} slices of {Slice.TotalSeconds:0} s each, one bot's after the other's."));
        Console.WriteLine();
        Console.WriteLine("                               turns/s        host       p50 in ms      processor ms a turn");
        Console.WriteLine("delivery      connections    stock     host  / stock     stock     host     stock     host");
    }

    private static string Said(FormattableString line) => FormattableString.Invariant(line);
}
