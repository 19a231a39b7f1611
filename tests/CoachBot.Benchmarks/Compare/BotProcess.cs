using System.Collections.Concurrent;
using System.Diagnostics;
using CoachBot.Benchmarks.Compare.Stock;

namespace CoachBot.Benchmarks.Compare;

/// <summary>A bot in a process of its own, and the hundred organizers who talk with it.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private const int Organizers = 100;

    // More than the driver gets done in a slice, so that a run that hangs on to its time still ends.
    private const int MostRounds = 5_000;
    private const int LinesKept = 40;

    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly ConcurrentQueue<Organizer> _free;
    private readonly ConcurrentQueue<string> _log = new();

    private BotProcess(Sink sink, string folder, params string[] command)
    {
        var address = $"http://127.0.0.1:{TurnLoad.FreePort()}";
        var start = new ProcessStartInfo("dotnet", [.. command, "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The settings in the repository are this host's.
            WorkingDirectory = folder,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Playground__Enabled"] = "false",
                ["Storage__Sqlite__Path"] = Path.Combine(folder, "compare.db"),
                ["Logging__LogLevel__Default"] = "Error",
                // As every program of the Web SDK has it; the stock bot lives in one that is not.
                ["DOTNET_gcServer"] = "1",
            },
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
        _free = new(Enumerable.Range(0, Organizers).Select(number => new Organizer(_client, sink, number)));
    }

    /// <summary>The end of what it printed.</summary>
    public string Log => string.Join('\n', _log);

    public static Task<BotProcess> HostAsync(Sink sink, string folder, string? program) =>
        ReadyAsync(new BotProcess(sink, folder, program ?? Path.Combine(AppContext.BaseDirectory, "CoachBot.dll")));

    public static Task<BotProcess> StockAsync(Sink sink, string folder, string cards) => ReadyAsync(
        new BotProcess(sink, folder, typeof(BotProcess).Assembly.Location, StockProgram.Command, "--cards", cards));

    /// <summary>One organizer's round of turns, or a part of it.</summary>
    /// <returns>What the round was answered with up to now.</returns>
    public async Task<IReadOnlyList<Answer>> GoRoundAsync(Delivery delivery, List<double> times, Func<bool> isOver)
    {
        // There are more of them than there are connections.
        if (!_free.TryDequeue(out var organizer)) throw new InvalidOperationException("All organizers are talking.");
        try
        {
            await organizer.GoRoundAsync(delivery, times, isOver);
            return organizer.Round;
        }
        finally
        {
            _free.Enqueue(organizer);
        }
    }

    /// <summary>As many turns as it manages in a while, so many at a time.</summary>
    public async Task<Reading> MeasureAsync(Delivery delivery, int connections, TimeSpan length)
    {
        var rounds = 0;
        var all = new ConcurrentBag<List<double>>();
        var before = ProcessorTime();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            List<double> times = [];
            while (!IsOver() && Interlocked.Increment(ref rounds) <= MostRounds)
                await GoRoundAsync(delivery, times, IsOver);
            all.Add(times);
        }));
        var elapsed = watch.Elapsed.TotalSeconds;
        var sorted = all.SelectMany(times => times).Order().ToArray();
        if (sorted is []) throw new WrongAnswerException("Nothing was answered in time.");
        var processor = (ProcessorTime() - before).TotalMilliseconds / sorted.Length;
        return new Reading(sorted.Length / elapsed, sorted[sorted.Length / 2], processor);

        bool IsOver() => watch.Elapsed >= length;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _client.Dispose();
    }

    private static async Task<BotProcess> ReadyAsync(BotProcess bot)
    {
        try
        {
            await TurnLoad.ReadyAsync(bot._client);
            return bot;
        }
        catch
        {
            Console.Error.WriteLine(bot.Log);
            await bot.DisposeAsync();
            throw;
        }
    }

    private TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not { } text) return;
        _log.Enqueue(text);
        if (_log.Count > LinesKept) _log.TryDequeue(out var _);
    }
}
