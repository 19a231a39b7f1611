using BenchmarkDotNet.Running;
using CoachBot.Benchmarks;

if (args is ["load", ..]) return await TurnLoad.RunAsync();
BenchmarkSwitcher.FromAssembly(typeof(CardBenchmarks).Assembly).Run(args);
return 0;
