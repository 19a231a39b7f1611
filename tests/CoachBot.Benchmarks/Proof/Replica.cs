using System.Diagnostics;
using CoachBot.EndToEnd.Drivers;

namespace CoachBot.Benchmarks.Proof;

/// <summary>One process of the built bot, which can be killed, started again, and stopped for a while as a machine under a heavy load is.</summary>
internal sealed class Replica : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-replica-");
    private readonly IReadOnlyDictionary<string, string> _settings;
    private NodeProcess _process;

    public Replica(Ground ground, params IEnumerable<(string Name, string Value)> more)
    {
        _settings = new Dictionary<string, string>([.. ground.Settings, .. more.Select(one => KeyValuePair.Create(one.Name, one.Value))])
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Playground__Enabled"] = "false",
            ["Letters__KeyFolder"] = Path.Combine(_folder.FullName, "keys"),
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        };
        _process = Run();
    }

    public bool IsReady => _process.Log.Contains("Application started", StringComparison.Ordinal);

    public bool HasExited => _process.HasExited;

    public string Log => _process.Log;

    /// <summary>Where it listens; null until it does.</summary>
    public Uri? Address => _process.Log.Split('\n').Where(line => line.Contains("Now listening on: ", StringComparison.Ordinal))
        .Select(line => new Uri(line.Split("Now listening on: ")[1].Trim())).FirstOrDefault();

    /// <summary>kill -9.</summary>
    public void Kill() => _process.Kill();

    public void Start()
    {
        _process.Dispose();
        _process = Run();
    }

    public void Stop() => Signal("STOP");

    public void Continue() => Signal("CONT");

    public void Dispose()
    {
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private NodeProcess Run() => NodeProcess.Start(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "CoachBot.dll"), "--urls", "http://127.0.0.1:0"],
        _folder.FullName,
        _settings);

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
