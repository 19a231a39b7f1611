using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CoachBot.Playground;

/// <summary>The Playground as a child process, through npx, on a leash: it ends when this process ends, also by kill -9.</summary>
internal sealed class PlaygroundProcess : IDisposable
{
    // Reads a pipe that this process holds and that the system closes with it. The Playground runs in a group of its own, so that Ctrl+C in the
    // terminal reaches the host first.
    private const string Leash = """
        const { spawn, spawnSync } = require('node:child_process');
        const windows = process.platform === 'win32';
        const [, command, ...rest] = process.argv;
        const child = spawn(windows ? `"${command}"` : command, rest, { stdio: ['ignore', 'inherit', 'inherit'], detached: !windows, shell: windows });
        const end = () => {
          try { windows ? spawnSync('taskkill', ['/T', '/F', '/PID', String(child.pid)]) : process.kill(-child.pid, 'SIGKILL'); } catch { }
          process.exit(0);
        };
        child.on('error', problem => { console.error(problem.message); process.exit(1); });
        child.on('exit', code => process.exit(code ?? 1));
        process.on('SIGINT', () => { }).on('SIGTERM', end).on('SIGHUP', end);
        process.stdin.on('end', end).on('error', end).resume();
        """;

    private const string Announcement = "Listening on ";
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);
    private readonly Process process;
    private readonly ConcurrentQueue<string> lastLines = new();
    private volatile string? announced;

    private PlaygroundProcess(Process process) => this.process = process;

    public bool HasExited => this.process.HasExited;

    /// <summary>The port it says it listens on; null until it does.</summary>
    public int? AnnouncedPort => int.TryParse(this.announced, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    /// <summary>How it ended, for the log.</summary>
    public string LastWords => $"it ended with code {this.process.ExitCode} after these words: {string.Join(" | ", this.lastLines)}";

    public static PlaygroundProcess Start(string node, string npx, PlaygroundOptions options, string endpoint)
    {
        // Its log file would otherwise land in the working directory, among the sources.
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "coachbot-playground")).FullName;
        string[] arguments =
        [
            "-e", Leash, npx, "--yes", options.Package,
            "-e", endpoint, "-c", "msteams", "-p", options.Port.ToString(CultureInfo.InvariantCulture), "--disable-telemetry",
        ];
        var playground = new PlaygroundProcess(new Process
        {
            StartInfo = new ProcessStartInfo(node, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["TEAMSAPPTESTER_BROWSER"] = "none" },
            },
        });
        playground.process.OutputDataReceived += (_, line) => playground.Hear(line.Data);
        playground.process.ErrorDataReceived += (_, line) => playground.Hear(line.Data);
        playground.process.Start();
        playground.process.BeginOutputReadLine();
        playground.process.BeginErrorReadLine();
        return playground;
    }

    /// <summary>The full path of a program on the PATH, or null.</summary>
    public static string? Find(string name)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }

    public Task WaitForExitAsync(CancellationToken stopping) => this.process.WaitForExitAsync(stopping);

    public void Dispose()
    {
        if (!this.process.HasExited)
        {
            this.process.StandardInput.Close();
            if (!this.process.WaitForExit(Farewell))
            {
                this.process.Kill(entireProcessTree: true);
            }
        }

        this.process.Dispose();
    }

    private void Hear(string? line)
    {
        if (string.IsNullOrWhiteSpace(line) || line.Contains("complete log of this run", StringComparison.Ordinal))
        {
            return;
        }

        this.lastLines.Enqueue(line.Trim());
        while (this.lastLines.Count > 3)
        {
            this.lastLines.TryDequeue(out _);
        }

        if (line.StartsWith(Announcement, StringComparison.Ordinal))
        {
            this.announced = line[Announcement.Length..].Trim();
        }
    }
}
