using System.Globalization;
using BenchmarkDotNet.Running;
using CoachBot.Benchmarks;
using CoachBot.Benchmarks.Compare;
using CoachBot.Benchmarks.Compare.Stock;
using CoachBot.Benchmarks.Proof;

if (args is ["load", "--compare", "stock", .. var more])
    return await Comparison.RunAsync(more is ["--host", var program] ? program : null);
if (args is [StockProgram.Command, .. var settings]) return await StockProgram.RunAsync(settings);
if (args is ["load", ..]) return await TurnLoad.RunAsync();
if (args is ["checkins", .. var seed]) return await FullProof.RunAsync(seed is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next(10_000));
if (args is ["backlog", .. var count]) return await BacklogLoad.RunAsync(count is [var many] ? int.Parse(many, CultureInfo.InvariantCulture) : 300_000);
BenchmarkSwitcher.FromAssembly(typeof(CardBenchmarks).Assembly).Run(args);
return 0;
